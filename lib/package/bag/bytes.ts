import { sha256 } from '@noble/hashes/sha2.js';
import type { ByteSource } from '../../domain/byte-source';
import { hexOf } from '../../domain/digest';

/** Plain bytes as every function of this folder takes and gives them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 of short bytes, at once: for thousands of small digests, where one promise each would cost more than the digest. */
export function sha256HexNow(bytes: Uint8Array): string {
  return hexOf(sha256(bytes));
}

export { streamingSha256 } from '../../domain/digest-source';

/** Text as UTF-8. A half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Bytes as text, or null where they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The chunks as a stream that is read no faster than it is taken. */
export function readableOf(source: ByteSource): ReadableStream<Bytes> {
  const chunks = source.chunks()[Symbol.asyncIterator]();
  return new ReadableStream<Bytes>(
    {
      pull: async (sink) => {
        const next = await chunks.next();
        if (next.done === true) sink.close();
        else sink.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
