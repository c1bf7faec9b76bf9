/** How the code of today reads each kind of stored text: one row a kind. Null: it does not open. */
import { caseSchema, logEntrySchema } from '../../../lib/domain/case';
import { custodyBodySchema } from '../../../lib/domain/custody';
import { itemRecordSchema } from '../../../lib/domain/item';
import { summaryOf } from '../../../lib/vault/items/item-summary';
import { parseStored } from '../../../lib/vault/storage/stored-json';
import type { GoldenKind } from './golden';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a row of the database says beside the sealed summary. */
const ROW = { id: '00000000-0000-4000-8000-000000000001', caseId: '', state: 'kept' } as const;

/** Keyrings are not among them: they open with their item (`tests/contract/stored-vault.test.ts`). */
export const TODAYS_READERS: Readonly<Record<Exclude<GoldenKind, 'keyrings'>, (bytes: Bytes) => object | null>> = {
  records: (bytes) => parseStored(itemRecordSchema, bytes),
  summaries: (bytes) => summaryOf(ROW, bytes),
  cases: (bytes) => parseStored(caseSchema, bytes),
  log: (bytes) => parseStored(logEntrySchema, bytes),
  custody: (bytes) => parseStored(custodyBodySchema, bytes),
};
