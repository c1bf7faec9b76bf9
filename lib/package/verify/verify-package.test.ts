import { beforeAll, describe, expect, it } from 'vitest';
import { wholeCase } from '../choose/package-request';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { crc32 } from '../bag/crc32';
import { edited, filesOf, zipOf } from '../testing/edit-zip';
import { allAdded, CASE_ID, NOW, PIXEL, savedCase, textPart } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';
import type { Verification } from './verify-result';
import { verificationWords } from './verify-words';

let official: Blob;
let trusted: Blob;
let ownKey: string;

beforeAll(async () => {
  const saved = await savedCase([
    {
      facts: { authorHandle: '@loud.fox' },
      parts: [
        { role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL },
        textPart('comments', 'comments.json', '[]'),
        textPart('text', 'text.txt', 'words of the page'),
      ],
    },
    { parts: [textPart('captions', 'captions.txt', 'مرحبا 😀')] },
  ]);
  const key = await saved.vault.publicKey();
  ownKey = key.ok ? key.value.ed25519Spki : '';
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  official = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...allAdded(saved.opened), ...input }))
    .file;
  trusted = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...allAdded(saved.opened), ...input }))
    .file;
});

/** Kinds and places of what was found. */
function found(outcome: Verification): string[] {
  return outcome.kind === 'changed'
    ? outcome.problems.map((problem) => `${problem.kind} ${problem.where}`)
    : [outcome.kind === 'unchanged' ? 'unchanged' : outcome.reason];
}

async function textOf(file: Blob, path: string): Promise<string> {
  return (
    utf8Text([...(await filesOf(file))].find(([name]) => name.endsWith(`/${path}`))?.[1] ?? new Uint8Array()) ?? ''
  );
}

