/** Packages that a newer version of Beside made: an older one says so, and never calls them changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { wholeCase } from '../choose/package-request';
import { edited, filesOf } from '../testing/edit-zip';
import { CASE_ID, NOW, PIXEL, savedCase } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';
import { verificationWords } from './verify-words';

let official: Blob;
let trusted: Blob;
beforeAll(async () => {
  const saved = await savedCase([
    { parts: [{ role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL }] },
  ]);
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  official = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...input })).file;
  trusted = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...input })).file;
});

/** A file of the package with another version in its (first) line. */
async function withVersion(path: string, version: number): Promise<Bytes> {
  const bytes = [...(await filesOf(trusted))].find(([name]) => name.endsWith(`/${path}`))?.[1] ?? new Uint8Array();
  return utf8((utf8Text(bytes) ?? '').replace(/"version":\d+/, `"version":${version}`));
}

describe('a package of a newer version of Beside', () => {
  it.each(['data/items/001/record.json', 'data/withheld.json', 'data/custody.jsonl'])(
    'is newer, not changed, where %s has a version that is not known here',
    async (path) => {
      const newer = await edited(trusted, { [path]: await withVersion(path, 9) }, { fixLists: true });
      const outcome = await verifyPackage(newer);
      expect(outcome).toEqual({ kind: 'not-a-package', reason: 'newer', name: path });
      expect(JSON.stringify(verificationWords(outcome, t))).toContain('It was made by a newer version of Beside.');
    },
  );

  it('is newer by the number in bag-info alone, whatever else it holds', async () => {
    const changes = {
      'bag-info.txt': utf8('Beside-Package: 5\n'),
      'data/withheld.json': null,
      'START-HERE.html': null,
    };
    const newer = await edited(official, changes, { fixLists: true });
    expect(await verifyPackage(newer)).toMatchObject({ kind: 'not-a-package', reason: 'newer' });
  });

  it('is changed all the same where a file is not the one in its lists, or a signature is wrong', async () => {
    const path = 'data/items/001/record.json';
    const unlisted = await edited(trusted, { [path]: await withVersion(path, 9) });
    expect(await verifyPackage(unlisted)).toMatchObject({ kind: 'changed' });
    const unsigned = await edited(official, { [path]: await withVersion(path, 9) }, { fixLists: true });
    expect(await verifyPackage(unsigned)).toMatchObject({ kind: 'changed' });
  });

  it('cannot hide behind its number what does not fit its lists', async () => {
    const info = 'bag-info.txt';
    const said = utf8('Beside-Package: 9\n');
    expect(await verifyPackage(await edited(official, { [info]: said }))).toMatchObject({
      kind: 'changed',
      problems: [{ kind: 'file-changed', where: info }],
    });
    const newer = await edited(official, { [info]: said }, { fixLists: true });
    const forged = await edited(newer, { 'data/items/001/picture.png': utf8('forged'), 'data/more.txt': utf8('x') });
    expect(await verifyPackage(forged)).toMatchObject({
      kind: 'changed',
      problems: [
        { kind: 'file-changed', where: 'data/items/001/picture.png' },
        { kind: 'file-extra', where: 'data/more.txt' },
      ],
    });
  });

  it('is not one that only has nonsense in place of a version', async () => {
    const path = 'data/items/001/record.json';
    const nonsense = await edited(trusted, { [path]: await withVersion(path, 0) }, { fixLists: true });
    expect(await verifyPackage(nonsense)).toMatchObject({
      kind: 'changed',
      problems: [{ kind: 'record-unreadable', where: path }],
    });
  });
});
