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
  if (stored.value.version === 1) return ok({ bytes, stored: stored.value, lines: [] });
  const key = keyring.parts.find(({ name }) => name === ENTRIES_PART);
  const lines = key === undefined ? null : await readEntryLines(storedText(await readSealedPart(session, itemId, key)));
  return lines === null ? fail('damaged') : ok({ bytes, stored: stored.value, lines });
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
export function entriesFit({ stored, lines }: SealedRecord): boolean {
  const named = stored.version === 1 ? [] : stored.entries;
  return (
    named.length === lines.length &&
    named.every(({ kind, sha256 }, at) => lines[at]?.sha256 === sha256 && lines[at].entry.entry === kind)
  );
}

/** The record in the shape that is read, with the entries that fit it. */
export function recordOf(sealed: SealedRecord): ItemRecord {
  return newestRecord(
    sealed.stored,
    fittingEntries(sealed).map(({ entry }) => entry),
  );
}
