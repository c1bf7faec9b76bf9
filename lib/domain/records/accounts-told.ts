import * as v from 'valibot';
import { ok, type Result } from '../result';
import { accountsToldV1, type AccountsToldV1 } from './accounts-told-v1';
import { readStored, type StoredFault } from './read-stored';

/** Version that it is written in. */
export const ACCOUNTS_TOLD_VERSION = 1;

/** What the person says about accounts, of any version that was ever stored. */
const storedSchema = v.variant('version', [accountsToldV1]);

/** What it has to look like to be written. */
export const newestAccountsToldSchema = accountsToldV1;

/** What the person says about accounts: told, never counted or seen. */
export type AccountsTold = AccountsToldV1;

/** Where the person said nothing yet. */
export const NO_ACCOUNTS_TOLD: AccountsTold = { version: 1, affected: [], same: [] };

/** Reads the stored text, whatever version it was written in. */
export function readAccountsTold(text: string | null): Result<AccountsTold, StoredFault> {
  const stored = readStored(storedSchema, ACCOUNTS_TOLD_VERSION, text);
  return stored.ok ? ok(stored.value) : stored;
}
