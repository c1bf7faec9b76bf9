/** Whatever is done to the sealed chunks of a part, it opens as it was saved or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, newPartKey, openPart, sealChunks } from './part-seal';

const ITEM = 'item-1';
const LENGTH = 4 * CHUNK_BYTES + 77;
const plain = new Uint8Array(LENGTH).map((_, at) => (at * 31 + (at >> 20)) % 251);

async function sealedOf(key: ReturnType<typeof newPartKey>): Promise<readonly ArrayBuffer[]> {
  const chunks: ArrayBuffer[] = [];
  for await (const chunk of sealChunks(ITEM, key, plain)) chunks.push(chunk);
  return chunks;
}

describe('the sealed chunks of any part', () => {
  it('open only all together, in order, unchanged', async () => {
    const key = newPartKey('page-source.html', 'part-1', LENGTH);
    const sealed = await sealedOf(key);
    // The reader gives memory back, as it may: it gets copies.
    const open = (chunks: readonly ArrayBuffer[]) =>
      openPart(ITEM, key, (from, most) =>
        Promise.resolve(chunks.slice(from, from + most).map((chunk) => chunk.slice(0))),
      );
    const whole = await open(sealed);
    expect(whole !== null && Buffer.from(whole).equals(plain)).toBe(true);
    const orders = fc.array(fc.nat(sealed.length - 1), { maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        fc.pre(order.join() !== [...sealed.keys()].join());
        expect(await open(order.map((at) => sealed[at] ?? new ArrayBuffer(0)))).toBeNull();
      }),
      { numRuns: 40 },
    );
    const bits = fc.record({ chunk: fc.nat(sealed.length - 1), byte: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(bits, async ({ chunk, byte, bit }) => {
        const copies = sealed.map((one) => new Uint8Array(one.slice(0)));
        const hit = copies[chunk] ?? new Uint8Array(1);
        const at = byte % hit.length;
        hit[at] = (hit[at] ?? 0) ^ (1 << bit);
        expect(await open(copies.map(({ buffer }) => buffer))).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it('do not open as a part of another item, of another name or under another key', async () => {
    const key = newPartKey('page-source.html', 'part-1', LENGTH);
    const sealed = await sealedOf(key);
    const read = (from: number, most: number) =>
      Promise.resolve(sealed.slice(from, from + most).map((chunk) => chunk.slice(0)));
    expect(await openPart('item-2', key, read)).toBeNull();
    expect(await openPart(ITEM, { ...key, name: 'picture.png' }, read)).toBeNull();
    expect(await openPart(ITEM, newPartKey(key.name, key.partId, LENGTH), read)).toBeNull();
  });
});
