import type { ItemRecord, ItemSummary } from '../../domain/item';
import { listedItem, readSummary, summaryOfRecord, type RowOfItem } from '../../domain/records/summary';
import { stableJsonBytes } from '../../domain/stable-json';
import { storedText } from '../storage/stored-json';

/** The bytes of a record's summary. */
export function summaryBytes(record: Parameters<typeof summaryOfRecord>[0]): Uint8Array<ArrayBuffer> {
  return stableJsonBytes(summaryOfRecord(record));
}

/** A summary as lists show it; null where the bytes do not fit or are older: then it has to be built again from the record. */
export function summaryOf(row: RowOfItem, bytes: Uint8Array<ArrayBuffer> | null): ItemSummary | null {
  const stored = readSummary(storedText(bytes));
  return stored.ok ? listedItem(row, stored.value) : null;
}

/** The summary of a record, for an item whose stored one does not fit. */
export function rebuiltSummary(row: RowOfItem, record: ItemRecord): ItemSummary {
  return listedItem(row, summaryOfRecord(record));
}
