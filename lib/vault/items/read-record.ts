import type { StoredFault } from '../../domain/records/read-stored';
import { newestRecord, readRecord, type ItemRecord, type StoredRecord } from '../../domain/records/record';
import { readEntryLines, type EntryLine } from '../../domain/records/record-entries';
import { fail, ok, type Result } from '../../domain/result';
import { ENTRIES_PART, type Keyring } from '../keys/keyring';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import { readSealedPart } from './read-part';

/** A record as it lies in the vault: the very bytes that were signed, and its entries. */
export interface SealedRecord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stored: StoredRecord;
  /** Every line of its entries, whether it fits or not. None in version 1. */
  readonly lines: readonly EntryLine[];
}

/** Opens a record with its entries. `damaged` where either does not open. */
export async function openRecord(
  session: Session,
  itemId: string,
  keyring: Keyring,
): Promise<Result<SealedRecord, StoredFault>> {
  const bytes = await readSealedPart(session, itemId, keyring.record);
  const stored = readRecord(storedText(bytes));
  if (!stored.ok) return stored;
  if (bytes === null) return fail('damaged');
  const lines = await openEntries(session, itemId, keyring, stored.value);
  return lines === null ? fail('damaged') : ok({ bytes, stored: stored.value, lines });
}

/** Every line of a record's entries, whether it fits or not; none in version 1. Null where they do not open. */
export async function openEntries(
  session: Session,
  itemId: string,
  keyring: Keyring,
  stored: StoredRecord,
): Promise<readonly EntryLine[] | null> {
  if (stored.version === 1) return [];
  const key = keyring.parts.find(({ name }) => name === ENTRIES_PART);
  return key === undefined ? null : readEntryLines(storedText(await readSealedPart(session, itemId, key)));
}

/** The entries that the signed record names, in its order. Any other says nothing. */
export function fittingEntries({ stored, lines }: Pick<SealedRecord, 'stored' | 'lines'>): readonly EntryLine[] {
  if (stored.version === 1) return [];
  const byDigest = new Map(lines.map((line) => [line.sha256, line]));
  return stored.entries.flatMap(({ kind, sha256 }) => {
    const line = byDigest.get(sha256);
    return line?.entry.entry === kind ? [line] : [];
  });
}

/** Whether the entries that lie in the vault are those that the record names: each once, in its order, and no other. */
export function entriesFit({ stored, lines }: Pick<SealedRecord, 'stored' | 'lines'>): boolean {
  const named = stored.version === 1 ? [] : stored.entries;
  return (
    named.length === lines.length &&
    named.every(({ kind, sha256 }, at) => lines[at]?.sha256 === sha256 && lines[at].entry.entry === kind)
  );
}

/** The record in the shape that is read, with `entries` that fit it. */
export function recordOf({ stored }: Pick<SealedRecord, 'stored'>, entries: readonly EntryLine[]): ItemRecord {
  return newestRecord(
    stored,
    entries.map(({ entry }) => entry),
  );
}
