import { PartUnreadable } from '../../app/vault-port';
import { sha256Hex } from '../../domain/digest';
import { digestOfRead } from '../../domain/digest-source';
import { readRecord, type StoredRecord } from '../../domain/records/record';
import { readEntryLines } from '../../domain/records/record-entries';
import type { PartKey } from '../items/part-seal';
import { sourceOf } from '../items/read-part';
import { entriesFit } from '../items/read-record';
import { ENTRIES_PART, RECORD_PART } from '../keys/keyring';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import type { RestoredChunks } from './restored-chunks';

/** A restored save of which something could not be read when the backup was made. Its parts are written already. */
interface PartlySave {
  readonly id: string;
  /** What the record was when it was saved. */
  readonly recordSha256: string;
  readonly keys: readonly PartKey[];
  readonly record: Uint8Array<ArrayBuffer> | null;
  readonly entries: Uint8Array<ArrayBuffer> | null;
}

/**
 * Keeps what is as it was saved and takes the bytes of every other part away: the file has zeros for them, which nobody may take for what was saved.
 * Without its bytes a part is told as it was before: it cannot be read. False where not even the record can be.
 */
export async function keepReadable(session: Session, chunks: RestoredChunks, save: PartlySave): Promise<boolean> {
  const stored = readRecord(storedText(save.record));
  if (save.record === null || !stored.ok || (await sha256Hex(save.record)) !== save.recordSha256) return false;
  await chunks.flush();
  for (const key of save.keys) {
    if (key.name === RECORD_PART) continue;
    const isWhole =
      key.name === ENTRIES_PART
        ? await areEntries(stored.value, save.entries)
        : await isPart(session, save.id, stored.value, key);
    if (!isWhole) await chunks.dropPart(save.id, key.partId);
  }
  return true;
}

async function areEntries(stored: StoredRecord, entries: Uint8Array<ArrayBuffer> | null): Promise<boolean> {
  const lines = await readEntryLines(storedText(entries));
  return lines !== null && entriesFit({ stored, lines });
}

async function isPart(session: Session, itemId: string, stored: StoredRecord, key: PartKey): Promise<boolean> {
  const part = stored.parts.find(({ name }) => name === key.name);
  try {
    return part !== undefined && (await digestOfRead(sourceOf(session, itemId, key))) === part.sha256;
  } catch (error) {
    if (error instanceof PartUnreadable) return false;
    throw error;
  }
}
