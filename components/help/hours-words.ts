import { cityOf, type Hours } from '../../lib/help/hours';
import type { Translator } from '../../lib/words/translate';

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The hours of a line as a sentence, in the line's own time. */
export function hoursWords(hours: Hours, t: Translator): string {
  if (hours === 'always') return t('help.hours.always');
  if (hours === 'unknown') return t('help.hours.unknown');
  const spans = hours.spans.map((span) =>
    t('help.hours.span', { days: daysWords(span.days, t), from: timeWords(span.from), to: timeWords(span.to) }),
  );
  const all = t('help.hours', { hours: spans.join(', '), city: cityOf(hours.zone) });
  return hours.holidays ? all : `${all}. ${t('help.hours.no-holidays')}`;
}

function daysWords(days: readonly number[], t: Translator): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === 7) return t('help.hours.every-day');
  if (first === undefined || last === undefined) return '';
  const name = (day: number): string =>
    new Intl.DateTimeFormat(t.language, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY);
  const inRow = days.every((day, place) => day === first + place);
  return inRow && days.length > 2
    ? t('help.hours.days', { first: name(first), last: name(last) })
    : days.map(name).join(', ');
}

function timeWords(time: string): string {
  return time.replace(/^0/, '');
}
