import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { itemId, NOW, savedCase } from '../testing/saved-case';
import { t } from '../testing/words';
import { WHOLE_PART } from './checked-part';
import { singleFile } from './single';

/** More than is ever held as a whole; no two MiB are alike. */
const film = new Uint8Array(WHOLE_PART + 1_234_567).map((_, at) => (at * 31 + (at >> 20)) % 251);
const ITEMS = [{ parts: [{ role: 'file' as const, name: 'film.mp4', type: 'video/mp4', bytes: film }] }];

describe('a large file alone', () => {
  it('is given byte for byte, and never read as a whole', async () => {
    const { vault } = await savedCase(ITEMS);
    const chunksOnly = { ...vault, readPart: () => Promise.reject(new Error('all of it was asked for')) };
    const single = await singleFile(chunksOnly, itemId(0), 'film.mp4', NOW, t);
    if (!single.ok) throw new Error(single.reason);
    const { fileName, file } = single.value;
    expect([fileName, file.type, file.size]).toEqual(['files-2026-11-21.mp4', 'video/mp4', film.length]);
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(new Uint8Array(await file.arrayBuffer()))).toBe(digest(film));
  });

  it('is not given where one of its bytes is not as it was saved', async () => {
    const { vault } = await savedCase(ITEMS, [], { readPart: (_, __, bytes) => bytes.with(WHOLE_PART, 252) });
    expect(await singleFile(vault, itemId(0), 'film.mp4', NOW, t)).toEqual({ ok: false, reason: 'changed' });
  });
});
