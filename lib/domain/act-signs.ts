import type { AccountSigns } from './account-keys';
import type { Act } from './act';
import { shownAddress } from './address-privacy';
import type { ItemSummary } from './item';

/** What tells an act and whoever did it from others. */
export interface ActSigns extends AccountSigns {
  readonly id: string | null;
  /** Without what tells about whoever opened it. */
  readonly address: string | null;
  readonly name: string | null;
}

/** The signs of an act. */
export function signsOf({ by, id, address }: Pick<Act, 'by' | 'id' | 'address'>): ActSigns {
  return {
    platformId: by?.platformId ?? null,
    accountId: by?.accountId ?? null,
    handle: by?.handle ?? null,
    name: by?.name ?? null,
    id,
    address: shownAddress(address),
  };
}

/** The signs of every act of a save, as lists hold it. An act without an address of its own is found where the save is. */
export function signsOfItem({ acts, platformId, placeAt, address }: ItemSummary): readonly ActSigns[] {
  return acts.map(({ id, accountId, handle, name, address: own }) => ({
    platformId,
    accountId,
    handle,
    name,
    id,
    address: shownAddress(own ?? placeAt ?? address),
  }));
}

/** A save that was put away ("this must not be kept") or deleted. Nothing shows it; its signs tell which lines of the log are about it. */
export interface PutAway {
  readonly itemId: string;
  /** Empty where nothing of it is left, or it does not open. */
  readonly acts: readonly ActSigns[];
}
