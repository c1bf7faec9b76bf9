/** A save of twelve acts of which two go: it holds, and of the other ten and of whoever saved it there is nothing to be found. Judged by `sha256sum`, `openssl` and Python. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { actOfComment } from '../domain/page-acts';
import { wholeCase, type Profile } from './choose/package-request';
import { utf8, utf8Text } from './bag/bytes';
import { edited, filesOf } from './testing/edit-zip';
import { CASE_ID, itemId, NOW, PIXEL, savedCase, textPart } from './testing/saved-case';
import { built, unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const PLATFORM = { id: 'vidora', name: 'Vidora' };
/** Long enough that no key or signature holds one by chance. */
const NAMES = ['grau.wolf', 'steinbeisser', 'nachtfalke', 'rauch.neun', 'olga.kuhn'];
const acts = Array.from({ length: 12 }, (_, at) => ({
  handle: NAMES[at % NAMES.length] ?? '',
  words: `Threat ${at}: I know where you live`,
  act: actOfComment(
    {
      id: `c-${4_100 + at}`,
      authorHandle: NAMES[at % NAMES.length] ?? '',
      authorName: `Shown ${at}`,
      text: `Threat ${at}: I know where you live`,
      timeText: `${at} hours ago`,
      cite: `https://vidora.example/watch?v=abc&lc=c-${4_100 + at}`,
      depth: 0,
    },
    PLATFORM,
  ),
}));
const chosen = acts.slice(0, 2);
const kept = acts.slice(2);

const SAVE = {
  acts: acts.map(({ act }) => act),
  facts: { authorHandle: '@loud.fox', authorId: 'u-77' },
  record: { note: 'I cannot sleep', title: '(3) mia.private | Vidora' },
  parts: [
    { role: 'picture' as const, name: 'picture.png', type: 'image/png', bytes: PIXEL },
    textPart('comments', 'comments.json', JSON.stringify(acts.map(({ words }, index) => ({ index, text: words })))),
    textPart('text', 'text.txt', acts.map(({ words }) => words).join('\n')),
  ],
};

async function twoOfTwelve(profile: Profile) {
  const saved = await savedCase([SAVE]);
  const entries = saved.opened.get(itemId(0))?.entries ?? [];
  const withhold = entries.filter(({ entry }, at) => entry.entry === 'surroundings' || (at >= 2 && at < 12));
  const { file } = await built({
    ...wholeCase(CASE_ID, saved.itemIds, profile),
    withhold: new Set(withhold.map(({ sha256 }) => sha256)),
    vault: saved.vault,
    t,
    now: NOW,
    extensionVersion: '0.1.0',
  });
  const folder = await unpacked(file);
  open.push(folder);
  return { file, folder, withhold };
}
const open: { readonly remove: () => void }[] = [];
afterAll(() => {
  for (const folder of open) folder.remove();
});

