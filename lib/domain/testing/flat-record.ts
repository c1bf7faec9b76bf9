/** For tests only: records stated in one piece, as version 1 held them, and made into what is stored and read today. */
import type { NewItem } from '../item';
import type { ItemRecord } from '../records/record';
import { fromVersion1 } from '../records/from-version-1';
import type { RecordV1 } from '../records/record-v1';

/** What a test may say of a record. */
export type FlatRecord = Omit<RecordV1, 'version' | 'completeness'>;

/** The run of the clock in tests. */
export const TEST_RUN = { id: '00000000-0000-4000-8000-00000000c10c', startedUtc: '2026-11-01T08:00:00.000Z' } as const;

/** A new item as a save hands it to the vault. */
export function itemOfFlat(flat: FlatRecord): NewItem {
  const read = fromVersion1(asVersion1(flat));
  const { acts, place, surroundings, clock } = read;
  return {
    ...openOf(read),
    acts,
    place,
    surroundings,
    clock: { monotonicMs: clock.monotonicMs, runId: TEST_RUN.id, runStartedUtc: TEST_RUN.startedUtc },
  } as NewItem;
}

/** What of an item is signed openly: everything that is no entry. */
export function openOf(item: Omit<ItemRecord, 'version' | 'signer'>) {
  const { id, kind, practice, times, clock, parts, notTaken, askedUnder18, derivedFrom } = item;
  return { id, kind, practice, times, clock, parts, notTaken, askedUnder18, derivedFrom };
}

/** The same as it is read when it was stored by version 2. `more`: what only version 2 can say. */
export function recordOfFlat(flat: FlatRecord, more: Partial<ItemRecord> = {}): ItemRecord {
  return { ...itemOfFlat(flat), version: 2, signer: 'test', ...more };
}

/** The record of version 1 that says this. */
export function asVersion1(flat: FlatRecord): RecordV1 {
  return { ...flat, version: 1, completeness: flat.missing.length === 0 ? 'complete' : 'partial' };
}
