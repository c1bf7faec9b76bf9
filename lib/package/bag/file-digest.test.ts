import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileSha256 } from './file-digest';

describe('the number of a file', () => {
  it('is the one that other programs give', async () => {
    const bytes = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 31) % 251);
    expect(await fileSha256(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await fileSha256(new Blob([]))).toBe(createHash('sha256').digest('hex'));
  });

  it('tells how far it is, and stops', async () => {
    const told: number[] = [];
    await fileSha256(new Blob([new Uint8Array(100)]), (done) => told.push(done));
    expect(told.at(-1)).toBe(1);
    const stopped = fileSha256(new Blob([new Uint8Array(100)]), () => undefined, AbortSignal.abort());
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
