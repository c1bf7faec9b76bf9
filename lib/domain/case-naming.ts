import type { AffectedAccount } from './affected-accounts';
import type { CaseAccount } from './case-matching';
import { isAmong, type PersonInCase } from './people';
import type { Case } from './records/case-record';

/** What a case is called after. Each place that shows it has its own words and its own room. */
export type CaseNaming =
  | { readonly kind: 'own'; readonly name: string }
  /** It is about what came to this account, which it is not named after. */
  | { readonly kind: 'affected'; readonly account: AffectedAccount }
  | { readonly kind: 'people'; readonly first: PersonInCase; readonly others: number }
  | { readonly kind: 'account'; readonly account: CaseAccount }
  | { readonly kind: 'nothing' };

/** A character that somebody sees: neither space nor a control nor one that only turns or hides its neighbours. */
const SEEN = /[^\p{Cc}\p{Cf}\s]/u;

/**
 * What a case is called after: the person's own name for it, else its account. A case in which its own account did nothing (the owner of
 * the video under which others wrote) is called after those who did, and never after an account that this happens to. `people` is empty
 * where nobody looked who acted; `affected` is that account, where the case is about what came to it.
 */
export function caseNaming(shown: Case, people: readonly PersonInCase[], affected: AffectedAccount | null): CaseNaming {
  if (SEEN.test(shown.name)) return { kind: 'own', name: shown.name };
  if (affected !== null) return { kind: 'affected', account: affected };
  const first = people[0];
  if (first !== undefined && !isAmong(shown.account, people))
    return { kind: 'people', first, others: people.length - 1 };
  return shown.account === null ? { kind: 'nothing' } : { kind: 'account', account: shown.account };
}
