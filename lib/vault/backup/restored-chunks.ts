import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import { dropUnfinished } from '../items/write-chunks';
import type { WritingKey } from '../keys/row-keys';
import { chunksOfItem, chunksOfPart } from '../storage/key-ranges';
import type { ChunkRow, ThumbnailRow, WriteTransaction } from '../storage/schema';
import type { Session } from '../storage/session';
import { writeTransaction } from '../storage/write-transaction';

/** Sealed bytes that wait in memory before they are written together: 4 MiB. */
const BATCH_BYTES = 4 * 1_048_576;

/** Thrown where nothing more may be written; the reason is what restoring answers with. */
export class RestoreStopped extends Error {
  readonly reason: VaultFailure | 'cancelled';

  constructor(reason: VaultFailure | 'cancelled') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Writes the sealed bytes of saves that are being restored, many small ones in one transaction. Beside each save stands a row that says
 * "unfinished": none of them exists before the last transaction of the whole restoring.
 */
export class RestoredChunks {
  readonly #session: Session;
  readonly #writing: WritingKey;
  /** Saves begun in a batch that is not written yet; and those before. */
  #fresh: string[] = [];
  readonly #begun = new Set<string>();
  #chunks: ChunkRow[] = [];
  #thumbnails: ThumbnailRow[] = [];
  #bytes = 0;

  constructor(session: Session, writing: WritingKey) {
    this.#session = session;
    this.#writing = writing;
  }

  /** From here on chunks of this save may come. */
  begin(itemId: string): void {
    this.#fresh.push(itemId);
  }

  async add(row: ChunkRow): Promise<void> {
    this.#chunks.push(row);
    this.#bytes += row.bytes.byteLength;
    if (this.#bytes >= BATCH_BYTES) await this.flush();
  }

  addThumbnail(row: ThumbnailRow): void {
    this.#thumbnails.push(row);
    this.#bytes += row.sealed.bytes.byteLength;
  }

  /** Writes what waits. Throws `RestoreStopped` where another window came between. */
  async flush(): Promise<void> {
    const [fresh, chunks, thumbnails] = [this.#fresh, this.#chunks, this.#thumbnails];
    if (fresh.length + chunks.length + thumbnails.length === 0) return;
    const used = [...new Set(chunks.map(({ itemId }) => itemId))].filter((itemId) => !fresh.includes(itemId));
    const written = await writeTransaction(this.#session, this.#writing, async (transaction) => {
      const begun = await beginAll(transaction, fresh);
      if (!begun.ok) return begun;
      const unfinished = transaction.objectStore('unfinished');
      for (const itemId of used) if ((await unfinished.getKey(itemId)) === undefined) return fail('changed-elsewhere');
      const store = transaction.objectStore('chunks');
      await Promise.all(chunks.map(async (row) => store.add(row)));
      await Promise.all(thumbnails.map(async (row) => transaction.objectStore('thumbnails').put(row)));
      return ok(null);
    });
    if (!written.ok) throw new RestoreStopped(written.reason);
    for (const itemId of fresh) this.#begun.add(itemId);
    this.#fresh = [];
    this.#chunks = [];
    this.#thumbnails = [];
    this.#bytes = 0;
  }

  /** Takes the bytes of one part of a save away again. */
  async dropPart(itemId: string, partId: string): Promise<void> {
    await this.flush();
    const dropped = await writeTransaction(this.#session, this.#writing, async (transaction) => {
      if ((await transaction.objectStore('unfinished').getKey(itemId)) === undefined) return fail('changed-elsewhere');
      await transaction.objectStore('chunks').delete(chunksOfPart(itemId, partId, 0));
      return ok(null);
    });
    if (!dropped.ok) throw new RestoreStopped(dropped.reason);
  }

  /** Takes back one save that is not going to be. */
  async drop(itemId: string): Promise<void> {
    await this.flush();
    await dropUnfinished(this.#session, itemId);
    this.#begun.delete(itemId);
  }

  /** Takes everything back that was written. What this cannot do, the next start does. */
  async dropAll(): Promise<void> {
    for (const itemId of this.#begun) await dropUnfinished(this.#session, itemId).catch(() => undefined);
  }
}

/** Notes that these are being restored. What an earlier restoring that was cut off left of one of them goes. */
async function beginAll(
  transaction: WriteTransaction,
  itemIds: readonly string[],
): Promise<Result<null, 'changed-elsewhere'>> {
  const unfinished = transaction.objectStore('unfinished');
  for (const itemId of itemIds) {
    if ((await transaction.objectStore('items').index('id').getKey(itemId)) !== undefined)
      return fail('changed-elsewhere');
    await transaction.objectStore('chunks').delete(chunksOfItem(itemId));
    await unfinished.put({ itemId, restored: true });
  }
  return ok(null);
}
