import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, newPartKey, openPart, sealChunks, type PartKey } from './part-seal';

const ITEM = 'item-1';

async function sealed(key: PartKey, plain: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer[]> {
  const chunks: ArrayBuffer[] = [];
  for await (const chunk of sealChunks(ITEM, key, plain)) chunks.push(chunk);
  return chunks;
}

const open = (key: PartKey, chunks: readonly ArrayBuffer[]) =>
  openPart(ITEM, key, (from, most) => Promise.resolve(chunks.slice(from, from + most)));

describe('the chunks of a part', () => {
  it('come back as the bytes they were', async () => {
    const plain = new Uint8Array(2 * CHUNK_BYTES).fill(7);
    const key = newPartKey('page-source.html', 'part-1', plain.length);
    const opened = await open(key, await sealed(key, plain));
    expect(opened === null ? null : Buffer.from(opened).equals(plain)).toBe(true);
  });

  it('cannot pass for a shorter part: the first chunk of two is not the only one', async () => {
    const key = newPartKey('page-source.html', 'part-1', 2 * CHUNK_BYTES);
    const [first] = await sealed(key, new Uint8Array(2 * CHUNK_BYTES));
    expect(first).toBeDefined();
    // Count and length fit what is claimed; only the seal knows that more followed.
    expect(await open({ ...key, bytes: CHUNK_BYTES }, first === undefined ? [] : [first])).toBeNull();
  });

  it('cannot be added to: the last chunk of one part is not the first of two', async () => {
    const one = newPartKey('page-source.html', 'part-1', CHUNK_BYTES);
    const two = { ...one, bytes: 2 * CHUNK_BYTES };
    const [only] = await sealed(one, new Uint8Array(CHUNK_BYTES));
    const [, second] = await sealed(two, new Uint8Array(2 * CHUNK_BYTES));
    expect(await open(two, only === undefined || second === undefined ? [] : [only, second])).toBeNull();
  });
});
