import { BackupUnreadable, type BackupEntry, type BackupPiece } from '../../domain/backup';
import type { ByteSource } from '../../domain/byte-source';

/** Walks through a backup entry by entry. Bytes of a part that nobody asked for are passed over. */
export class PieceCursor {
  readonly #pieces: AsyncIterator<BackupPiece>;

  constructor(pieces: AsyncIterable<BackupPiece>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next entry; null at the end. */
  async next(): Promise<BackupEntry | null> {
    for (;;) {
      const step = await this.#pieces.next();
      if (step.done === true) return null;
      if (!(step.value instanceof Uint8Array)) return step.value;
    }
  }

  /** The bytes of the part whose entry came last. They can be read once. */
  body(length: number): ByteSource {
    return { length, chunks: () => this.#take(length) };
  }

  /** Lets go of the file. */
  async stop(): Promise<void> {
    await this.#pieces.return?.();
  }

  async *#take(length: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let left = length; left > 0;) {
      const step = await this.#pieces.next();
      if (step.done === true || !(step.value instanceof Uint8Array)) throw new BackupUnreadable('file-damaged');
      left -= step.value.length;
      yield step.value;
    }
  }
}
