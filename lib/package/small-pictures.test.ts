/** Somebody opens the first page alone: with a double press inside the ZIP, or out of a mail. It still shows what was saved. */
import { describe, expect, it } from 'vitest';
import { wholeCase, type PackageChoice } from './choose/package-request';
import type { Bytes } from './bag/bytes';
import { CASE_ID, itemId, NOW, PIXEL, savedCase } from './testing/saved-case';
import { built, unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const SMALL = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
const picture = { role: 'picture' as const, name: 'picture.png', type: 'image/png', bytes: PIXEL };

async function firstPage(small: Bytes | null, change: (pictureSha256: string) => Partial<PackageChoice> = () => ({})) {
  const saved = await savedCase([{ parts: [picture] }], [], { thumbnail: () => small });
  const sha256 = saved.opened.get(itemId(0))?.record.parts[0]?.sha256 ?? '';
  const choice = { ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...change(sha256) };
  const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '1' });
  const folder = await unpacked(file);
  try {
    return { page: folder.read('START-HERE.html'), check: await verifyPackage(file) };
  } finally {
    folder.remove();
  }
}

const inPage = (page: string) =>
  [...page.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, text]) => text ?? '');

describe('the first page', () => {
  it('holds a small copy of each picture in itself, and may show it', async () => {
    const { page, check } = await firstPage(SMALL);
    expect(inPage(page).map((text) => [...Buffer.from(text, 'base64')])).toEqual([[...SMALL]]);
    expect(page).toMatch(/img-src .{0,60}data:/);
    expect(page).toContain('A small copy, for when this page is opened without the files beside it:');
    expect(check).toMatchObject({ kind: 'unchanged' });
  });

  it('holds none of a picture that stays home, none where there is none, and nothing large or that is no picture', async () => {
    const staying = await firstPage(SMALL, (sha256) => ({ withhold: new Set([sha256]) }));
    const large = new Uint8Array(24 * 1_024 + 1).fill(1);
    large.set([0xff, 0xd8]);
    const pages = [staying, await firstPage(null), await firstPage(large), await firstPage(new Uint8Array([60, 115]))];
    expect(pages.flatMap(({ page }) => inPage(page))).toEqual([]);
  });
});
