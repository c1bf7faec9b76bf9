/** Bytes of plain content in one chunk: 1 MiB. */
export const CHUNK_BYTES = 1_048_576;

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

/**
 * Seals one part in chunks of 1 MiB under a new random key. Every chunk authenticates item, part, its index and whether it is the
 * last, so that chunks cannot be left out, cut off, swapped or taken from elsewhere. The key is used once, so the index as nonce
 * never repeats under a key.
 */
export async function sealPart(
  itemId: string,
  name: string,
  plain: Uint8Array<ArrayBuffer>,
  partId: string,
): Promise<{ readonly key: PartKey; readonly chunks: readonly ArrayBuffer[] }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const count = chunkCount(plain.length);
  const chunks = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      crypto.subtle.encrypt(
        parameters(itemId, name, index, count),
        key,
        plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
      ),
    ),
  );
  return { key: { name, partId, key: raw, bytes: plain.length }, chunks };
}

/** Gives the chunks from `from` on: at most `most` of them, in order. */
export type ReadChunks = (from: number, most: number) => Promise<readonly ArrayBuffer[]>;

/** Chunks in memory at a time, twice: while some are opened, the next ones are read. */
const GROUP = 4;

/** Opens the chunks of a part; null where one is missing, changed, cut off, out of its place or too many. */
export async function openPart(
  itemId: string,
  partKey: PartKey,
  read: ReadChunks,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const count = chunkCount(partKey.bytes);
  const plain = new Uint8Array(partKey.bytes);
  // One more is asked for at the end: a chunk after the last one does not belong there.
  const group = (from: number): Promise<readonly ArrayBuffer[]> =>
    read(from, from + GROUP < count ? GROUP : count - from + 1);
  let next = group(0);
  const key = await crypto.subtle.importKey('raw', partKey.key, 'AES-GCM', false, ['decrypt']);
  const open = async (chunk: ArrayBuffer, index: number): Promise<boolean> => {
    try {
      const opened = new Uint8Array(
        await crypto.subtle.decrypt(parameters(itemId, partKey.name, index, count), key, chunk),
      );
      if (index * CHUNK_BYTES + opened.length > plain.length) return false;
      plain.set(opened, index * CHUNK_BYTES);
      return true;
    } catch {
      return false;
    }
  };
  for (let from = 0; from < count; from += GROUP) {
    const chunks = await next;
    if (chunks.length !== Math.min(GROUP, count - from)) return null;
    if (from + GROUP < count) next = group(from + GROUP);
    next.catch(() => undefined); // Told in the next round; there is none after a chunk that does not open.
    if (!(await Promise.all(chunks.map((chunk, at) => open(chunk, from + at)))).every((opened) => opened)) return null;
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
