/** Which account a save is about, and so which case it goes into: the same rule for the panel, before the press, and for the vault. */
import { actsOf, isUnderPage, type ActAccount } from './act';
import { affectedOf } from './affected-accounts';
import { isSameAccount, type CaseAccount } from './case-matching';
import type { ItemRecord } from './item';
import type { AccountsTold } from './records/accounts-told';

/**
 * The account a save is about: whoever did all of its acts. The owner of a page under which somebody else's comment was picked never counts,
 * nor does an account that this happens to. Null where neither a stable id nor a handle is known (a name alone tells nobody apart), and
 * where several accounts acted: then it is about none of them alone.
 */
export function accountOf(record: Pick<ItemRecord, 'acts'>, told: AccountsTold): CaseAccount | null {
  const known = actsOf(record).map(({ by }) => (by === null ? null : accountKnown(by)));
  const [first, ...others] = known.filter((account) => affectedOf(told, account) === null);
  return first !== undefined && others.every((other) => isSameAccount(first, other)) ? first : null;
}

/**
 * The account whose case a save goes into. Under a page of the account that this happens to it is that one: what others write there stays
 * together, and the case is not named after it (`caseNaming`). Else the account the save is about.
 * `owner`: whose page the acts stand under, where the page itself is none of them (`placeOwner`).
 */
export function caseAccountOf(
  record: Pick<ItemRecord, 'acts'>,
  owner: ActAccount | null,
  told: AccountsTold,
): CaseAccount | null {
  const page = actsOf(record).find((act) => !isUnderPage(act))?.by ?? owner;
  const account = page === null ? null : accountKnown(page);
  return affectedOf(told, account) === null ? accountOf(record, told) : account;
}

function accountKnown(by: ActAccount): CaseAccount | null {
  const authorId = cut(by.accountId);
  const authorHandle = cut(by.handle);
  if (authorId === null && authorHandle === null) return null;
  return {
    platformId: cut(by.platformId, 100) ?? '',
    platformName: cut(by.platformName, 100) ?? '',
    authorId,
    authorHandle,
  };
}

function cut(value: string | null, limit = 500): string | null {
  const trimmed = value?.trim().slice(0, limit) ?? '';
  return trimmed === '' ? null : trimmed;
}
