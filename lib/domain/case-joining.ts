import { isSameAccount, type CaseAccount } from './case-matching';
import type { Case } from './case';

/** After so many days without anything new a handle alone says nothing any more: handles are given up and taken over. */
const DAYS_OF_A_HANDLE = 30;

/**
 * Whether something new of an account goes into this case. `joins`: by itself. `ask`: only the handle is the same, and the case is older than
 * 30 days: the person has to say so. `another`: it is the case of another account. `lastUtc`: the newest thing in the case.
 */
export function joiningOf(
  of: Case['account'],
  account: CaseAccount | null,
  { lastUtc, nowUtc }: { readonly lastUtc: string; readonly nowUtc: string },
): 'joins' | 'ask' | 'another' {
  if (!isSameAccount(of, account)) return 'another';
  if (isSameById(of, account)) return 'joins';
  return Date.parse(nowUtc) - Date.parse(lastUtc) > DAYS_OF_A_HANDLE * 86_400_000 ? 'ask' : 'joins';
}

/** Whether both have the same lasting id: then it is the same account, however old the case is. */
export function isSameById(one: Case['account'], other: Case['account']): boolean {
  return isSameAccount(one, other) && one?.authorId != null && one.authorId === other?.authorId;
}
