import { describe, expect, it } from 'vitest';
import { wholeCase } from '../choose/package-request';
import { CASE_ID, NOW, savedCase } from '../testing/saved-case';
import { built, unpacked } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';

describe('checking a large package', () => {
  it('packs, unpacks and checks a file too big to be held twice', async () => {
    const film = new Uint8Array(65 * 1024 * 1024).fill(9);
    const saved = await savedCase([{ parts: [{ role: 'file', name: 'film.mp4', type: 'video/mp4', bytes: film }] }]);
    const { file } = await built({
      ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
      vault: saved.vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    expect((await verifyPackage(file)).kind).toBe('unchanged');
    const folder = await unpacked(file);
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt').status).toBe(0);
    folder.remove();
    const whole = new Uint8Array(await file.arrayBuffer());
    whole[40 * 1024 * 1024] = 8;
    expect(await verifyPackage(new Blob([whole]))).toMatchObject({
      kind: 'changed',
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'file-changed', where: 'data/items/001/added-film.mp4' }),
      ]) as unknown,
    });
  }, 300_000);
});
