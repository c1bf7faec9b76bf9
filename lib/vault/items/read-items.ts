import type { ByteSource } from '../../domain/byte-source';
import { sha256Hex } from '../../domain/digest';
import { digestOf } from '../../domain/digest-source';
import type { ItemSummary } from '../../domain/item';
import { readRecord } from '../../domain/records/record';
import { fail, ok, type Result } from '../../domain/result';
import { PartUnreadable, type ItemCheck, type OpenedItem, type VaultFailure } from '../../app/ports';
import type { Session } from '../storage/connection';
import { summaryOf } from './item-summary';
import { openKeyring, type Keyring } from '../keys/keyring';
import { openChunks, openPart, type PartKey, type ReadChunks } from './part-seal';
import { chunksOfPart, keptBefore } from '../storage/key-ranges';
import type { ItemRow } from '../storage/schema';
import { storedText } from '../storage/stored-json';

/** One page of the list of items. */
export interface ItemPage {
  readonly items: readonly ItemSummary[];
  readonly next: number | null;
  readonly unreadable: number;
}

/** What the record is called where a person reads that it was changed. */
export const RECORD_NAME = 'record.json';

/** Newest first. Only the rows of this page are opened; one that cannot be opened is counted. */
export async function listItems(
  session: Session,
  page: { readonly limit: number; readonly before: number | null },
): Promise<Result<ItemPage, VaultFailure>> {
  const rows: ItemRow[] = [];
  let cursor = await session.database
    .transaction('items')
    .store.index('stateSequence')
    .openCursor(keptBefore(page.before), 'prev');
  while (cursor !== null && rows.length <= page.limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  const shown = rows.slice(0, page.limit);
  const { items, unreadable } = await openSummaries(session, shown);
  return ok({ items, unreadable, next: rows.length > page.limit ? (shown.at(-1)?.sequence ?? null) : null });
}

/** What was put away and not deleted yet: ids only. */
export async function withheldItems(
  session: Session,
): Promise<Result<readonly { readonly id: string; readonly caseId: string }[], VaultFailure>> {
  const rows = await session.database.getAllFromIndex(
    'items',
    'stateSequence',
    IDBKeyRange.bound(['withheld'], ['withheld', []]),
  );
  return ok(rows.reverse().map(({ id, caseId }) => ({ id, caseId })));
}

/** Opens the summaries of these rows, in their order. */
export async function openSummaries(
  session: Session,
  rows: readonly ItemRow[],
): Promise<{ readonly items: readonly ItemSummary[]; readonly unreadable: number }> {
  const opened = await Promise.all(rows.map((row) => openSummary(session, row)));
  const items = opened.filter((item) => item !== null);
  return { items, unreadable: opened.length - items.length };
}

async function openSummary(session: Session, row: ItemRow): Promise<ItemSummary | null> {
  return row.summary === null ? null : summaryOf(row, await session.rowKeys.open('summary', row.id, row.summary));
}

/** Opens an item. Withheld and deleted ones are `not-found`: nothing may show them or hand them over again. */
export async function openItem(session: Session, itemId: string): Promise<Result<OpenedItem, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok) return found;
  const { row, keyring } = found.value;
  const recordBytes = await readSealedPart(session, itemId, keyring.record);
  const record = readRecord(storedText(recordBytes));
  if (recordBytes === null || !record.ok) return fail('unreadable');
  return ok({
    record: record.value,
    recordBytes,
    recordSha256: keyring.recordSha256,
    signature: keyring.signature,
    caseId: row.caseId,
    state: row.state,
  });
}

/** The plain bytes of one part, all of them in memory. */
export async function readPart(
  session: Session,
  itemId: string,
  name: string,
): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>> {
  const partKey = await keyOfPart(session, itemId, name);
  if (!partKey.ok) return partKey;
  const bytes = await readSealedPart(session, itemId, partKey.value);
  return bytes === null ? fail('unreadable') : ok(bytes);
}

/** One part in chunks. */
export async function streamPart(
  session: Session,
  itemId: string,
  name: string,
): Promise<Result<ByteSource, VaultFailure>> {
  const partKey = await keyOfPart(session, itemId, name);
  return partKey.ok ? ok(sourceOf(session, itemId, partKey.value)) : partKey;
}

async function keyOfPart(session: Session, itemId: string, name: string): Promise<Result<PartKey, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok) return found;
  const partKey = found.value.keyring.parts.find((part) => part.name === name);
  return partKey === undefined ? fail('not-found') : ok(partKey);
}

/** Reads every part again and compares it with what was saved. No more than 8 MiB are in memory at a time. */
export async function checkItem(session: Session, itemId: string): Promise<Result<ItemCheck, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok)
    return found.reason === 'unreadable' ? ok({ itemId, state: 'unreadable', names: [RECORD_NAME] }) : found;
  const { keyring } = found.value;
  const recordBytes = await readSealedPart(session, itemId, keyring.record);
  const read = readRecord(storedText(recordBytes));
  if (recordBytes === null || !read.ok) return ok({ itemId, state: 'unreadable', names: [RECORD_NAME] });

  const record = read.value;
  const names: string[] = [];
  const recordHolds =
    (await sha256Hex(recordBytes)) === keyring.recordSha256 &&
    (await session.keys.verify(keyring.recordSha256, keyring.signature));
  if (!recordHolds || record.id !== itemId) names.push(RECORD_NAME);
  for (const part of record.parts) {
    const partKey = keyring.parts.find((key) => key.name === part.name);
    const sha256 = partKey === undefined ? null : await digestOfPart(session, itemId, partKey);
    if (sha256 !== part.sha256) names.push(part.name);
  }
  return ok(names.length === 0 ? { itemId, state: 'unchanged' } : { itemId, state: 'changed', names });
}

async function openKept(
  session: Session,
  itemId: string,
): Promise<Result<{ readonly row: ItemRow; readonly keyring: Keyring }, VaultFailure>> {
  const row = await session.database.getFromIndex('items', 'id', itemId);
  if (row === undefined || row.state !== 'kept') return fail('not-found');
  const keyring = await openKeyring(session.keys, itemId, row.keyring);
  return keyring.ok ? ok({ row, keyring: keyring.value }) : fail('unreadable');
}

async function readSealedPart(
  session: Session,
  itemId: string,
  partKey: PartKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return openPart(itemId, partKey, chunkReader(session, itemId, partKey));
}

function sourceOf(session: Session, itemId: string, partKey: PartKey): ByteSource {
  return {
    length: partKey.bytes,
    chunks: () => openChunks(itemId, partKey, chunkReader(session, itemId, partKey)),
  };
}

/** Keys are ordered by index; a hole would shift the others, which then do not open. */
function chunkReader(session: Session, itemId: string, partKey: PartKey): ReadChunks {
  return async (from, most) =>
    (await session.database.getAll('chunks', chunksOfPart(itemId, partKey.partId, from), most)).map((row) => row.bytes);
}

/** Digests of parts up to this size are made by the browser's own code, which is quicker and needs all bytes in memory: 8 MiB. */
const WHOLE_DIGEST = 8 * 1_048_576;

/** SHA-256 of a part's bytes; null where it does not open. */
async function digestOfPart(session: Session, itemId: string, partKey: PartKey): Promise<string | null> {
  if (partKey.bytes <= WHOLE_DIGEST) {
    const bytes = await readSealedPart(session, itemId, partKey);
    return bytes === null ? null : sha256Hex(bytes);
  }
  try {
    return await digestOf(sourceOf(session, itemId, partKey));
  } catch (error) {
    if (error instanceof PartUnreadable) return null;
    throw error;
  }
}
