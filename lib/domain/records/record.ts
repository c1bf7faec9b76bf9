import * as v from 'valibot';
import { ok, type Result } from '../result';
import { readStored, type StoredFault } from './read-stored';
import { recordV1, type RecordV1 } from './record-v1';

/** Version that new records are written in. */
export const RECORD_VERSION = 1;

/** A record of any version that was ever stored. A new version is one more file beside `record-v1.ts` and one more member here. */
export const storedRecordSchema = v.variant('version', [recordV1]);
export type StoredRecord = v.InferOutput<typeof storedRecordSchema>;

/** A record as the newest version has it: what everything else in Beside reads. */
export type ItemRecord = RecordV1;

/**
 * The step from one version to the next, as a type: `RecordStep<1, 2>` takes a record of version 1 and gives one of version 2. A step that
 * leaves a member out, or is put in the wrong place, does not compile.
 *
 * @public waits for version 2
 */
export type RecordStep<From extends StoredRecord['version'], To extends StoredRecord['version']> = (
  record: Extract<StoredRecord, { version: From }>,
) => Extract<StoredRecord, { version: To }>;

/** Any stored record in the newest shape. A version without its step here does not compile. The signed bytes stay what they were. */
export function newestRecord(stored: StoredRecord): ItemRecord {
  switch (stored.version) {
    case 1:
      return stored;
  }
}

/** Reads the text of a record, whatever version it was written in. Null stands for one that could not be unsealed. */
export function readRecord(text: string | null): Result<ItemRecord, StoredFault> {
  const stored = readStored(storedRecordSchema, RECORD_VERSION, text);
  return stored.ok ? ok(newestRecord(stored.value)) : stored;
}
