import * as v from 'valibot';
import { ok, type Result } from '../result';
import { custodyBodyV1, type CustodyBodyV1 } from './custody-body-v1';
import { readStored, type StoredFault } from './read-stored';

/** Version that bodies of the custody log are written in. */
export const CUSTODY_VERSION = 1;

/** A body of any version that was ever stored. */
const storedCustodyBodySchema = v.variant('version', [custodyBodyV1]);
export type StoredCustodyBody = v.InferOutput<typeof storedCustodyBodySchema>;

/** A body as the newest version has it. */
export type CustodyBody = CustodyBodyV1;

/** Any stored body in the newest shape. A version without its step here does not compile. */
export function newestCustodyBody(stored: StoredCustodyBody): CustodyBody {
  switch (stored.version) {
    case 1:
      return stored;
  }
}

/** Reads the text of a body, whatever version it was written in. The digest in the chain is over the text, not over this. */
export function readCustodyBody(text: string | null): Result<CustodyBody, StoredFault> {
  const stored = readStored(storedCustodyBodySchema, CUSTODY_VERSION, text);
  return stored.ok ? ok(newestCustodyBody(stored.value)) : stored;
}
