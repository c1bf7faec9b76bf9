import { describe, expect, it } from 'vitest';
import type { Moment } from '../domain/item';
import { freshBrowser, idNumber, openVault, save, tamper, valueOf } from '../vault/testing/test-vault';
import { wholeCase } from './choose/package-request';
import { utf8, utf8Text } from './bag/bytes';
import { edited, filesOf } from './testing/edit-zip';
import { built, unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const NOW: Moment = { utc: '2026-11-20T12:00:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };

describe('a package from the real vault', () => {
  it('goes from saves through deletion and notes to a package that checks, signed by this computer', async () => {
    const vault = openVault(freshBrowser());
    const parts = [
      { name: 'picture.png', bytes: utf8('a picture') },
      {
        name: 'comments.json',
        bytes: utf8(
          JSON.stringify(
            [
              {
                index: 0,
                id: null,
                authorHandle: '@mean',
                authorName: null,
                text: 'boo',
                timeText: null,
                cite: null,
                depth: 0,
              },
            ],
            null,
            1,
          ),
        ),
      },
      { name: 'page-text.txt', bytes: utf8('seen from 203.0.113.77') },
      { name: 'page-source.html', bytes: utf8('<script>"remoteHost":"203.0.113.77"</script>') },
    ];
    const caseId = await save(vault, 1, {}, parts);
    await save(vault, 2, {}, parts);
    await save(vault, 3, {}, parts);
    valueOf(await vault.deleteItem(idNumber(2), 'saved twice'));
    valueOf(await vault.withholdItem(idNumber(3)));

    const everything = [1, 2, 3].map(idNumber);
    const { file, summary } = await built({
      ...wholeCase(caseId, everything, 'official'),
      vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    // What was deleted, and what must not be kept, is in no package even when it is asked for.
    expect(summary.itemIds).toEqual([idNumber(1)]);
    const ownKey = valueOf(await vault.publicKey()).ed25519Spki;
    expect(await verifyPackage(file, { ownKey })).toMatchObject({
      kind: 'unchanged',
      items: 1,
      withheld: 2,
      signature: 'own-key',
    });

    const folder = await unpacked(file);
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt').status).toBe(0);
    for (const path of folder.files) {
      const text = folder.bytes(path);
      for (const other of ['203.0.113.77', idNumber(2), idNumber(3), 'saved twice'])
        expect(text.includes(other), `${other} in ${path}`).toBe(false);
    }
    folder.remove();

    // The log names the record: another one cannot take its place, even with new lists and no key.
    const record = [...(await filesOf(file))].find(([name]) => name.endsWith('/001/record.json'))?.[1];
    const forged = utf8((utf8Text(record ?? new Uint8Array()) ?? '').replace('"practice":false', '"practice":true'));
    const changes = {
      'data/items/001/record.json': forged,
      'data/items/001/record.sig': null,
      'data/public-key.der': null,
    };
    expect(await verifyPackage(await edited(file, changes, { fixLists: true }))).toMatchObject({
      kind: 'changed',
      problems: expect.arrayContaining(
        ['file-missing', 'signature-missing', 'log-other-record', 'derived-differs'].map(
          (kind) => expect.objectContaining({ kind }) as object,
        ),
      ) as object[],
    });
  });

  it('hands a large file over in chunks, byte for byte, and nothing where its bytes do not open', async () => {
    const vault = openVault(freshBrowser());
    const length = 17 * 1_048_576 + 3;
    const chunks = async function* () {
      for (let at = 0; at < length; at += 1_000_000)
        yield await Promise.resolve(new Uint8Array(Math.min(1_000_000, length - at)).fill(at / 1_000_000));
    };
    const caseId = await save(vault, 1, {}, [{ name: 'film.bin', bytes: { length, chunks } }]);
    const input = { ...wholeCase(caseId, [idNumber(1)], 'official'), vault, t, now: NOW, extensionVersion: '0.1.0' };
    const { file } = await built(input);
    expect(await verifyPackage(file, {})).toMatchObject({ kind: 'unchanged' });
    const bag = await unpacked(file);
    const film = bag.files.filter((path) => path.startsWith('data/items/001/') && bag.bytes(path).length === length);
    expect(film).toHaveLength(1);
    expect(bag.run('sha256sum', '-c', '--quiet', 'manifest-sha256.txt')).toEqual({ status: 0, output: '' });
    bag.remove();

    // The same, but a chunk was changed behind the vault's back: the file is named as missing, the package is made all the same.
    await tamper('chunks', (store) => {
      const all = store.openCursor();
      all.onsuccess = () => {
        const cursor = all.result;
        if (cursor === null) return;
        const row = cursor.value as { index: number; bytes: ArrayBuffer };
        if (row.index === 12) cursor.update({ ...row, bytes: row.bytes.slice(1) });
        cursor.continue();
      };
    });
    const { file: without, summary } = await built(input);
    expect(summary.unreadable).toBe(1);
    const rest = await unpacked(without);
    expect(rest.files.filter((path) => rest.bytes(path).length === length)).toEqual([]);
    rest.remove();
  });
});
