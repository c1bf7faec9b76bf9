import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupUnreadable } from '../domain/backup';
import { FRAME_BYTES, openFrames, sealFrames, type FrameKey } from './frames';

const SEALED = FRAME_BYTES + 16;

const newKey = async (headerSha256 = 'a'.repeat(64)): Promise<FrameKey> => ({
  key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  headerSha256,
});

async function* inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

async function gathered(stream: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of stream) pieces.push(piece.slice());
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const fault = async (frame: FrameKey, sealed: Uint8Array<ArrayBuffer>): Promise<unknown> =>
  gathered(openFrames(frame, new Blob([sealed]))).catch((error: unknown) => error);

describe('the frames of a backup', () => {
  it.each([0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 2 * FRAME_BYTES, 2 * FRAME_BYTES + 5])(
    'give back %i bytes, however they came',
    async (length) => {
      const frame = await newKey();
      const plain = new Uint8Array(length).map((_, at) => (at * 7) & 255);
      const sealed = await gathered(sealFrames(frame, inPieces(plain, 300_001)));
      expect(sealed.length).toBe(length + 16 * Math.max(1, Math.ceil(length / FRAME_BYTES)));
      const opened = await gathered(openFrames(frame, new Blob([sealed])));
      expect(Buffer.from(opened).equals(plain)).toBe(true);
    },
  );

  it('are refused where two changed places, one is missing, one was cut off, or one is of another file', async () => {
    const frame = await newKey();
    const sealed = await gathered(sealFrames(frame, inPieces(new Uint8Array(3 * FRAME_BYTES + 9), FRAME_BYTES)));
    const [first, second, third, last] = [0, 1, 2, 3].map((index) =>
      sealed.slice(index * SEALED, (index + 1) * SEALED),
    );
    const joined = async (...parts: readonly (Uint8Array<ArrayBuffer> | undefined)[]) =>
      new Uint8Array(await new Blob(parts.flatMap((part) => part ?? [])).arrayBuffer());
    for (const changed of [
      await joined(second, first, third, last),
      await joined(first, third, last),
      await joined(first, second, third),
      await joined(first, second, third, last?.slice(0, -1)),
      await joined(first, second, third, last, last),
      await joined(first),
      new Uint8Array(),
    ])
      expect(await fault(frame, changed)).toBeInstanceOf(BackupUnreadable);
    expect(await fault({ ...frame, headerSha256: 'b'.repeat(64) }, sealed)).toBeInstanceOf(BackupUnreadable);
    expect(await fault(await newKey(), sealed)).toBeInstanceOf(BackupUnreadable);
    expect(await fault(frame, sealed)).toHaveLength(3 * FRAME_BYTES + 9);
  });

  it('are refused after any change of any byte', async () => {
    const frame = await newKey();
    const sealed = await gathered(sealFrames(frame, inPieces(new Uint8Array(500), 100)));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await fault(frame, changed)).toBeInstanceOf(BackupUnreadable);
      }),
      { numRuns: 100 },
    );
  });
});
