import * as v from 'valibot';
import { ok, type Result } from '../result';
import { caseV1, type CaseV1 } from './case-v1';
import { readStored, type StoredFault } from './read-stored';

/** Version that cases are written in. */
export const CASE_VERSION = 1;

/** A case of any version that was ever stored. */
const storedCaseSchema = v.variant('version', [caseV1]);
export type StoredCase = v.InferOutput<typeof storedCaseSchema>;

/** What a case has to look like to be written. */
export const newestCaseSchema = caseV1;

/** A case as the newest version has it. */
export type Case = CaseV1;

/** Any stored case in the newest shape. A version without its step here does not compile. */
export function newestCase(stored: StoredCase): Case {
  switch (stored.version) {
    case 1:
      return stored;
  }
}

/** Reads the text of a case, whatever version it was written in. */
export function readCase(text: string | null): Result<Case, StoredFault> {
  const stored = readStored(storedCaseSchema, CASE_VERSION, text);
  return stored.ok ? ok(newestCase(stored.value)) : stored;
}
