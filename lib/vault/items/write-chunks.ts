import { letGo } from '../../domain/byte-source';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import type { WritingKey } from '../keys/row-keys';
import type { Session } from '../storage/session';
import { chunksOfItem } from '../storage/key-ranges';
import type { ChunkRow, WriteTransaction } from '../storage/schema';
import { strictTransaction, writeTransaction } from '../storage/write-transaction';
import type { SealedItem } from './seal-item';

/** An item of at most so many bytes is sealed in memory and stored in one transaction: 16 MiB. */
const ONE_TRANSACTION = 16 * 1_048_576;
/** Chunks of a larger one in each transaction before the last: 4 MiB. */
const CHUNKS_AT_ONCE = 4;

/** What is left to do in the last transaction, in which the item comes to exist. */
export type FinishChunks = (transaction: WriteTransaction) => Promise<Result<null, 'changed-elsewhere'>>;

/**
 * Seals the chunks of an item. Those of a usual item wait in memory for the last transaction. Those of a large one are written at once, a few in
 * each transaction, beside a row that says "unfinished": only the last transaction removes it, and without it nothing is finished.
 */
export async function writeChunks(
  session: Session,
  writing: WritingKey,
  itemId: string,
  item: SealedItem,
  signal: AbortSignal,
): Promise<Result<FinishChunks, VaultFailure | 'cancelled'>> {
  if (item.bytes <= ONE_TRANSACTION) {
    const rows = (await Promise.all(item.parts.map(allOf))).flat();
    return ok(async (transaction) => {
      await addRows(transaction, rows);
      return ok(null);
    });
  }
  const begun = await writeTransaction(session, writing, async (transaction) => {
    const [taken, unfinished] = await Promise.all([
      transaction.objectStore('items').index('id').getKey(itemId),
      transaction.objectStore('unfinished').getKey(itemId),
    ]);
    if (taken !== undefined || unfinished !== undefined) return fail('changed-elsewhere');
    await transaction.objectStore('unfinished').add({ itemId });
    return ok(null);
  });
  if (!begun.ok) return begun;
  let rows: ChunkRow[] = [];
  const store = () =>
    writeTransaction(session, writing, async (transaction) => {
      if ((await transaction.objectStore('unfinished').getKey(itemId)) === undefined) return fail('changed-elsewhere');
      await addRows(transaction, rows);
      return ok(null);
    });
  for (const part of item.parts)
    for await (const row of part()) {
      if (signal.aborted) return fail('cancelled');
      rows.push(row);
      if (rows.length < CHUNKS_AT_ONCE) continue;
      const stored = await store();
      if (!stored.ok) return stored;
      for (const { bytes } of rows) letGo(bytes);
      rows = [];
    }
  return ok(async (transaction) => {
    const unfinished = transaction.objectStore('unfinished');
    if ((await unfinished.getKey(itemId)) === undefined) return fail('changed-elsewhere');
    await Promise.all([addRows(transaction, rows), unfinished.delete(itemId)]);
    return ok(null);
  });
}

/** Takes back what was written of an item that is not going to exist. What this cannot do, the next start does. */
export async function dropUnfinished(session: Session, itemId: string): Promise<void> {
  await strictTransaction(session.database, async (transaction) => {
    const unfinished = transaction.objectStore('unfinished');
    if ((await unfinished.getKey(itemId)) === undefined) return ok(null);
    await Promise.all([
      transaction.objectStore('chunks').delete(chunksOfItem(itemId)),
      transaction.objectStore('thumbnails').delete(itemId),
      unfinished.delete(itemId),
    ]);
    return ok(null);
  });
}

/**
 * Takes back every unfinished item but those that are being written right now, and those of a restoring, which are looked after by itself
 * (`sweepRestored`). Answers how many there were.
 */
export async function sweepUnfinished(session: Session, beingWritten: ReadonlySet<string>): Promise<number> {
  const rows = await session.database.getAll('unfinished');
  const left = rows
    .filter(({ itemId, restored }) => restored !== true && !beingWritten.has(itemId))
    .map(({ itemId }) => itemId);
  for (const itemId of left) await dropUnfinished(session, itemId);
  return left.length;
}

async function allOf(part: () => AsyncIterable<ChunkRow>): Promise<readonly ChunkRow[]> {
  const rows: ChunkRow[] = [];
  for await (const row of part()) rows.push(row);
  return rows;
}

async function addRows(transaction: WriteTransaction, rows: readonly ChunkRow[]): Promise<void> {
  const store = transaction.objectStore('chunks');
  // `async`, so that one that is refused at once is one failure among the others.
  await Promise.all(rows.map(async (row) => store.add(row)));
}
