import { isSameAccount } from './case-matching';
import { aboutAccounts } from './log-accounts';
import type { Case } from './records/case-record';
import type { LogEntry } from './records/log-entry';
import { isPosted, type ActMoment, type CaseActs } from './seen-acts';

/** An account with what it did, counted over saves, and what was done about it, counted over the log. */
export interface PersonInCase {
  /** Tells it from the others of the same saves. */
  readonly key: string;
  /** Id of the playbook, or empty. */
  readonly platformId: string;
  readonly platformName: string;
  readonly accountId: string | null;
  /** The newest handle seen, else the name shown. */
  readonly handle: string | null;
  readonly name: string | null;
  /** Posts, comments and messages; each once, however often it was saved. */
  readonly acts: number;
  /** When it did the first and the last of what was saved: the time of the act where it is exact, else of the save. */
  readonly first: ActMoment;
  readonly last: ActMoment;
  /** Reports about it in the log, and those of them that were answered. */
  readonly reported: number;
  readonly answered: number;
}

/**
 * The accounts that acted in a case, those with most acts first. How they are told apart: `accountKeys`. Acts of which neither id nor handle
 * is known are left out, and so are the person's own words and the accounts that this happens to.
 */
export function peopleOf(
  { acts, ofAffected, keyOf }: CaseActs,
  log: readonly LogEntry[] = [],
): readonly PersonInCase[] {
  const people = new Map<string, PersonInCase>();
  for (const seen of acts) {
    if (seen.account === null) continue;
    const { item, act, at } = seen;
    const known = people.get(seen.account);
    const posted = isPosted(seen);
    // That its page was saved is neither the first nor the last of what it posted.
    const none = known === undefined || (posted && known.acts === 0);
    const counts = posted || known?.acts === 0;
    people.set(seen.account, {
      key: seen.account,
      platformId: item.platformId ?? '',
      platformName: item.platformName ?? known?.platformName ?? '',
      accountId: act.accountId ?? known?.accountId ?? null,
      handle: act.handle ?? known?.handle ?? null,
      name: act.name ?? known?.name ?? null,
      acts: (known?.acts ?? 0) + (posted ? 1 : 0),
      first: none || (counts && at.utc < known.first.utc) ? at : known.first,
      last: none || (counts && at.utc >= known.last.utc) ? at : known.last,
      reported: 0,
      answered: 0,
    });
  }
  const { reported, answered } = aboutAccounts(log, [...acts, ...ofAffected], keyOf);
  return [...people.values()]
    .map((person) => ({
      ...person,
      reported: reported.get(person.key) ?? 0,
      answered: answered.get(person.key) ?? 0,
    }))
    .toSorted((a, b) => b.acts - a.acts);
}

/** Whether a case carries the account of one of these people, as accounts are compared everywhere. It is not called after one that did nothing. */
export function isAmong(account: Case['account'], people: readonly PersonInCase[]): boolean {
  return people.some(({ platformId, platformName, accountId, handle }) =>
    isSameAccount(account, { platformId, platformName, authorId: accountId, authorHandle: handle }),
  );
}

/** How many acts no account is known of. */
export function actsOfNobody({ acts }: CaseActs): number {
  return acts.filter(({ account }) => account === null).length;
}
