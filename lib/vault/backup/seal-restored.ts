import { BackupUnreadable, type BackupEntryOf } from '../../domain/backup';
import { CHUNK_BYTES, wholeBytes, type SomeBytes } from '../../domain/byte-source';
import { readRecord } from '../../domain/records/record';
import { readEntryLines } from '../../domain/records/record-entries';
import { summaryOfRecord } from '../../domain/records/summary';
import { stableJsonBytes } from '../../domain/stable-json';
import { fittingEntries, recordOf } from '../items/read-record';
import { newPartKey, sealChunks, type PartKey } from '../items/part-seal';
import { ENTRIES_PART, RECORD_PART, sealKeyring } from '../keys/keyring';
import type { WritingKey } from '../keys/row-keys';
import type { ItemRow } from '../storage/schema';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import { keepReadable } from './keep-readable';
import { THUMBNAIL_PART } from './part-names';
import type { PieceCursor } from './piece-cursor';
import { RestoreStopped, type RestoredChunks } from './restored-chunks';

/** What sealing a restored save needs. */
export interface SealTools {
  readonly session: Session;
  readonly writing: WritingKey;
  readonly chunks: RestoredChunks;
  readonly newId: () => string;
  readonly signal: AbortSignal;
}

/**
 * Seals a save of a backup with the keys of this vault, part by part. Record, entries and signature stay byte for byte what they were. Where
 * the file says that something of it could not be read when the backup was made, the rest is kept (`whole` is false); null where not even its record
 * could be, and then nothing of it is left here.
 */
export async function sealRestored(
  tools: SealTools,
  cursor: PieceCursor,
  item: BackupEntryOf<'item'>,
): Promise<{ readonly row: ItemRow; readonly whole: boolean } | null> {
  const { session, writing, chunks } = tools;
  let whole: boolean;
  chunks.begin(item.id);
  const keys: PartKey[] = [];
  const small: { record: Uint8Array<ArrayBuffer> | null; entries: Uint8Array<ArrayBuffer> | null } = {
    record: null,
    entries: null,
  };
  for (;;) {
    const entry = await cursor.next();
    if (entry?.entry === 'item-end' && entry.id === item.id) {
      whole = entry.whole;
      if (whole || (await keepReadable(session, chunks, { ...item, ...small, keys }))) break;
      await chunks.drop(item.id);
      return null;
    }
    if (entry?.entry !== 'part') throw new BackupUnreadable('file-damaged');
    const body = cursor.body(entry.bytes);
    if (entry.name === THUMBNAIL_PART) {
      if (entry.bytes > CHUNK_BYTES) throw new BackupUnreadable('file-damaged');
      const sealed = await session.rowKeys.seal(writing, 'thumbnail', item.id, await wholeBytes(body));
      chunks.addThumbnail({ itemId: item.id, sealed });
      continue;
    }
    const inMemory = entry.name === RECORD_PART || entry.name === ENTRIES_PART ? await wholeBytes(body) : null;
    if (entry.name === RECORD_PART) small.record = inMemory;
    if (entry.name === ENTRIES_PART) small.entries = inMemory;
    keys.push(await sealPart(tools, item.id, entry, inMemory ?? body));
  }
  const record = keys.find(({ name }) => name === RECORD_PART);
  if (record === undefined) throw new BackupUnreadable('file-damaged');
  const { recordSha256, signature, signer } = item;
  const parts = keys.filter((key) => key !== record);
  const summary = await summaryBytesOf(small.record, small.entries);
  const row: ItemRow = {
    id: item.id,
    caseId: item.caseId,
    state: 'kept',
    keyring: await sealKeyring(session.keys, item.id, { recordSha256, signature, signer, record, parts }),
    summary: summary === null ? null : await session.rowKeys.seal(writing, 'summary', item.id, summary),
    ...(item.wish === null
      ? {}
      : { wish: await session.rowKeys.seal(writing, 'wish', item.id, new TextEncoder().encode(item.wish)) }),
  };
  return { row, whole };
}

async function sealPart(
  { chunks, newId, signal }: SealTools,
  itemId: string,
  { name, bytes }: BackupEntryOf<'part'>,
  plain: SomeBytes,
): Promise<PartKey> {
  const key = newPartKey(name, newId(), bytes);
  let index = 0;
  for await (const sealed of sealChunks(itemId, key, plain)) {
    if (signal.aborted) throw new RestoreStopped('cancelled');
    await chunks.add({ itemId, partId: key.partId, index, bytes: sealed });
    index += 1;
  }
  return key;
}

/** What lists show of a save; null where its record cannot be read here, which lists then say. */
async function summaryBytesOf(
  record: Uint8Array<ArrayBuffer> | null,
  entries: Uint8Array<ArrayBuffer> | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const stored = readRecord(storedText(record));
  const lines = entries === null ? [] : await readEntryLines(storedText(entries));
  if (!stored.ok || lines === null) return null;
  const read = { stored: stored.value, lines };
  return stableJsonBytes(summaryOfRecord(recordOf(read, fittingEntries(read))));
}
