/** How the code of today reads each kind of stored text: one row a kind. Null: it does not open. */
import { readCase } from '../../../lib/domain/records/case-record';
import { readCustodyBody } from '../../../lib/domain/records/custody-body';
import { readLogEntry } from '../../../lib/domain/records/log-entry';
import { readRecord } from '../../../lib/domain/records/record';
import type { Result } from '../../../lib/domain/result';
import { storedText } from '../../../lib/vault/storage/stored-json';
import type { GoldenKind } from './golden';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Keyrings are not among them: they open with their item (`tests/contract/stored-vault.test.ts`). Nor are summaries: an older one is built
 * again from its record.
 */
export const TODAYS_READERS: Readonly<
  Record<Exclude<GoldenKind, 'keyrings' | 'summaries'>, (bytes: Bytes) => object | null>
> = {
  records: (bytes) => valueOrNull(readRecord(storedText(bytes))),
  cases: (bytes) => valueOrNull(readCase(storedText(bytes))),
  log: (bytes) => valueOrNull(readLogEntry(storedText(bytes))),
  custody: (bytes) => valueOrNull(readCustodyBody(storedText(bytes))),
};

function valueOrNull<T>(read: Result<T, unknown>): T | null {
  return read.ok ? read.value : null;
}
