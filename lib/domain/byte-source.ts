/** Bytes in one chunk: 1 MiB. */
export const CHUNK_BYTES = 1_048_576;

/**
 * Bytes that come in chunks, so that nobody holds all of them at once. `chunks` begins anew with each call; no chunk is longer than 1 MiB.
 * The giver may use a chunk's memory again: what is in it counts only until the next one is asked for.
 */
export interface ByteSource {
  /** How many bytes there are in all. */
  readonly length: number;
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Bytes in memory, or chunk by chunk where they may be many. */
export type SomeBytes = Uint8Array<ArrayBuffer> | ByteSource;

/**
 * Gives the memory of bytes that nobody needs any more back at once; they are empty afterwards. Otherwise it stays until the browser tidies up, and
 * that may be after hundreds of chunks (measured: `docs/decisions/0008-large-parts.md`).
 */
export function letGo(buffer: ArrayBuffer): void {
  if ('transfer' in buffer) buffer.transfer(0);
  else structuredClone(buffer, { transfer: [buffer] });
}

/**
 * The bytes in chunks of exactly 1 MiB, the last one shorter; one empty chunk where there are none. All chunks that are put together lie in the
 * same memory, one after the other. Throws where the source gives more or fewer bytes than its length says.
 */
export async function* evenChunks(bytes: SomeBytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (bytes instanceof Uint8Array) {
    yield bytes.subarray(0, CHUNK_BYTES);
    for (let at = CHUNK_BYTES; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    return;
  }
  let given = 0;
  let filled = 0;
  const memory = new Uint8Array(Math.min(CHUNK_BYTES, bytes.length));
  let chunk = memory;
  for await (const piece of bytes.chunks()) {
    given += piece.length;
    if (given > bytes.length) break;
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + chunk.length - filled);
      chunk.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < CHUNK_BYTES || filled < chunk.length) continue;
      yield chunk;
      filled = 0;
      chunk = memory.subarray(0, Math.min(CHUNK_BYTES, bytes.length - given + piece.length - at));
    }
  }
  if (given !== bytes.length) throw new Error('the bytes are more or fewer than was said');
  if (filled > 0 || bytes.length === 0) yield chunk;
}

/** All bytes in memory. */
export async function wholeBytes(bytes: SomeBytes): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes instanceof Uint8Array) return bytes;
  const whole = new Uint8Array(bytes.length);
  let at = 0;
  for await (const chunk of evenChunks(bytes)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
