import type { ItemRecord, ItemSummary } from '../../domain/item';
import { readSummary, summaryOfRecord, type StoredSummary } from '../../domain/records/summary';
import { stableJsonBytes } from '../../domain/stable-json';
import { storedText } from '../storage/stored-json';

/** What stands beside a summary in the clear, because it can change while the record cannot. */
type RowOfItem = Pick<ItemSummary, 'id' | 'caseId' | 'state'>;

/** The bytes of a record's summary. */
export function summaryBytes(record: ItemRecord): Uint8Array<ArrayBuffer> {
  return stableJsonBytes(summaryOfRecord(record));
}

/** A summary as lists show it; null where the bytes are none of this version: then it has to be built again from the record. */
export function summaryOf(row: RowOfItem, bytes: Uint8Array<ArrayBuffer> | null): ItemSummary | null {
  const stored = readSummary(storedText(bytes));
  return stored.ok ? listed(row, stored.value) : null;
}

/** The summary of a record, for an item whose stored one does not fit. */
export function rebuiltSummary(row: RowOfItem, record: ItemRecord): ItemSummary {
  return listed(row, summaryOfRecord(record));
}

function listed({ id, caseId, state }: RowOfItem, stored: StoredSummary): ItemSummary {
  return {
    id,
    caseId,
    state,
    savedUtc: stored.savedUtc,
    platformName: stored.platformName,
    authorHandle: stored.authorHandle,
    partRoles: stored.partRoles,
    kind: stored.kind,
    pageKind: stored.pageKind,
    completeness: stored.completeness,
    address: stored.address,
    title: stored.title,
    note: stored.note,
  };
}
