import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupUnreadable, type BackupPiece } from '../domain/backup';
import { bytesOfPieces, piecesOfBytes } from './pieces';

async function* asStream<T>(all: readonly T[]): AsyncGenerator<T> {
  for (const one of all) yield await Promise.resolve(one);
}

async function bytesOf(pieces: readonly BackupPiece[]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of bytesOfPieces(asStream(pieces))) chunks.push(chunk.slice());
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Entries, and the bytes of each part joined. */
async function read(bytes: Uint8Array<ArrayBuffer>, size = 7): Promise<readonly unknown[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
  const found: unknown[] = [];
  for await (const piece of piecesOfBytes(asStream(chunks)))
    if (piece instanceof Uint8Array) found.push(...piece);
    else found.push(piece);
  return found;
}

const line = (words: string): BackupPiece => ({
  entry: 'line',
  id: '00000000-0000-4000-8000-000000000001',
  caseId: '00000000-0000-4000-8000-000000000002',
  noteOf: null,
  text: words,
  wish: null,
});

describe('what stands inside of a backup', () => {
  it('comes out as it went in, whatever was in it and however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 60 })), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (things, size) => {
          const pieces = things.flatMap((thing): BackupPiece[] =>
            typeof thing === 'string'
              ? [line(thing)]
              : [{ entry: 'part', name: 'picture.png', bytes: thing.length }, Uint8Array.from(thing)],
          );
          const end: BackupPiece = {
            entry: 'end',
            entries: pieces.filter((piece) => !(piece instanceof Uint8Array)).length,
          };
          const expected = [...pieces, end].flatMap((piece): unknown[] =>
            piece instanceof Uint8Array ? [...piece] : [piece],
          );
          expect(await read(await bytesOf([...pieces, end]), size)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused where its end is missing, says another number, or has something behind it', async () => {
    const end: BackupPiece = { entry: 'end', entries: 1 };
    const whole = await bytesOf([line('x'), end]);
    expect(await read(whole)).toHaveLength(2);
    for (const wrong of [
      await bytesOf([line('x')]),
      await bytesOf([line('x'), { entry: 'end', entries: 2 }]),
      await bytesOf([line('x'), end, line('y')]),
      whole.slice(0, -1),
      new Uint8Array([255, 255, 255, 255]),
      new Uint8Array([0, 0, 0, 2, 0x7b, 0x7d]),
    ])
      await expect(read(wrong)).rejects.toBeInstanceOf(BackupUnreadable);
  });

  it('cannot be written where a part has other bytes than was said', async () => {
    const part: BackupPiece = { entry: 'part', name: 'a', bytes: 3 };
    await expect(bytesOf([part, new Uint8Array(2), line('x')])).rejects.toThrow('other bytes');
    await expect(bytesOf([part, new Uint8Array(4)])).rejects.toThrow('other bytes');
  });
});
