import { isSameAccount, plainHandle } from './case-matching';
import type { ItemSummary, ListedAct } from './item';
import type { Case } from './records/case-record';

/** An account with what it did, counted over saves. Times are those of the saves (UTC): when something was seen, not when it was done. */
export interface PersonInCase {
  /** Id of the playbook, or empty. */
  readonly platformId: string;
  readonly platformName: string;
  readonly accountId: string | null;
  /** The newest handle seen, else the name shown. */
  readonly handle: string | null;
  readonly name: string | null;
  readonly acts: number;
  readonly firstSavedUtc: string;
  readonly lastSavedUtc: string;
}

/**
 * The accounts that acted in these saves, those with most acts first. Identity is platform and stable id, without one platform and handle
 * whatever its case. An act with an id joins acts of the same handle only where no other id was seen with it: handles are taken over.
 * Acts of which neither is known are left out, and so are the person's own words.
 */
export function peopleOf(items: readonly ItemSummary[]): readonly PersonInCase[] {
  const inOrder = items.toSorted((a, b) => a.savedUtc.localeCompare(b.savedUtc));
  const idOfHandle = idsByHandle(inOrder);
  const people = new Map<string, PersonInCase>();
  for (const item of inOrder)
    for (const act of item.acts) {
      const key = identity(item, act, idOfHandle);
      if (key === null || act.kind === 'told') continue;
      const known = people.get(key);
      people.set(key, {
        platformId: item.platformId ?? '',
        platformName: item.platformName ?? known?.platformName ?? '',
        accountId: act.accountId ?? known?.accountId ?? null,
        handle: act.handle ?? known?.handle ?? null,
        name: act.name ?? known?.name ?? null,
        acts: (known?.acts ?? 0) + 1,
        firstSavedUtc: known?.firstSavedUtc ?? item.savedUtc,
        lastSavedUtc: item.savedUtc,
      });
    }
  return [...people.values()].toSorted((a, b) => b.acts - a.acts);
}

/** Whether a case carries the account of one of these people, as accounts are compared everywhere. It is not called after one that did nothing. */
export function isAmong(account: Case['account'], people: readonly PersonInCase[]): boolean {
  return people.some(({ platformId, platformName, accountId, handle }) =>
    isSameAccount(account, { platformId, platformName, authorId: accountId, authorHandle: handle }),
  );
}

/** How many acts no account is known of. */
export function actsOfNobody(items: readonly ItemSummary[]): number {
  return items
    .flatMap(({ acts }) => acts)
    .filter((act) => act.kind !== 'told' && act.accountId === null && plainHandle(act.handle) === '').length;
}

/** Handle on a platform -> the stable id seen with it; null where several were. */
function idsByHandle(items: readonly ItemSummary[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const item of items)
    for (const act of item.acts) {
      const handle = handleKey(item, act);
      if (handle === null || act.accountId === null) continue;
      const known = ids.get(handle);
      ids.set(handle, known === undefined || known === act.accountId ? act.accountId : null);
    }
  return ids;
}

function identity(item: ItemSummary, act: ListedAct, idOfHandle: ReadonlyMap<string, string | null>): string | null {
  const handle = handleKey(item, act);
  const accountId = act.accountId ?? (handle === null ? null : (idOfHandle.get(handle) ?? null));
  return accountId === null ? handle : `${item.platformId ?? ''} id ${accountId}`;
}

function handleKey(item: ItemSummary, act: ListedAct): string | null {
  const handle = plainHandle(act.handle);
  return handle === '' ? null : `${item.platformId ?? ''} handle ${handle}`;
}
