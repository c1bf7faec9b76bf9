/** What is said of a package as a whole, judged with openssl, sha256sum and Python. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from './bag/bytes';
import { PROFILES, wholeCase, type Profile } from './choose/package-request';
import { edited } from './testing/edit-zip';
import { CASE_ID, NOW, PIXEL, savedCase } from './testing/saved-case';
import { built, unpacked, type Unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';
import { verificationWords } from './verify/verify-words';

const packageId = '30000000-0000-4000-8000-000000000000';

let ownKey = '';
const made = new Map<Profile, { readonly file: Blob; readonly folder: Unpacked; readonly number: string }>();
beforeAll(async () => {
  const saved = await savedCase([
    { parts: [{ role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL }] },
    { record: { kind: 'written', note: 'He waited at the gate.' } },
  ]);
  const key = await saved.vault.publicKey();
  ownKey = key.ok ? key.value.ed25519Spki : '';
  for (const profile of PROFILES) {
    const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0', packageId };
    const { file, summary } = await built({ ...wholeCase(CASE_ID, saved.itemIds, profile), ...input });
    made.set(profile, { file, folder: await unpacked(file), number: summary.number });
  }
});
afterAll(() => {
  for (const { folder } of made.values()) folder.remove();
});
function of(profile: Profile) {
  const found = made.get(profile);
  if (found === undefined) throw new Error('not made');
  return found;
}

describe.each(PROFILES)('a package for %s', (profile) => {
  it('says what it is as a whole: its id, whom it is for, the day, how many items, the list of all its files', () => {
    const { folder } = of(profile);
    const tagManifest = folder.run('sha256sum', 'tagmanifest-sha256.txt').output.slice(0, 64);
    const said: unknown = JSON.parse(folder.read('statement.json'));
    expect(said).toEqual({
      format: 'beside-statement',
      version: 1,
      packageId,
      kind: profile,
      day: '2026-11-21',
      saves: 2,
      tagManifestSha256: tagManifest,
      signer: profile === 'official' ? ownKey : null,
    });
    expect(folder.files.includes('statement.sig')).toBe(profile === 'official');
    expect(folder.read('tagmanifest-sha256.txt')).not.toContain('statement');
  });

  it('has a number that Python works out the same, as docs/package-format.md says, and that stands nowhere in it', async () => {
    const { folder, number, file } = of(profile);
    const guide = readFileSync(join(import.meta.dirname, '../../docs/package-format.md'), 'utf8');
    const [, script = ''] = /```python\n([^`]*)```/.exec(guide) ?? [];
    expect(folder.run('python3', '-c', script, 'statement.json', '32').output.trim()).toBe(number);
    for (const path of folder.files) {
      const text = folder.bytes(path).toString('latin1');
      for (const written of [number, number.replaceAll('-', ' '), number.replaceAll('-', '')])
        expect(text, path).not.toContain(written);
    }
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', named: { number, packageId } });
  });

  it('carries its id and an empty line for its number on every page that is printed', () => {
    const { folder } = of(profile);
    const pages = [
      'START-HERE.html',
      'data/case-sheet.html',
      ...(profile === 'official' ? ['data/declaration.html'] : []),
    ];
    for (const path of pages) {
      const page = folder.read(path);
      expect(page, path).toContain(packageId);
      expect(page, path).toMatch(/Package number, as the sender told it:\s+<span class="blank">/);
    }
  });
});

describe('the signature over all of an official package', () => {
  it('holds by openssl exactly as START-HERE says, and writes nothing into the folder', () => {
    const { folder } = of('official');
    const [, command = ''] = /<pre dir="ltr">(openssl [^<]*)<\/pre>/.exec(folder.read('START-HERE.html')) ?? [];
    expect(folder.run('sh', '-c', command)).toMatchObject({
      status: 0,
      output: expect.stringContaining('Verified') as string,
    });
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'tagmanifest-sha256.txt').status).toBe(0);
    expect(folder.run('sh', '-c', 'ls | sort | tr "\\n" " "').output.trim()).toBe(
      'START-HERE.html bag-info.txt bagit.txt data manifest-sha256.txt statement.json statement.sig tagmanifest-sha256.txt',
    );
  });

  it('names the key on the first page by the number that Python makes of it', async () => {
    const { folder, file } = of('official');
    const guide = readFileSync(join(import.meta.dirname, '../../docs/package-format.md'), 'utf8');
    const [, script = ''] = /```python\n([^`]*)```/.exec(guide) ?? [];
    const number = folder.run('python3', '-c', script, 'data/public-key.der', '20').output.trim();
    expect(folder.read('START-HERE.html')).toContain(number);
    const { lines } = verificationWords(await verifyPackage(file, { ownKey }), t);
    expect(lines).toContain(`Key number: ${number}`);
    expect(lines).toContain('The signature covers every file in it.');
    for (const other of ['trusted', 'school'] as const)
      expect(of(other).folder.read('START-HERE.html')).not.toContain('Key number');
  });
});

describe('a package of an older version', () => {
  it('is what a forger makes of one who takes the statement out: signed records, and no word of more', async () => {
    const { folder, file } = of('official');
    const older = utf8(folder.read('bag-info.txt').replace('Beside-Package: 3', 'Beside-Package: 2'));
    const said = { 'statement.json': null, 'statement.sig': null, 'bag-info.txt': older };
    // Older packages had no table of accounts.
    expect(await verifyPackage(await edited(file, said, { fixLists: true }))).toMatchObject({
      kind: 'changed',
      problems: [{ kind: 'file-extra', where: 'data/accounts.csv' }],
    });
    const taken = { ...said, 'data/accounts.csv': null };
    const page = utf8(folder.read('START-HERE.html').replace('Start here', 'Somebody else'));
    const outcome = await verifyPackage(await edited(file, { ...taken, 'START-HERE.html': page }, { fixLists: true }), {
      ownKey,
    });
    expect(outcome).toMatchObject({ kind: 'unchanged', covers: 'records', named: null });
    expect(verificationWords(outcome, t).lines).toContain(
      'It was made by an older Beside. The signatures cover the records, not START-HERE, the sheet and the tables.',
    );
  });

  it('is changed where a statement is left beside its lists', async () => {
    const { folder, file } = of('official');
    const older = utf8(folder.read('bag-info.txt').replace('Beside-Package: 3', 'Beside-Package: 2'));
    expect(await verifyPackage(await edited(file, { 'bag-info.txt': older }, { fixLists: true }))).toMatchObject({
      kind: 'changed',
    });
  });
});
