import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, evenChunks, wholeBytes, type ByteSource } from './byte-source';

const numbered = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251);

/** The bytes in pieces of these lengths, again and again. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, lengths: readonly number[], said = bytes.length): ByteSource {
  return {
    length: said,
    chunks: async function* () {
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const end = at + (lengths[turn % lengths.length] ?? 1);
        yield await Promise.resolve(bytes.slice(at, end));
        at = end;
      }
    },
  };
}

async function lengthsOf(bytes: Parameters<typeof evenChunks>[0]): Promise<number[]> {
  const lengths: number[] = [];
  for await (const chunk of evenChunks(bytes)) lengths.push(chunk.length);
  return lengths;
}

describe('bytes in even chunks', () => {
  it('are the same bytes, cut at every whole MiB, however they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 * CHUNK_BYTES }),
        fc
          .array(fc.integer({ min: 1, max: CHUNK_BYTES }), { minLength: 1, maxLength: 3 })
          .filter((all) => Math.max(...all) > 50_000),
        async (length, lengths) => {
          const bytes = numbered(length);
          const source = inPieces(bytes, lengths);
          expect(Buffer.from(await wholeBytes(source)).equals(bytes)).toBe(true);
          expect(await lengthsOf(source)).toEqual(await lengthsOf(bytes));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are one empty chunk where there are none', async () => {
    expect(await lengthsOf(new Uint8Array())).toEqual([0]);
    expect(await lengthsOf(inPieces(new Uint8Array(), [1]))).toEqual([0]);
  });

  it('are refused where there are more or fewer than was said', async () => {
    for (const said of [0, 9, 11, CHUNK_BYTES + 1])
      await expect(lengthsOf(inPieces(numbered(10), [3], said)), String(said)).rejects.toThrow('more or fewer');
  });
});
