import { CHUNK_BYTES, evenChunks, letGo, type SomeBytes } from '../../domain/byte-source';
import { PartUnreadable } from '../../app/vault-port';

export { CHUNK_BYTES };

/** Key and place of one sealed part, as the keyring remembers it. */
export interface PartKey {
  readonly name: string;
  /** Random name of the part's chunks in the database. */
  readonly partId: string;
  /** 32 raw bytes of the AES-256-GCM key, used for this part only. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** Plain length in bytes. */
  readonly bytes: number;
}

/** A new random key for a part of this many bytes. */
export function newPartKey(name: string, partId: string, bytes: number): PartKey {
  return { name, partId, key: crypto.getRandomValues(new Uint8Array(32)), bytes };
}

/**
 * Seals one part in chunks of 1 MiB under its key, one after the other. Every chunk authenticates item, part, its index and whether it is
 * the last, so that chunks cannot be left out, cut off, swapped or taken from elsewhere. The key is used once, so the index as nonce
 * never repeats under a key. Throws where the bytes are more or fewer than the key was made for.
 */
export async function* sealChunks(itemId: string, partKey: PartKey, plain: SomeBytes): AsyncGenerator<ArrayBuffer> {
  if (plain.length !== partKey.bytes) throw new Error('the part has another length than its key was made for');
  const key = await crypto.subtle.importKey('raw', partKey.key, 'AES-GCM', false, ['encrypt']);
  const count = chunkCount(partKey.bytes);
  let index = 0;
  for await (const chunk of evenChunks(plain)) {
    yield await crypto.subtle.encrypt(parameters(itemId, partKey.name, index, count), key, chunk);
    index += 1;
  }
}

/** Gives the chunks from `from` on: at most `most` of them, in order, in memory of their own. */
export type ReadChunks = (from: number, most: number) => Promise<readonly ArrayBuffer[]>;

/** Chunks in memory at a time, twice: while some are opened, the next ones are read. */
const GROUP = 4;

/** Opens the chunks of a part, each in memory of its own. Throws `PartUnreadable` where one is missing, changed, cut off, out of its place or too many. */
export async function* openChunks(
  itemId: string,
  partKey: PartKey,
  read: ReadChunks,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const count = chunkCount(partKey.bytes);
  // One more is asked for at the end: a chunk after the last one does not belong there.
  const group = (from: number): Promise<readonly ArrayBuffer[]> =>
    read(from, from + GROUP < count ? GROUP : count - from + 1);
  let next = group(0);
  const key = await crypto.subtle.importKey('raw', partKey.key, 'AES-GCM', false, ['decrypt']);
  const open = async (chunk: ArrayBuffer, index: number): Promise<Uint8Array<ArrayBuffer>> => {
    const opened = new Uint8Array(
      await crypto.subtle.decrypt(parameters(itemId, partKey.name, index, count), key, chunk),
    );
    const length = index === count - 1 ? partKey.bytes - index * CHUNK_BYTES : CHUNK_BYTES;
    if (opened.length !== length) throw new PartUnreadable();
    return opened;
  };
  for (let from = 0; from < count; from += GROUP) {
    const chunks = await next;
    if (chunks.length !== Math.min(GROUP, count - from)) throw new PartUnreadable();
    if (from + GROUP < count) next = group(from + GROUP);
    next.catch(() => undefined); // Reported in the next round; there is none after a chunk that does not open.
    const opened = await Promise.all(chunks.map((chunk, at) => open(chunk, from + at))).catch((error: unknown) => {
      throw new PartUnreadable('a chunk does not open', { cause: error });
    });
    for (const sealed of chunks) letGo(sealed);
    yield* opened;
  }
}

/** All bytes of a part; null where it does not open. */
export async function openPart(
  itemId: string,
  partKey: PartKey,
  read: ReadChunks,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const plain = new Uint8Array(partKey.bytes);
  let at = 0;
  try {
    for await (const chunk of openChunks(itemId, partKey, read)) {
      plain.set(chunk, at);
      at += chunk.length;
      letGo(chunk.buffer);
    }
  } catch (error) {
    if (error instanceof PartUnreadable) return null;
    throw error;
  }
  return plain;
}

/** An empty part has one empty chunk, so that its absence shows. */
function chunkCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / CHUNK_BYTES));
}

function parameters(itemId: string, name: string, index: number, count: number): AesGcmParams {
  const last = index === count - 1;
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return {
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`beside part v1\n${itemId}\n${name}\n${index}\n${last ? 'last' : 'more'}`),
  };
}
