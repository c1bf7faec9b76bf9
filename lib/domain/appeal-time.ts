/** Until when one can appeal a platform's decision, counted from the day of its answer. Days are calendar days, `YYYY-MM-DD`. */
import { isEuMember } from './eu-members';
import type { AppealRule, Span } from './playbook-knowledge';

/** The last safe day of a rule. */
export interface AppealDay {
  readonly day: string;
  readonly rule: AppealRule;
}

/**
 * The last safe day to appeal: the earliest day of all rules that hold where the person lives; null where none is known.
 * Six months of the EU law start on the day one is informed of the decision (Regulation (EU) 2022/2065, Article 20(2)),
 * so there is no day before there is an answer. `answeredOn` is a day that exists, on the person's own calendar.
 */
export function appealUntil(
  rules: readonly AppealRule[],
  country: string | null,
  answeredOn: string,
): AppealDay | null {
  return rules
    .filter(({ region }) => region === 'any' || isEuMember(country))
    .map((rule) => ({ rule, day: lastSafeDay(answeredOn, rule.within) }))
    .reduce<AppealDay | null>((first, one) => (first === null || one.day < first.day ? one : first), null);
}

/**
 * The day before a span that starts on `day` is over. One day is given away on purpose: the platform may sit in another time zone,
 * or count the day of its answer. Where the month has no such day (31 August and six months), its last day counts.
 */
export function lastSafeDay(day: string, span: Span): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end =
    'days' in span
      ? Date.UTC(year, month - 1, date + span.days)
      : Date.UTC(year, month - 1 + span.months, Math.min(date, daysIn(year, month + span.months)));
  return new Date(end - DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** Days of a month; months past December belong to the years after. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
