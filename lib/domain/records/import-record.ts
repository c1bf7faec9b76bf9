import * as v from 'valibot';
import { ok, type Result } from '../result';
import { importV1, type ImportV1 } from './import-v1';
import { readStored, type StoredFault } from './read-stored';

/** Version that a restored history is remembered in. */
export const IMPORT_VERSION = 1;

/** Any version that was ever stored. */
const storedImportSchema = v.variant('version', [importV1]);
export type StoredImport = v.InferOutput<typeof storedImportSchema>;

/** What a vault remembers of a restored history, as the newest version has it. */
export type ImportRecord = ImportV1;

/** What it has to look like to be written. */
export const newestImportSchema = importV1;

/** Any stored one in the newest shape. A version without its step here does not compile. */
export function newestImport(stored: StoredImport): ImportRecord {
  switch (stored.version) {
    case 1:
      return stored;
  }
}

/** Reads the text of one, whatever version it was written in. */
export function readImport(text: string | null): Result<ImportRecord, StoredFault> {
  const stored = readStored(storedImportSchema, IMPORT_VERSION, text);
  return stored.ok ? ok(newestImport(stored.value)) : stored;
}
