import * as v from 'valibot';
import type { Result } from '../result';
import { readStored, type StoredFault } from './read-stored';
import type { ItemRecord } from './item-record';
import { entryValues, type RecordEntry } from './record-entries';
import { fromVersion1 } from './from-version-1';
import { recordV1 } from './record-v1';
import { recordV2 } from './record-v2';

export type { ItemRecord };

/** Version that new records are written in. */
export const RECORD_VERSION = 2;

/** A record of any version that was ever stored. A new version is one more file beside `record-v2.ts` and one more member here. */
const storedRecordSchema = v.variant('version', [recordV1, recordV2]);

/** A record as it was signed: of version 1 all of it, from version 2 on with the digests of its entries only. */
export type StoredRecord = v.InferOutput<typeof storedRecordSchema>;

/** A stored record in the shape that is read, with those of its entries that are at hand. A version without its step here does not compile. */
export function newestRecord(stored: StoredRecord, entries: readonly RecordEntry[]): ItemRecord {
  switch (stored.version) {
    case 1:
      return fromVersion1(stored);
    case 2: {
      const { version, id, kind, practice, times, clock, parts, notTaken, askedUnder18, signer, derivedFrom } = stored;
      const signed = { version, id, kind, practice, times, clock, parts, notTaken, askedUnder18, signer, derivedFrom };
      return { ...signed, ...entryValues(entries) };
    }
  }
}

/** Reads the signed text of a record, whatever version it was written in. Null stands for one that could not be unsealed. */
export function readRecord(text: string | null): Result<StoredRecord, StoredFault> {
  return readStored(storedRecordSchema, RECORD_VERSION, text);
}
