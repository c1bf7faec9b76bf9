/** How the code of today reads each kind of stored text: one row a kind. Null: it does not open. */
import { readCase } from '../../../lib/domain/records/case-record';
import { readCustodyBody } from '../../../lib/domain/records/custody-body';
import { readLogEntry } from '../../../lib/domain/records/log-entry';
import { readRecord } from '../../../lib/domain/records/record';
import type { Result } from '../../../lib/domain/result';
import { summaryOf } from '../../../lib/vault/items/item-summary';
import { storedText } from '../../../lib/vault/storage/stored-json';
import type { GoldenKind } from './golden';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a row of the database says beside the sealed summary. */
const ROW = { id: '00000000-0000-4000-8000-000000000001', caseId: '', state: 'kept' } as const;

/** Keyrings are not among them: they open with their item (`tests/contract/stored-vault.test.ts`). */
export const TODAYS_READERS: Readonly<Record<Exclude<GoldenKind, 'keyrings'>, (bytes: Bytes) => object | null>> = {
  records: (bytes) => valueOrNull(readRecord(storedText(bytes))),
  summaries: (bytes) => summaryOf(ROW, bytes),
  cases: (bytes) => valueOrNull(readCase(storedText(bytes))),
  log: (bytes) => valueOrNull(readLogEntry(storedText(bytes))),
  custody: (bytes) => valueOrNull(readCustodyBody(storedText(bytes))),
};

function valueOrNull<T>(read: Result<T, unknown>): T | null {
  return read.ok ? read.value : null;
}
