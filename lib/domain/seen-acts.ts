import { accountKeys, type AccountKey, type AccountSigns } from './account-keys';
import { isUnderPage } from './act';
import { affectedAccounts, type AffectedAccount } from './affected-accounts';
import { plainHandle } from './plain-handle';
import type { ItemSummary, ListedAct } from './item';
import type { AccountsTold } from './records/accounts-told';

/** A moment (UTC), and whether it is the time of the act itself; else it is the time of the save, by which it had been done. */
export interface ActMoment {
  readonly utc: string;
  readonly exact: boolean;
}

/** Something that an account did, however often it was saved. */
export interface SeenAct {
  /** The save that knows most of it, and those it is in. */
  readonly item: ItemSummary;
  readonly itemIds: readonly string[];
  readonly act: ListedAct;
  /** Tells accounts of these saves apart; null where the account is not known. */
  readonly account: string | null;
  readonly at: ActMoment;
}

/** Kinds of pages that nobody posted: an account, a list, anything else. What the person told is no act that was seen. */
const NOT_POSTED: readonly string[] = ['profile', 'feed', 'other', 'told'];

/** Whether an act is a post, a comment or a message, and no page about an account. */
export function isPosted({ act }: Pick<SeenAct, 'act'>): boolean {
  return !NOT_POSTED.includes(act.kind);
}

/** The acts of a case, taken once for everything that counts and shows them. */
export interface CaseActs {
  /** What accounts did, oldest save first: all but those that this happens to. */
  readonly acts: readonly SeenAct[];
  /** What the accounts did that this happens to: shown as their own, never counted among the others. */
  readonly ofAffected: readonly SeenAct[];
  /** How the accounts are told apart. */
  readonly keyOf: AccountKey;
  /** The account that this happens to, where these are its signs; null where they are those of another, or nothing is known. */
  readonly affectedOf: (signs: AccountSigns) => AffectedAccount | null;
  /** Acts in the person's own words: counted apart from what was seen. */
  readonly told: number;
}

/**
 * Takes the acts of these saves. `told`: what the person says about accounts. `seen`: the accounts of the whole case, where these are only some
 * of its saves: an account is the same whatever of it is shown.
 */
export function actsOfCase(
  items: readonly ItemSummary[],
  told: AccountsTold,
  seen: readonly AccountSigns[] = [],
): CaseActs {
  const affected = affectedAccounts(told);
  const keyOf = accountKeys([...accountsIn(items), ...seen, ...affected]);
  const own = new Map(affected.map((account) => [keyOf(account), account]));
  const isOwn = ({ account }: SeenAct): boolean => account !== null && own.has(account);
  const all = seenActs(items, keyOf);
  return {
    acts: all.filter((act) => !isOwn(act)),
    ofAffected: all.filter(isOwn),
    keyOf,
    affectedOf: (signs) => {
      const key = keyOf(signs);
      return key === null ? null : (own.get(key) ?? null);
    },
    told: items.flatMap(({ acts }) => acts).filter(({ kind }) => kind === 'told').length,
  };
}

/** What tells the accounts of these saves apart, as their pages named them. */
export function accountsIn(items: readonly ItemSummary[]): readonly AccountSigns[] {
  return items.flatMap(({ platformId, acts }) =>
    acts.map(({ accountId, handle }) => ({ platformId, accountId, handle })),
  );
}

/**
 * What accounts did in these saves, oldest save first. One comment saved twice is one act: the same id (without one the same address) by the
 * same account. What has neither counts each time. The person's own words are not among them.
 */
function seenActs(items: readonly ItemSummary[], keyOf: AccountKey): readonly SeenAct[] {
  const inOrder = items.toSorted((a, b) => a.savedUtc.localeCompare(b.savedUtc) || a.id.localeCompare(b.id));
  const found = new Map<string, SeenAct>();
  for (const item of inOrder)
    for (const [index, act] of item.acts.entries()) {
      if (act.kind === 'told') continue;
      const one = identity(item, act) ?? `${item.id} ${index}`;
      const known = found.get(one);
      const account = keyOf({ platformId: item.platformId, accountId: act.accountId, handle: act.handle });
      // The first save tells it, unless only a later one knows when it was done.
      const better = known === undefined || (known.act.exactUtc === null && act.exactUtc !== null);
      found.set(one, {
        ...(better ? { item, act, at: momentOf(item, act) } : known),
        account: known?.account ?? account,
        itemIds: [...(known?.itemIds ?? []), item.id],
      });
    }
  return [...found.values()];
}

function momentOf(item: ItemSummary, { exactUtc }: ListedAct): ActMoment {
  return exactUtc === null ? { utc: item.savedUtc, exact: false } : { utc: exactUtc, exact: true };
}

function identity({ platformId }: ItemSummary, act: ListedAct): string | null {
  const own = act.id ?? act.address;
  if (own === null) return null;
  // Some sites count ids from one on each page: the account has to be the same, too.
  return JSON.stringify([platformId, isUnderPage(act), own, plainHandle(act.handle)]);
}
