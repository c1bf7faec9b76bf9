import { plainHandle } from './plain-handle';

/** What tells an account from others: the platform with its stable id, without one the platform with the handle, whatever its case. */
export interface AccountSigns {
  readonly platformId: string | null;
  readonly accountId: string | null;
  readonly handle: string | null;
}

/** One text for each account; null where neither an id nor a handle is known. */
export type AccountKey = (signs: AccountSigns) => string | null;

/**
 * How these accounts are told apart. A handle without an id joins the one id that was seen with it, and none where several were: handles
 * are taken over.
 */
export function accountKeys(seen: readonly AccountSigns[]): AccountKey {
  const ids = new Map<string, string | null>();
  for (const signs of seen) {
    const handle = handleKey(signs);
    if (handle === null || signs.accountId === null) continue;
    const known = ids.get(handle);
    ids.set(handle, known === undefined || known === signs.accountId ? signs.accountId : null);
  }
  return (signs) => {
    const handle = handleKey(signs);
    const accountId = signs.accountId ?? (handle === null ? null : (ids.get(handle) ?? null));
    return accountId === null ? handle : `${signs.platformId ?? ''} id ${accountId}`;
  };
}

function handleKey({ platformId, handle }: AccountSigns): string | null {
  const plain = plainHandle(handle);
  return plain === '' ? null : `${platformId ?? ''} handle ${plain}`;
}
