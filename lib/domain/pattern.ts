import { isUnderPage } from './act';
import type { LocalClock } from './local-clock';
import type { LogEntry } from './records/log-entry';
import { isPosted, type CaseActs, type SeenAct } from './seen-acts';

/** Facts about what was saved, counted. Nothing is weighed or judged: what they mean is for whoever reads them. */
export interface Pattern {
  /** Posts, comments and messages, each once; and whether all of them are comments. */
  readonly acts: number;
  readonly onlyComments: boolean;
  /** Accounts that are known, and acts of which none is. */
  readonly accounts: number;
  readonly ofNobody: number;
  /** Acts with an exact time, and the days on the calendar on which they were done. Only these count for days and hours. */
  readonly exact: number;
  readonly days: number;
  /** Accounts that used, word for word, what another account used. */
  readonly sameWords: number;
  /** The two hours of the day in which most acts with an exact time were done (whole hours; `to` may be past midnight); null for fewer than three. */
  readonly hours: { readonly acts: number; readonly from: number; readonly to: number } | null;
  /** What the person told of it in their own words: counted apart from what was seen. */
  readonly told: number;
}

/** Fewer acts than this are no cluster worth a clock time. */
const FEWEST_IN_HOURS = 3;
/** Words of this length were cut for the list: whether they are the same to the end is not known. */
const CUT_WORDS = 2_000;

/**
 * Counts what was saved and told in a case. The same whatever the order, and however often one act was saved. What the accounts did that this
 * happens to is not counted.
 */
export function patternOf(ofCase: CaseActs, log: readonly LogEntry[], clock: LocalClock): Pattern {
  const acts = ofCase.acts.filter(isPosted);
  const moments = acts.flatMap(({ act }) => (act.exactUtc === null ? [] : [clock(act.exactUtc)]));
  const accounts = new Set(acts.flatMap(({ account }) => (account === null ? [] : [account])));
  return {
    acts: acts.length,
    onlyComments: acts.every(({ act }) => isUnderPage(act)),
    accounts: accounts.size,
    ofNobody: acts.filter(({ account }) => account === null).length,
    exact: moments.length,
    days: new Set(moments.map(({ day }) => day)).size,
    sameWords: accountsWithSameWords(acts),
    hours: fullestHours(moments.map(({ hour }) => hour)),
    told: ofCase.told + log.filter(({ kind }) => kind === 'diary').length,
  };
}

function accountsWithSameWords(acts: readonly SeenAct[]): number {
  const users = new Map<string, Set<string>>();
  for (const { act, account } of acts) {
    const words = (act.words ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
    if (account === null || words === '' || act.shortened || (act.words ?? '').length >= CUT_WORDS) continue;
    users.set(words, (users.get(words) ?? new Set()).add(account));
  }
  return new Set([...users.values()].flatMap((accounts) => (accounts.size > 1 ? [...accounts] : []))).size;
}

function fullestHours(hours: readonly number[]): Pattern['hours'] {
  const within = (from: number) => hours.filter((hour) => hour === from || hour === (from + 1) % 24).length;
  let best = 0;
  for (let from = 1; from < 24; from += 1) if (within(from) > within(best)) best = from;
  const acts = within(best);
  return acts < FEWEST_IN_HOURS ? null : { acts, from: best, to: (best + 2) % 24 };
}