describe('checking a package', () => {
  it('accepts both kinds as they were made, and says whose signature it is', async () => {
    expect(await verifyPackage(trusted)).toMatchObject({
      kind: 'unchanged',
      items: 2,
      profile: 'trusted',
      signature: 'none',
      withheld: 1,
    });
    expect(await verifyPackage(official, { ownKey })).toMatchObject({
      kind: 'unchanged',
      items: 2,
      profile: 'official',
      signature: 'own-key',
    });
    expect(await verifyPackage(official)).toMatchObject({ signature: 'other-key' });
  });

  it('accepts a package that another program unpacked and packed again, compressed', async () => {
    expect(found(await verifyPackage(await zipOf(await filesOf(official), { level: 6 })))).toEqual(['unchanged']);
  });

  it('names a file whose bytes are right and whose check number in the ZIP is not: other programs refuse it', async () => {
    const [, bytes] = [...(await filesOf(trusted))].find(([name]) => name.endsWith('/data/items.csv')) ?? [];
    const sum = new Uint8Array(new Uint32Array([await crc32(bytes ?? new Uint8Array())]).buffer);
    const zip = Buffer.from(await trusted.arrayBuffer());
    // It stands in the list of the ZIP and beside the file.
    for (let at = zip.indexOf(sum); at !== -1; at = zip.indexOf(sum)) zip[at] = (zip[at] ?? 0) ^ 1;
    expect(found(await verifyPackage(new Blob([zip])))).toEqual(['file-damaged data/items.csv']);
  });

  it('names every file that is changed, missing or added', async () => {
    const files = await filesOf(official);
    for (const [name, bytes] of files) {
      const path = name.slice(name.indexOf('/') + 1);
      // A log without lines is an empty file: there a byte is added.
      const flipped = bytes.length === 0 ? new Uint8Array(1) : new Uint8Array(bytes);
      const middle = Math.floor(bytes.length / 2);
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      const changed = await verifyPackage(await edited(official, { [path]: flipped }));
      const gone = await verifyPackage(await edited(official, { [path]: null }));
      expect(changed.kind, path).not.toBe('unchanged');
      expect(gone.kind, path).not.toBe('unchanged');
      // A list or declaration that is broken speaks for itself; any other file is named.
      if (!/^(bagit|manifest|tagmanifest)/.test(path)) {
        // The two files about the whole are in no list: the signature tells.
        const said = path.startsWith('statement.') ? 'signature-wrong statement.sig' : `file-changed ${path}`;
        expect(found(changed)).toContain(said);
        expect(found(gone)).toContain(`${path === 'statement.sig' ? 'signature-missing' : 'file-missing'} ${path}`);
      }
    }
    for (const path of ['extra.txt', 'data/extra.txt', 'data/items/001/more.png', 'data/items/003/record.json']) {
      expect(found(await verifyPackage(await edited(official, { [path]: utf8('x') })))).toContain(`file-extra ${path}`);
    }
    const beside = await zipOf([...files, ['__MACOSX/._files', utf8('x')]]);
    expect(found(await verifyPackage(beside))).toContain('file-extra __MACOSX/._files');
  });

  it('names folders that hold none of its files, and accepts those that do', async () => {
    const withFolders = async (...names: string[]) =>
      found(
        await verifyPackage(
          await zipOf([...names.map((name) => [name, new Uint8Array()] as const), ...(await filesOf(official))]),
        ),
      );
    expect(
      await withFolders('files-2026-11-21/', 'files-2026-11-21/data/', 'files-2026-11-21/data/items/001/'),
    ).toEqual(['unchanged']);
    expect(
      await withFolders('READ ME - this is fake/', 'files-2026-11-21/DATA/', 'files-2026-11-21/data/lies/'),
    ).toEqual(['folder-extra READ ME - this is fake/', 'folder-extra DATA/', 'folder-extra data/lies/']);
  });

  it('names each file once, and says nothing about what only follows from it', async () => {
    for (const path of [
      'data/items/001/picture.png',
      'data/items/001/record.json',
      'data/items/001/record.sig',
      'data/items/001/subject.json',
      'data/custody.jsonl',
      'data/public-key.der',
      'START-HERE.html',
    ]) {
      expect(found(await verifyPackage(await edited(official, { [path]: utf8('other') }))), path).toEqual([
        `file-changed ${path}`,
      ]);
      expect(
        found(await verifyPackage(await edited(official, { [path]: null }))).filter((line) =>
          line.endsWith(` ${path}`),
        ),
        path,
      ).toEqual([`file-missing ${path}`]);
    }
    for (const path of ['data/items/001/more.png', 'data/extra.txt', 'extra.txt']) {
      expect(found(await verifyPackage(await edited(official, { [path]: utf8('x') }))), path).toEqual([
        `file-extra ${path}`,
      ]);
    }
    expect(found(await verifyPackage(await edited(official, { 'data/items/001/picture.png': null })))).toEqual([
      'file-missing data/items/001/picture.png',
    ]);
  });

  it('notices any changed byte: in a file it names the file, elsewhere nothing that unpacks is different', async () => {
    const whole = new Uint8Array(await official.arrayBuffer());
    const truth = await filesOf(official);
    const names = [...truth.keys()].map((name) => name.slice(name.indexOf('/') + 1));
    const step = Math.max(1, Math.floor(whole.length / 150));
    let named = 0;
    for (let at = 0; at < whole.length; at += step) {
      const flipped = new Uint8Array(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const outcome = await verifyPackage(new Blob([flipped]));
      if (outcome.kind === 'changed') {
        named += 1;
        expect(
          outcome.problems.some((problem) => names.includes(problem.where)),
          `byte ${at}`,
        ).toBe(true);
      } else if (outcome.kind === 'unchanged')
        expect([...(await filesOf(new Blob([flipped])))], `byte ${at}`).toEqual([...truth]);
    }
    expect(named).toBeGreaterThan(80);
  });

  it('refuses a package cut off anywhere', async () => {
    const whole = new Uint8Array(await official.arrayBuffer());
    for (let part = 0; part < 40; part += 1) {
      const outcome = await verifyPackage(new Blob([whole.slice(0, Math.floor((whole.length * part) / 40))]));
      expect(outcome.kind).toBe('not-a-package');
    }
    expect((await verifyPackage(new Blob([whole.slice(0, -1)]))).kind).toBe('not-a-package');
    expect((await verifyPackage(new Blob([whole, 'appended']))).kind).toBe('not-a-package');
  });

  it('sees through lists that were written anew', async () => {
    const record = (await textOf(official, 'data/items/001/record.json')).replace(
      '"practice":false',
      '"practice":true',
    );
    expect(
      found(
        await verifyPackage(await edited(official, { 'data/items/001/record.json': utf8(record) }, { fixLists: true })),
      ),
    ).toEqual(expect.arrayContaining(['signature-wrong data/items/001/record.sig', 'log-other-record 2']));
    const other = await verifyPackage(
      await edited(trusted, { 'data/items/001/picture.png': utf8('other') }, { fixLists: true }),
    );
    expect(found(other)).toEqual(['part-changed data/items/001/picture.png']);
    expect(
      found(await verifyPackage(await edited(trusted, { 'data/items/001/picture.png': null }, { fixLists: true }))),
    ).toEqual(['part-missing data/items/001/picture.png']);
    expect(
      found(
        await verifyPackage(await edited(trusted, { 'data/items/001/more.png': utf8('other') }, { fixLists: true })),
      ),
    ).toContain('part-extra data/items/001/more.png');
    expect(
      found(await verifyPackage(await edited(trusted, { 'data/items/001/record.json': null }, { fixLists: true }))),
    ).toContain('record-missing data/items/001/record.json');
    expect(
      found(await verifyPackage(await edited(official, { 'data/items/002/record.sig': null }, { fixLists: true }))),
    ).toContain('signature-missing data/items/002/record.sig');
    expect(
      found(await verifyPackage(await edited(official, { 'data/public-key.der': utf8('no key') }, { fixLists: true }))),
    ).toContain('key-unreadable data/public-key.der');
  });

  it('sees a log line that was taken out, moved, cut off or reworded', async () => {
    const lines = (await textOf(official, 'data/custody.jsonl')).trim().split('\n');
    const withLog = async (changed: readonly string[]) =>
      found(
        await verifyPackage(
          await edited(official, { 'data/custody.jsonl': utf8(`${changed.join('\n')}\n`) }, { fixLists: true }),
        ),
      );
    expect(await withLog(lines.filter((_, index) => index !== 2))).toContain('log-broken 2');
    expect(
      await withLog([lines[0] ?? '', lines[1] ?? '', lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]),
    ).toContain('log-broken 2');
    expect(await withLog(lines.slice(0, -1))).toContain('log-cut 3');
    expect(await withLog(lines.map((line) => line.replace('Z\\"', 'Y\\"')))).toContain('log-broken 2');
    expect(await withLog(['nonsense'])).toContain('log-unreadable data/custody.jsonl');
  });

  it.each<[string, () => Promise<Blob> | Blob, string]>([
    ['an empty file', () => new Blob([]), 'not-zip'],
    ['a picture', () => new Blob([PIXEL]), 'not-zip'],
    ['an empty ZIP', () => zipOf([]), 'no-bag'],
    ['a ZIP of something else', () => zipOf([['notes.txt', utf8('x')]]), 'no-bag'],
    ['two bags in one', async () => zipOf([...(await filesOf(official)), ['other/bagit.txt', utf8('x')]]), 'no-bag'],
    ['another kind of bag', async () => edited(official, { 'bagit.txt': utf8('BagIt-Version: 7.0\n') }), 'wrong-bag'],
    [
      'a package of a newer Beside',
      async () => edited(official, { 'bag-info.txt': utf8('Beside-Package: 9\n') }, { fixLists: true }),
      'newer',
    ],
    [
      'a name that leaves the folder',
      () =>
        zipOf([
          ['files/bagit.txt', utf8('x')],
          ['files/../../evil.txt', utf8('x')],
        ]),
      'unsafe-name',
    ],
    ['an absolute name', () => zipOf([['/etc/passwd', utf8('x')]]), 'unsafe-name'],
    ['a name with a backslash', () => zipOf([['files/a\\b.txt', utf8('x')]]), 'unsafe-name'],
    ['a name with hidden direction signs', () => zipOf([['files/\u202Egpj.exe', utf8('x')]]), 'unsafe-name'],
    [
      'two names that one computer takes for one',
      async () => zipOf([...(await filesOf(official)), ['files-2026-11-21/BAGIT.txt', utf8('x')]]),
      'same-name-twice',
    ],
    ...['START-HERE.html/', 'START-HERE.html/pages/', 'start-here.HTML/', 'START-HERE.html/page.html'].flatMap(
      (name): [string, () => Promise<Blob>, string][] => {
        const second = [`files-2026-11-21/${name}`, new Uint8Array()] as const;
        return [
          [
            `${name} after the first page`,
            async () => zipOf([...(await filesOf(official)), second]),
            'same-name-twice',
          ],
          [
            `${name} before the first page`,
            async () => zipOf([second, ...(await filesOf(official))]),
            'same-name-twice',
          ],
        ];
      },
    ),
    [
      'a folder with hidden direction signs in its name',
      async () => zipOf([...(await filesOf(official)), ['files-2026-11-21/\u202Egnp.exe/', new Uint8Array()]]),
      'unsafe-name',
    ],
    [
      'a file made to fill the disk',
      () => zipOf([['files/bagit.txt', new Uint8Array(72 * 1024 * 1024)]], { level: 1 }),
      'too-big',
    ],
    ['one with a password', () => zipOf([['files/bagit.txt', utf8('x')]], { password: 'x' }), 'encrypted'],
  ])('refuses %s', async (_, make, reason) => {
    expect(await verifyPackage(await make())).toMatchObject({ kind: 'not-a-package', reason });
  });

  it('fails a package whose saves are all gone, even with lists written anew', async () => {
    const empty: Record<string, Bytes | null> = {
      'data/withheld.json': utf8(
        '{"format":"beside-withheld","itemsNotHandedOver":0,"itemsUnreadable":0,"parts":[],"version":1}\n',
      ),
    };
    for (const name of (await filesOf(official)).keys())
      if (name.includes('/data/items/')) empty[name.slice(name.indexOf('/') + 1)] = null;
    expect(await verifyPackage(await edited(official, empty, { fixLists: true }))).toMatchObject({
      kind: 'not-a-package',
      reason: 'no-items',
    });
  });

  it('says each outcome in a sentence', async () => {
    const unchanged = verificationWords(await verifyPackage(official, { ownKey }), t);
    expect(unchanged.headline).toBe('Unchanged: 2 items, and every file fits the lists in it.');
    expect(unchanged.lines).toContain('The signature covers every file in it.');
    expect(unchanged.lines).toContain('It was signed with the key of this Beside.');
    const unsigned = verificationWords(await verifyPackage(trusted), t);
    expect(unsigned.lines).toContain(
      'No signature covers it. Compare the package number with the one the sender told you.',
    );
    const changed = verificationWords(
      await verifyPackage(await edited(official, { 'data/items/001/picture.png': null, 'x.txt': utf8('x') })),
      t,
    );
    expect(changed.headline).toBe('This is not as it was handed over.');
    expect(changed.lines).toEqual(
      expect.arrayContaining([
        'This file is missing: \u2068data/items/001/picture.png\u2069',
        'This file was added: \u2068x.txt\u2069',
      ]),
    );
    expect(verificationWords(await verifyPackage(new Blob(['x'])), t).headline).toBe(
      'This file is not a package from Beside.',
    );
  });
});
