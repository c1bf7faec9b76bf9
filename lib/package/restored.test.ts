import { beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../domain/item';
import { keptBackup } from '../vault/testing/kept-backup';
import {
  freshBrowser,
  idNumber,
  openVault,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from '../vault/testing/test-vault';
import { utf8 } from './bag/bytes';
import { wholeCase, type Profile } from './choose/package-request';
import { previewPackage, previewSentence } from './choose/preview';
import { edited } from './testing/edit-zip';
import { built, has, unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';
import { verificationWords } from './verify/verify-words';

const NOW: Moment = { utc: '2026-11-28T12:00:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };
const SIGNED = 'openssl pkeyutl -verify -pubin -keyform DER -rawin';

let keyValue: MemoryKeyValue;
let caseId: string;
beforeEach(async () => {
  keyValue = freshBrowser();
  caseId = await save(openVault(keyValue), 1);
  const backup = await keptBackup(openVault(keyValue));
  keyValue = freshBrowser();
  valueOf(await openVault(keyValue).restore(backup, { signal: new AbortController().signal }));
  await save(openVault(keyValue), 2, {}, undefined, caseId);
});
const made = (profile: Profile, items: readonly number[] = [1, 2]) =>
  built({
    ...wholeCase(caseId, items.map(idNumber), profile),
    vault: openVault(keyValue),
    t,
    now: NOW,
    extensionVersion: '0.1.0',
  });

describe('a package with saves from a backup', () => {
  it('carries both logs and both keys, passes the check here, and that of sha256sum and openssl', async () => {
    const { file } = await made('official');
    const ownKey = valueOf(await openVault(keyValue).publicKey()).ed25519Spki;
    const check = await verifyPackage(file, { ownKey });
    expect(check).toMatchObject({ kind: 'unchanged', items: 2, signature: 'own-key', signedByOthers: 1 });
    expect(verificationWords(check, t).lines).toContain(
      '1 item is signed with another key in it. That this key came with a backup, only the package says.',
    );

    const bag = await unpacked(file);
    expect(bag.files).toContain('data/custody-restored-1.jsonl');
    expect(bag.read('bag-info.txt')).toContain('Beside-Package: 4');
    expect(bag.read('data/custody-restored-1.jsonl')).toContain('\\"action\\":\\"saved\\"');
    expect(bag.read('START-HERE.html')).toContain('data/public-key-restored-1.der');
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(bag.run('sha256sum', '-c', '--strict', '--quiet', list)).toEqual({ status: 0, output: '' });
    expect(has('openssl')).toBe(true);
    // The record of the backup with the key that came with it, the other one with the vault's own.
    for (const [number, key] of [
      ['001', 'data/public-key-restored-1.der'],
      ['002', 'data/public-key.der'],
    ] as const) {
      const of = `data/items/${number}`;
      const script = `openssl dgst -sha256 -binary ${of}/record.json > ../d && ${SIGNED} -inkey ${key} -in ../d -sigfile ${of}/record.sig`;
      expect(bag.run('sh', '-c', script)).toMatchObject({ status: 0 });
    }
    bag.remove();
  });

  it.each(['official', 'school'] as const)('is told before to come with the log of a backup (%s)', async (profile) => {
    const choice = wholeCase(caseId, [1, 2].map(idNumber), profile);
    const preview = valueOf(await previewPackage(openVault(keyValue), choice));
    expect(preview.aboutYou.map((line) => previewSentence(line, t))).toContain(
      '1 log that came with a backup you restored.',
    );
  });

  it('carries the digests of both logs to a school or somebody trusted, and no keys', async () => {
    const { file } = await made('school');
    expect(await verifyPackage(file, {})).toMatchObject({ kind: 'unchanged', items: 2 });
    const bag = await unpacked(file);
    expect(bag.files.filter((path) => path.includes('restored'))).toEqual(['data/custody-restored-1.jsonl']);
    expect(bag.read('data/custody-restored-1.jsonl')).not.toContain('\\"action\\"');
    bag.remove();
  });

  it('carries none of them where nothing in it came from there, and no harm to that log is its own', async () => {
    await tamper('importedCustody', (store) => {
      const first = store.openCursor();
      first.onsuccess = () => {
        first.result?.delete();
      };
    });
    expect(await verifyPackage((await made('official')).file, {})).toMatchObject({ kind: 'changed' });
    const ownKey = valueOf(await openVault(keyValue).publicKey()).ed25519Spki;
    const { file } = await made('official', [2]);
    expect(await verifyPackage(file, { ownKey })).toMatchObject({ kind: 'unchanged', items: 1 });
    const bag = await unpacked(file);
    expect(bag.files.filter((path) => path.includes('restored'))).toEqual([]);
    expect(bag.read('bag-info.txt')).toContain('Beside-Package: 3');
    bag.remove();
  });

  it('is named as changed where its restored log or key is another one, or is missing', async () => {
    const { file } = await made('official');
    const other = new Uint8Array(
      await crypto.subtle.exportKey('spki', (await crypto.subtle.generateKey('Ed25519', true, ['sign'])).publicKey),
    );
    for (const [path, bytes, kind] of [
      ['data/custody-restored-1.jsonl', utf8('{}'), 'log-unreadable'],
      ['data/public-key-restored-1.der', other, 'signature-wrong'],
      ['data/public-key-restored-1.der', utf8('no key'), 'key-unreadable'],
      ['data/public-key-restored-1.der', null, 'signature-wrong'],
      ['data/custody-restored-x.jsonl', utf8('{}'), 'file-extra'],
    ] as const) {
      const forged = await edited(file, { [path]: bytes }, { fixLists: true });
      expect(await verifyPackage(forged, {}), path).toMatchObject({
        kind: 'changed',
        problems: expect.arrayContaining([expect.objectContaining({ kind }) as object]) as object[],
      });
    }
  });
});

describe('a package of a vault into which nothing was restored', () => {
  it('asks for no newer Beside than before', async () => {
    keyValue = freshBrowser();
    caseId = await save(openVault(keyValue), 1);
    await save(openVault(keyValue), 2, {}, undefined, caseId);
    const bag = await unpacked((await made('official')).file);
    expect(bag.read('bag-info.txt')).toContain('Beside-Package: 3');
    bag.remove();
  });
});
