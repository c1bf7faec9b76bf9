import { actsOf, type ActAccount } from './act';
import type { Case } from './case';
import type { ItemRecord } from './item';

/** The account something is about, as far as the page says. */
export type CaseAccount = NonNullable<Case['account']>;

/**
 * The account a save is about: whoever did all of its acts. The owner of a page under which somebody else's comment was picked never
 * counts. Null where neither a stable id nor a handle is known (a name alone tells nobody apart), and where several accounts acted: then it
 * is about none of them alone.
 */
export function accountOf(record: Pick<ItemRecord, 'acts'>): CaseAccount | null {
  const [first, ...others] = actsOf(record).map(({ by }) => (by === null ? null : accountKnown(by)));
  return first !== undefined && others.every((other) => isSameAccount(first, other)) ? first : null;
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

/** What a new case is opened for when no account is known: only the platform, so that lists have something to show. */
export function platformOnly(platform: { readonly id: string; readonly name: string } | null): CaseAccount | null {
  return platform === null
    ? null
    : {
        platformId: platform.id.slice(0, 100),
        platformName: platform.name.slice(0, 100),
        authorId: null,
        authorHandle: null,
      };
}

/**
 * Whether both are the same account. The stable id decides where both have one (handles can be changed and taken over by
 * someone else); else the handle does, without `@` and whatever its case.
 */
export function isSameAccount(one: Case['account'], other: Case['account']): boolean {
  if (one === null || other === null || one.platformId !== other.platformId) return false;
  if (one.authorId !== null && other.authorId !== null) return one.authorId === other.authorId;
  const handle = plainHandle(one.authorHandle);
  return handle !== '' && handle === plainHandle(other.authorHandle);
}

/** A case that nobody named yet. */
export function newCase(id: string, account: Case['account'], openedUtc: string): Case {
  return { version: 1, id, name: '', account, openedUtc, people: '', impact: '', mergedInto: null };
}

/** A handle as accounts are compared by it: without `@`, whatever its case. Empty where there is none. */
export function plainHandle(handle: string | null): string {
  return (handle ?? '').trim().replace(/^@/, '').toLowerCase();
}

function cut(value: string | null, limit = 500): string | null {
  const trimmed = value?.trim().slice(0, limit) ?? '';
  return trimmed === '' ? null : trimmed;
}
