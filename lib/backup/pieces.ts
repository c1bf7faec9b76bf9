import * as v from 'valibot';
import { BackupUnreadable, ENTRY_LIMIT, type BackupEntry, type BackupPiece } from '../domain/backup';
import { CHUNK_BYTES, letGo } from '../domain/byte-source';
import { parseJson } from '../domain/parse-json';
import { backupEntryV1 } from '../domain/records/backup-v1';
import { stableJsonBytes } from '../domain/stable-json';

/** Before each entry stands its length in bytes: four bytes, the largest first. */
const LENGTH_BYTES = 4;

/** Entries and bytes of parts as one stream. Throws where a part has more or fewer bytes than its entry says: that is a bug of the caller. */
export async function* bytesOfPieces(pieces: AsyncIterable<BackupPiece>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let owed = 0;
  for await (const piece of pieces) {
    if (piece instanceof Uint8Array) {
      owed -= piece.length;
      if (owed < 0) break;
      yield piece;
      continue;
    }
    if (owed !== 0) break;
    yield framedEntry(piece);
    if (piece.entry === 'part') owed = piece.bytes;
  }
  if (owed !== 0) throw new Error('a part has other bytes than its entry says');
}

function framedEntry(entry: BackupEntry): Uint8Array<ArrayBuffer> {
  const text = stableJsonBytes(v.parse(backupEntryV1, entry));
  if (text.length > ENTRY_LIMIT) throw new Error('an entry is too long for a backup');
  const framed = new Uint8Array(LENGTH_BYTES + text.length);
  new DataView(framed.buffer).setUint32(0, text.length);
  framed.set(text, LENGTH_BYTES);
  return framed;
}

/**
 * The stream as entries and bytes again. Throws `BackupUnreadable` where it is no such stream: an entry that does not fit, a part that ends too
 * early, a missing `end`, another number of entries than that says, or anything behind it.
 */
export async function* piecesOfBytes(stream: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<BackupPiece> {
  const bytes = new StreamReader(stream[Symbol.asyncIterator]());
  try {
    for (let count = 0; ; count += 1) {
      const entry = await readEntry(bytes);
      if (entry.entry === 'end') {
        if (entry.entries !== count || !(await bytes.isAtEnd())) throw new BackupUnreadable('file-damaged');
        yield entry;
        return;
      }
      yield entry;
      if (entry.entry === 'part') yield* bytes.take(entry.bytes);
    }
  } finally {
    await bytes.stop();
  }
}

async function readEntry(bytes: StreamReader): Promise<BackupEntry> {
  const length = await bytes.whole(LENGTH_BYTES);
  const size = new DataView(length.buffer).getUint32(0);
  if (size > ENTRY_LIMIT) throw new BackupUnreadable('file-damaged');
  const text = new TextDecoder().decode(await bytes.whole(size));
  const entry = v.safeParse(backupEntryV1, parseJson(text), { abortEarly: true });
  if (!entry.success) throw new BackupUnreadable('file-damaged');
  return entry.output;
}

/** Takes bytes from a stream as they are wanted, and gives the memory of each chunk back when it was read. */
class StreamReader {
  readonly #stream: AsyncIterator<Uint8Array<ArrayBuffer>>;
  #chunk: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(stream: AsyncIterator<Uint8Array<ArrayBuffer>>) {
    this.#stream = stream;
  }

  /** So many bytes in chunks of at most 1 MiB. */
  async *take(count: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let left = count; left > 0;) {
      if (!(await this.#more())) throw new BackupUnreadable('file-damaged');
      const piece = this.#chunk.subarray(0, Math.min(left, CHUNK_BYTES));
      this.#chunk = this.#chunk.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** So many bytes in memory of their own. */
  async whole(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const whole = new Uint8Array(count);
    let at = 0;
    for await (const piece of this.take(count)) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.#more());
  }

  async stop(): Promise<void> {
    await this.#stream.return?.();
  }

  async #more(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      if (this.#chunk.buffer.byteLength > 0) letGo(this.#chunk.buffer);
      const next = await this.#stream.next();
      if (next.done === true) {
        this.#chunk = new Uint8Array();
        return false;
      }
      this.#chunk = next.value;
    }
    return true;
  }
}