describe('two of twelve acts, without what is about the saver', () => {
  it.each(['official', 'trusted', 'school'] as const)('verify, and say how many stayed home (%s)', async (profile) => {
    const { file, folder } = await twoOfTwelve(profile);
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', items: 1, entriesKept: 11 });
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(folder.run('sha256sum', '-c', '--strict', '--quiet', list).status).toBe(0);
    const page = folder.read('START-HERE.html');
    for (const { words } of chosen) expect(page).toContain(words);
    expect(page).toContain('10 comments or posts in these items are not included, by choice.');
  });

  it.each(['official', 'trusted', 'school'] as const)('hold nothing of the rest (%s)', async (profile) => {
    const { folder } = await twoOfTwelve(profile);
    const secrets = [
      ...kept.flatMap(({ words, act }) => [words, act.id ?? '', act.by?.name?.value ?? '', act.when?.shown ?? '']),
      ...NAMES.slice(2),
      'Europe/Berlin',
      'Chromium',
      'mia.private',
      'cannot sleep',
      'web_id',
    ];
    for (const path of folder.files) {
      const bytes = folder.bytes(path);
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${path}`).toBe(false);
      // The width of the window. Digests and ids hold any four digits somewhere.
      expect(bytes.toString('latin1'), path).not.toMatch(/(?<![0-9a-f])1366(?![0-9a-f])/);
    }
    expect(folder.files.filter((path) => /items\/001\//.test(path)).map((path) => path.split('/').at(-1))).toEqual(
      ['entries.jsonl', 'record.json', ...(profile === 'official' ? ['record.sig'] : []), 'subject.json'].toSorted(),
    );
  });

  it('cannot be found by trying: no digest in it is that of a handle, of words, or of an entry without its random bytes', async () => {
    const { folder, withhold } = await twoOfTwelve('official');
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const guesses = withhold.flatMap(({ entry, line }) => {
      const unsalted = JSON.stringify({ ...(JSON.parse(line) as object), salt: undefined });
      return [unsalted, JSON.stringify(entry.value), line.replace(/"salt":"[0-9a-f]{32}"/, '"salt":""')];
    });
    const tried = [
      ...kept.flatMap(({ handle, words, act }) => [handle, words, act.id ?? '', JSON.stringify(act)]),
      ...guesses,
    ];
    const all = folder.files.map((path) => folder.bytes(path).toString('latin1')).join('\n');
    for (const guess of tried) expect(all).not.toContain(sha256(guess));
    // Whoever has the entry itself finds it: its digest was signed.
    for (const { line } of withhold) expect(all).toContain(sha256(line));
  });

  it('hold by other programs too: Python digests each line, openssl the signature of the record', async () => {
    const { folder } = await twoOfTwelve('official');
    const place = mkdtempSync(join(tmpdir(), 'divided-'));
    for (const name of ['record.json', 'record.sig', 'entries.jsonl'])
      writeFileSync(join(place, name), folder.bytes(`data/items/001/${name}`));
    writeFileSync(join(place, 'key.der'), folder.bytes('data/public-key.der'));
    const python = `
import base64, hashlib, json
record = json.load(open('record.json', 'rb'))
named = [(e['kind'], e['sha256']) for e in record['entries']]
lines = open('entries.jsonl', 'rb').read().split(b'\\n')[:-1]
given = [(json.loads(l)['entry'], hashlib.sha256(l).hexdigest()) for l in lines]
assert base64.b64decode(record['signer']) == open('key.der', 'rb').read()
open('digest.bin', 'wb').write(hashlib.sha256(open('record.json', 'rb').read()).digest())
print(len(named), len(given), all(g in named for g in given), [json.loads(l)['value'].get('words', {}) for l in lines if b'"entry":"act"' in l])
`;
    const run = spawnSync('python3', ['-c', python], { cwd: place, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('14 3 True');
    expect(run.stdout).toContain('Threat 1');
    const verify = ['pkeyutl', '-verify', '-rawin', '-pubin', '-keyform', 'DER', '-inkey', 'key.der'];
    expect(
      spawnSync('openssl', [...verify, '-sigfile', 'record.sig', '-in', 'digest.bin'], { cwd: place }).status,
    ).toBe(0);
    rmSync(place, { recursive: true });
  });
});

describe('a save of many acts', () => {
  it('is told act by act: on the sheet with its table of accounts, in the tables, on the first page', async () => {
    const saved = await savedCase([SAVE]);
    const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
    const folder = await unpacked((await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...input })).file);
    open.push(folder);
    const sheet = folder.read('data/case-sheet.html');
    const table = folder.read('data/items.csv');
    for (const { words, handle } of acts)
      for (const text of [sheet, table, folder.read('START-HERE.html')]) {
        expect(text).toContain(words);
        expect(text).toContain(handle);
      }
    expect(table.trim().split('\r\n')).toHaveLength(1 + 12);
    // Five accounts wrote; the owner of the video they wrote under is no sixth.
    expect(sheet).toContain('5 accounts');
    expect(sheet.match(/loud\.fox/g)?.length).toBe(12);
    // The note is about the save: it is told once.
    expect(sheet.match(/cannot sleep/g)).toHaveLength(1);
  });
});

describe('entries of a package', () => {
  const PATH = 'data/items/001/entries.jsonl';
  const problems = async (file: Blob) => {
    const outcome = await verifyPackage(file);
    return outcome.kind === 'changed' ? outcome.problems.map(({ kind }) => kind) : [outcome.kind];
  };
  const linesOf = async (file: Blob) => {
    const found = [...(await filesOf(file))].find(([name]) => name.endsWith(`/${PATH}`))?.[1];
    return (utf8Text(found ?? new Uint8Array()) ?? '').trimEnd().split('\n');
  };
  const withLines = (file: Blob, lines: readonly string[] | null) =>
    edited(
      file,
      { [PATH]: lines === null ? null : utf8(lines.map((line) => `${line}\n`).join('')) },
      { fixLists: true },
    );

  it.each(['trusted', 'official'] as const)(
    'cannot be changed, moved, doubled or taken out, even with lists written anew (%s)',
    async (profile) => {
      const { file } = await twoOfTwelve(profile);
      const [first = '', second = '', place = ''] = await linesOf(file);
      // Nobody but the saver can sign the whole anew.
      const signed = profile === 'official' ? ['signature-wrong'] : [];
      expect(await problems(await withLines(file, [first, second, place]))).toEqual(['unchanged']);
      expect(await problems(await withLines(file, [first.replace('Threat', 'Regret'), second, place]))).toEqual([
        'entry-changed',
        ...signed,
      ]);
      expect(await problems(await withLines(file, [second, first, place]))).toEqual(['entry-changed', ...signed]);
      expect(await problems(await withLines(file, [first, first, second, place]))).toEqual([
        'entry-changed',
        ...signed,
      ]);
      expect(await problems(await withLines(file, [first, place]))).toEqual(['entry-missing', ...signed]);
      expect(await problems(await withLines(file, null))).toEqual(['entry-missing', ...signed]);
      expect(await problems(await withLines(file, ['{}', second, place]))).toEqual(['entries-unreadable', ...signed]);
    },
  );

  it('are not taken for those of a record of version 1', async () => {
    const saved = await savedCase([{ version: 1 }]);
    const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
    const { file } = await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...input });
    expect(await problems(file)).toEqual(['unchanged']);
    const { file: other } = await twoOfTwelve('trusted');
    expect(await problems(await withLines(file, await linesOf(other)))).toEqual(['part-extra']);
  });

  it('name who signed: a package with another key and other signatures of it is changed', async () => {
    const { file } = await twoOfTwelve('official');
    const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const record =
      [...(await filesOf(file))].find(([name]) => name.endsWith('/001/record.json'))?.[1] ?? new Uint8Array();
    const digest = await crypto.subtle.digest('SHA-256', record);
    const forged = await edited(
      file,
      {
        'data/public-key.der': new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
        'data/items/001/record.sig': new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, digest)),
      },
      { fixLists: true },
    );
    expect(await problems(forged)).toEqual(['signature-wrong', 'statement-differs', 'signature-wrong']);
  });
});

describe('what is about the saver', () => {
  it.each([
    ['trusted', true],
    ['official', true],
    ['school', false],
  ] as const)('goes to %s unless the person decides otherwise: %s', async (profile, goes) => {
    const saved = await savedCase([{ record: { note: 'I cannot sleep' } }]);
    const surroundings = saved.opened.get(itemId(0))?.entries.at(-1)?.sha256 ?? '';
    const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
    const choice = wholeCase(CASE_ID, saved.itemIds, profile);
    const holds = async (change: Partial<typeof choice>) => {
      const folder = await unpacked((await built({ ...choice, ...change, ...input })).file);
      open.push(folder);
      return folder.files.some(
        (path) => folder.bytes(path).includes('Europe/Berlin') || folder.bytes(path).includes('cannot sleep'),
      );
    };
    expect(await holds({})).toBe(goes);
    expect(await holds(goes ? { withhold: new Set([surroundings]) } : { release: new Set([surroundings]) })).toBe(
      !goes,
    );
  });
});
