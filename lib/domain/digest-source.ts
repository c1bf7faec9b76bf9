import { sha256 } from '@noble/hashes/sha2.js';
import { evenChunks, letGo, type ByteSource, type SomeBytes } from './byte-source';
import { hexOf, sha256Hex } from './digest';

/** SHA-256 of bytes that come in pieces, because the browser's own code cannot take pieces. */
export function streamingSha256(): { update(piece: Uint8Array): void; hex(): string } {
  const running = sha256.create();
  return { update: (piece) => void running.update(piece), hex: () => hexOf(running.digest()) };
}

/** SHA-256 in lower-case hex of bytes in memory or in chunks. */
export async function digestOf(bytes: SomeBytes): Promise<string> {
  if (bytes instanceof Uint8Array) return sha256Hex(bytes);
  const running = streamingSha256();
  for await (const chunk of evenChunks(bytes)) running.update(chunk);
  return running.hex();
}

/** SHA-256 in lower-case hex of bytes that were read for this alone: the memory of each chunk is given back at once. */
export async function digestOfRead(
  source: ByteSource,
  also: (chunk: Uint8Array<ArrayBuffer>) => void = () => undefined,
): Promise<string> {
  const running = streamingSha256();
  for await (const chunk of source.chunks()) {
    running.update(chunk);
    also(chunk);
    letGo(chunk.buffer);
  }
  return running.hex();
}
