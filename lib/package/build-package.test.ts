import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../domain/case';
import { buildPackage } from './build-package';
import { wholeCase, type PackageChoice, type PackageInput, type Profile } from './choose/package-request';
import { allAdded, CASE_ID, itemId, NOW, PIXEL, savedCase, textPart, type SampleItem } from './testing/saved-case';
import { built, has, unpacked, type Unpacked } from './testing/unpack';
import { rtl, t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const open: Unpacked[] = [];
afterEach(() => open.splice(0).forEach((each) => each.remove()));

const NASTY = '</script><img src=x onerror=alert(1)> \u202Etxt.exe\u202C zero\u200Bwidth مرحبا بكم 👨‍👩‍👧 😀';

const SAVE: SampleItem = {
  facts: { authorHandle: '@loud.fox', authorId: 'u-77', id: 'abc0', caption: NASTY },
  record: { note: 'I was scared when I saw this.' },
  parts: [
    { role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL },
    { role: 'frame', name: 'frame.png', type: 'image/png', bytes: new Uint8Array([...PIXEL, 1]) },
    textPart(
      'comments',
      'comments.json',
      JSON.stringify({
        comments: [
          {
            index: 0,
            id: 'c1',
            authorHandle: '@mean',
            authorName: null,
            text: 'call her: mean@insult.example',
            timeText: '2 days ago',
            cite: null,
            depth: 0,
          },
        ],
        cut: false,
      }),
    ),
    textPart(
      'text',
      'text.txt',
      'A video. Signed in as saver@mail.example from 203.0.113.77, key dGhpcyBpcyBhIHRva2VuIDEyMzQ1',
    ),
    textPart(
      'source',
      'source.html',
      '<script>{"remoteHost":"203.0.113.77","csrf":"dGhpcyBpcyBhIHRva2VuIDEyMzQ1","mail":"saver@mail.example"}</script>',
    ),
  ],
};

const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-02T10:00:00.000Z', itemId: null };
const LOG: readonly LogEntry[] = [
  {
    ...common,
    kind: 'report',
    id: '30000000-0000-4000-8000-000000000001',
    sentUtc: '2026-11-02T09:00:00.000Z',
    platformId: 'vidora',
    platformName: 'Vidora',
    target: 'video',
    address: null,
    reason: 'Bullying',
    category: null,
    number: 'R-1',
    lookAgainOn: null,
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'answer',
    id: '30000000-0000-4000-8000-000000000002',
    reportId: '30000000-0000-4000-8000-000000000001',
    answer: 'refused',
    answeredOn: '2026-11-05',
    words: 'We looked at it.',
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'diary',
    id: '30000000-0000-4000-8000-000000000003',
    happenedOn: '2026-11-01',
    words: '=cmd|calc',
  },
];

async function pack(
  profile: Profile,
  items: readonly SampleItem[] = [SAVE],
  change: Partial<PackageInput> = {},
  log: readonly LogEntry[] = LOG,
) {
  const saved = await savedCase(items, log);
  const choice: PackageChoice = { ...wholeCase(CASE_ID, saved.itemIds, profile), ...allAdded(saved.opened) };
  const result = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0', ...change });
  const folder = await unpacked(result.file);
  open.push(folder);
  return { ...result, saved, folder };
}

describe('a package', () => {
  it.each(['trusted', 'official', 'school'] as const)(
    'checks with sha256sum and is named neutrally (%s)',
    async (profile) => {
      const { fileName, folder } = await pack(profile);
      // The day on the saver's calendar, not the UTC one.
      expect(fileName).toBe('files-2026-11-21.zip');
      expect(folder.run('sha256sum', '-c', '--strict', 'manifest-sha256.txt').status).toBe(0);
      expect(folder.run('sha256sum', '-c', '--strict', 'tagmanifest-sha256.txt').status).toBe(0);
      const listed = folder
        .read('manifest-sha256.txt')
        .trim()
        .split('\n')
        .map((line) => line.slice(66));
      expect(listed.toSorted()).toEqual(folder.files.filter((path) => path.startsWith('data/')));
      expect(folder.read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      const payload = folder.files.filter((path) => path.startsWith('data/'));
      const octets = payload.reduce((sum, path) => sum + folder.bytes(path).length, 0);
      expect(folder.read('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
      expect(folder.read('tagmanifest-sha256.txt')).toContain('START-HERE.html');
    },
  );

  it('hands over what was saved, byte for byte, and the rest by digest only', async () => {
    const { folder, saved } = await pack('trusted');
    expect(folder.files.filter((path) => path.startsWith('data/items/'))).toEqual(
      [
        'comments.json',
        'comments.txt',
        'entries.jsonl',
        'frame.png',
        'page-text-cleaned.txt',
        'picture.png',
        'record.json',
        'subject.json',
      ].map((name) => `data/items/001/${name}`),
    );
    const item = saved.opened.get(itemId(0));
    expect(new Uint8Array(folder.bytes('data/items/001/record.json'))).toEqual(item?.recordBytes);
    expect(new Uint8Array(folder.bytes('data/items/001/picture.png'))).toEqual(PIXEL);
    const withheld: unknown = JSON.parse(folder.read('data/withheld.json'));
    expect(withheld).toMatchObject({
      parts: [
        { role: 'text', reason: 'full-copy', sha256: item?.record.parts[3]?.sha256 },
        { role: 'source', reason: 'full-copy', sha256: item?.record.parts[4]?.sha256 },
      ],
    });
  });

  it('keeps the saver out: an address, a token and a mail planted in the page are in no file', async () => {
    for (const profile of ['trusted', 'official', 'school'] as const) {
      const { folder } = await pack(profile);
      for (const path of folder.files) {
        const text = folder.bytes(path).toString('latin1');
        for (const secret of ['203.0.113.77', 'dGhpcyBpcyBhIHRva2VuIDEyMzQ1', 'saver@mail.example'])
          expect(text.includes(secret), `${secret} in ${path}`).toBe(false);
      }
      // What others wrote stays: it is what this is about.
      expect(folder.read('data/items/001/comments.txt')).toContain('mean@insult.example');
      expect(folder.read('data/items/001/page-text-cleaned.txt')).toContain('[taken out: e-mail address]');
    }
  });

  it('opens with a page that runs nothing, shows hostile words as words and answers who, what and when', async () => {
    const { folder } = await pack('trusted');
    const page = folder.read('START-HERE.html');
    expect(page).not.toMatch(/<script|onerror=alert\(1\)>\s|<img src=x/);
    expect(page).toContain(
      '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; [U+202E]txt.exe[U+202C] zero[U+200B]width مرحبا بكم 👨‍👩‍👧 😀',
    );
    expect(page).not.toContain('\u202E');
    expect(page).toContain('<html lang="en" dir="ltr">');
    for (const piece of [
      '@loud.fox',
      'u-77',
      'test:authorHandle',
      '2026-11-01 10:00:00 UTC',
      '2026-11-01 11:00:00 (Europe/Berlin, UTC+01:00)',
      '\u2068Vidora\u2069 said it breaks no rule',
      'We looked at it.',
      'R-1',
    ])
      expect(page).toContain(piece);
    expect(page).not.toContain('7412365478965412365');
    expect(page).not.toMatch(/href="(?!#)|src="(?!data\/items\/)/);
  });

  it('is laid out from right to left in such a language', async () => {
    const { folder } = await pack('trusted', [SAVE], { t: rtl });
    expect(folder.read('START-HERE.html')).toContain('dir="rtl"');
    expect(folder.read('data/case-sheet.html')).toContain('dir="rtl"');
  });

  it('guards tables against formulas and keeps every row whole', async () => {
    const { folder } = await pack('trusted', [
      {
        ...SAVE,
        facts: { authorHandle: '@loud.fox', authorName: '=HYPERLINK("http://x")' },
        record: { title: '+1\n"quoted", and more' },
      },
    ]);
    const items = folder.read('data/items.csv');
    expect(items.startsWith('\ufeff')).toBe(true);
    expect(items).toContain('"\'=HYPERLINK(""http://x"")"');
    expect(items).toContain('"\'@loud.fox"');
    expect(items).toContain('"\'+1\n""quoted"", and more"');
    expect(folder.read('data/timeline.csv')).toContain('"\'=cmd|calc"');
  });

  it('gives the police more than a friend: signatures that openssl accepts, bodies of the log, a declaration', async () => {
    const friend = await pack('trusted');
    for (const path of ['data/public-key.der', 'data/declaration.html', 'data/items/001/record.sig'])
      expect(friend.folder.files).not.toContain(path);
    const { folder } = await pack('official', [SAVE, SAVE], { itemIds: [itemId(0)] });
    const lines = folder
      .read('data/custody.jsonl')
      .trim()
      .split('\n')
      .slice(1)
      .map((line): { body: string | null } => JSON.parse(line) as { body: string | null });
    // The whole chain, but only the body of the save handed over.
    expect(lines.map((line) => line.body !== null)).toEqual([false, true, false, false]);
    if (has('openssl')) {
      folder.run('openssl', 'dgst', '-sha256', '-binary', '-out', 'digest.bin', 'data/items/001/record.json');
      const check = folder.run(
        'openssl',
        'pkeyutl',
        '-verify',
        '-pubin',
        '-keyform',
        'DER',
        '-inkey',
        'data/public-key.der',
        '-rawin',
        '-in',
        'digest.bin',
        '-sigfile',
        'data/items/001/record.sig',
      );
      expect(check).toMatchObject({ status: 0 });
    }
  });

  it('tells a school or a workplace how to help and who to ask first, and folds the technical part away', async () => {
    const { folder, file } = await pack('school');
    const page = folder.read('START-HERE.html');
    const order = [
      'This sheet is for a school or a workplace.',
      'What I did',
      'If you are asked to help',
      'Who to ask',
      'What was saved',
      'What is not in here',
      '<details class="annex">',
      'For investigators',
      'sha256sum',
    ].map((words) => page.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(page).not.toContain('test:authorHandle');
    expect(folder.read('data/case-sheet.html')).toContain('Please talk first with the person who gave you this sheet.');
    expect(folder.files).not.toContain('data/declaration.html');
    expect(folder.read('bag-info.txt')).toContain('Beside-Profile: school');
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', profile: 'school' });
    expect((await pack('trusted')).folder.read('START-HERE.html')).not.toContain('If you are asked to help');
  });

  it('leaves home what the person keeps: one picture, the record with its note, a line of the log', async () => {
    const saved = await savedCase([SAVE], LOG);
    const item = saved.opened.get(itemId(0));
    const picture = item?.record.parts[0]?.sha256 ?? '';
    const { folder } = await pack('official', [SAVE], {
      vault: saved.vault,
      withhold: new Set([picture, item?.recordSha256 ?? '']),
      leaveOutLog: new Set([LOG[2]?.id ?? '']),
    });
    expect(folder.files).not.toContain('data/items/001/picture.png');
    expect(folder.files).not.toContain('data/items/001/record.json');
    for (const path of folder.files) {
      expect(folder.bytes(path).includes('I was scared')).toBe(false);
      expect(folder.bytes(path).includes('=cmd')).toBe(false);
      expect(folder.bytes(path).includes('Europe/Berlin')).toBe(false);
    }
    expect(folder.read('START-HERE.html')).toContain('2 parts are not included, by choice.');
    expect(folder.read('START-HERE.html')).toContain('1 line of the log is not included.');
  });

  it('names a line of the log that stays home by a digest, by which it is recognised in a later package', async () => {
    const report: LogEntry = {
      ...common,
      kind: 'report',
      id: '30000000-0000-4000-8000-000000000009',
      sentUtc: '2026-11-03T09:00:00.000Z',
      platformId: 'vidora',
      platformName: 'Vidora',
      target: 'video',
      address: 'https://vidora.example/w?v=1&utm_source=me',
      reason: 'Bullying',
      category: null,
      number: '',
      lookAgainOn: null,
      askAgainUntil: null,
    };
    const log = [...LOG, report];
    const first = await pack('trusted', [SAVE], { leaveOutLog: new Set([report.id]) }, log);
    const { log: named } = JSON.parse(first.folder.read('data/withheld.json')) as {
      log: { kind: string; sha256: string; reason: string }[];
    };
    expect(named).toMatchObject([{ kind: 'report', reason: 'chosen' }]);
    expect(await verifyPackage(first.file)).toMatchObject({ kind: 'unchanged', withheld: 3 });
    const later = await pack('official', [SAVE], {}, log);
    const lines = later.folder.read('data/log.jsonl').trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.map((line) => createHash('sha256').update(line).digest('hex'))).toContain(named[0]?.sha256);
    expect(lines.join('')).not.toContain('utm_source');
  });

  it('hands over the full source when the person asks for it', async () => {
    const saved = await savedCase([SAVE]);
    const source = saved.opened.get(itemId(0))?.record.parts[4]?.sha256 ?? '';
    const { folder } = await pack('official', [SAVE], { release: new Set([source]) });
    expect(folder.read('data/items/001/page-source.html.txt')).toContain('remoteHost');
  });

  it('refuses an empty one, and one whose saves are all gone', async () => {
    const saved = await savedCase([SAVE]);
    const input = {
      ...wholeCase(CASE_ID, [], 'trusted'),
      vault: saved.vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
      signal: new AbortController().signal,
    };
    expect(await buildPackage(input)).toEqual({ ok: false, reason: 'no-items' });
    const gone = await buildPackage({
      ...input,
      itemIds: saved.itemIds,
      vault: { ...saved.vault, openItem: async () => Promise.resolve({ ok: false, reason: 'damaged' }) },
    });
    if (!gone.ok) throw new Error('the saves are listed');
    await expect(new Response(gone.value.stream).blob()).rejects.toThrow();
    expect(await gone.value.finished).toEqual({ ok: false, reason: 'no-items' });
  });

  it('holds megabytes of words in many scripts and still checks', async () => {
    const comments = Array.from({ length: 600 }, (_, index) => ({
      index,
      id: null,
      authorHandle: `@مستخدم${index}`,
      authorName: '👨‍👩‍👧',
      text: `${NASTY} `.repeat(80).slice(0, 5_000),
      timeText: null,
      cite: null,
      depth: index % 2,
    }));
    const { folder } = await pack('official', [
      {
        facts: { authorHandle: '@\u202Exof', caption: `${'ی‌😀'.repeat(1_200)}` },
        record: { note: '日本語\n'.repeat(3_000), title: '\u200B'.repeat(2_000) },
        parts: [
          textPart('comments', 'comments.json', JSON.stringify(comments)),
          textPart('text', 'text.txt', `${NASTY} saver@mail.example 203.0.113.77 `.repeat(40_000)),
        ],
      },
    ]);
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt').status).toBe(0);
    expect(folder.read('data/items/001/comments.txt')).toContain('@مستخدم599');
    expect(folder.read('data/items/001/page-text-cleaned.txt')).not.toMatch(/saver@mail|203\.0/);
    expect(folder.read('START-HERE.html')).toContain('<code dir="ltr">@[U+202E]xof</code>');
  });

  it('gives added files names that no computer keeps for itself', async () => {
    const file = (name: string, byte: number) => ({
      role: 'file' as const,
      name,
      type: 'image/png',
      bytes: new Uint8Array([byte]),
    });
    const { folder } = await pack('trusted', [
      { record: { kind: 'file' }, parts: [file('con.png', 1), file('a..', 2), file('a', 3), file('record.json', 4)] },
    ]);
    expect(
      folder.files.filter((path) => path.includes('/added-')).map((path) => path.slice('data/items/001/'.length)),
    ).toEqual(['added-a', 'added-a-2', 'added-con.png', 'added-record.json']);
  });

  it('says of a practice package that nothing in it is real', async () => {
    const { folder } = await pack('trusted', [{ record: { practice: true } }]);
    expect(folder.read('START-HERE.html')).toContain('Nothing in it is real.');
    expect(folder.read('bag-info.txt')).toContain('Practice only');
  });

  it('opens each save once: what it plans with is what it writes', async () => {
    const saved = await savedCase([SAVE, SAVE]);
    const openings: string[] = [];
    const result = await built({
      ...wholeCase(CASE_ID, saved.itemIds, 'official'),
      vault: {
        ...saved.vault,
        openItem: async (id) => {
          openings.push(id);
          return saved.vault.openItem(id);
        },
      },
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    expect(result.summary.itemIds).toEqual(saved.itemIds);
    expect(openings).toEqual(saved.itemIds);
  });

  it('leaves out a part that changed or cannot be opened, and says so', async () => {
    const saved = await savedCase([SAVE], [], {
      readPart: (_, name, bytes) =>
        name === 'frame.png' ? null : name === 'picture.png' ? new Uint8Array([...bytes, 0]) : bytes,
    });
    const result = await built({
      ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
      vault: saved.vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    expect(result.summary.unreadable).toBe(2);
    const folder = await unpacked(result.file);
    open.push(folder);
    expect(folder.files.some((path) => path.endsWith('.png'))).toBe(false);
    expect(folder.read('data/withheld.json')).toMatch(
      /"reason":"changed".*"reason":"unreadable"|"reason":"unreadable".*"reason":"changed"/,
    );
    expect(folder.read('START-HERE.html')).toContain('1 part is not as it was saved');
  });

  it('stops when the person cancels or stops reading', async () => {
    const saved = await savedCase([SAVE, SAVE, SAVE]);
    const stop = new AbortController();
    const input = {
      ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
      vault: saved.vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    };
    const build = await buildPackage({ ...input, signal: stop.signal, onProgress: () => stop.abort() });
    if (!build.ok) throw new Error(build.reason);
    await expect(new Response(build.value.stream).blob()).rejects.toThrow();
    expect(await build.value.finished).toEqual({ ok: false, reason: 'cancelled' });

    const left = await buildPackage({ ...input, signal: new AbortController().signal });
    if (!left.ok) throw new Error(left.reason);
    const reader = left.value.stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(await left.value.finished).toEqual({ ok: false, reason: 'cancelled' });
  });
});
