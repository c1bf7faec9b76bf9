import { describe, expect, it } from 'vitest';
import { madeFile } from './made-file';

const memory = new Uint8Array(3);
async function* chunks(fault?: Error): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 1; at <= 3; at += 1) yield await Promise.resolve(memory.fill(at));
  if (fault !== undefined) throw fault;
}

describe('chunks that become a file', () => {
  it('are all in it, also where their memory is used again', async () => {
    const file = await madeFile(chunks(), new AbortController().signal);
    expect(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
      new Uint8Array([1, 1, 1, 2, 2, 2, 3, 3, 3]),
    );
  });

  it('make none where it was called off, and a fault on the way is not taken for a full disk', async () => {
    expect(await madeFile(chunks(), AbortSignal.abort())).toBeNull();
    await expect(madeFile(chunks(new Error('unreadable')), new AbortController().signal)).rejects.toThrow('unreadable');
  });
});
