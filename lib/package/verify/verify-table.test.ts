/**
 * Who changes what, and what a check then says. `changed`: it is named. `by number`: every list, statement and signature was written anew by
 * whoever did it; the check cannot know, but the package number is another one, and the saver's own Beside says that it never made this file.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import type { Statement } from '../../domain/records/statement';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { wholeCase } from '../choose/package-request';
import { accident, forger, forgerWithKey, insideOf, saver, type Change } from '../testing/forge';
import { allAdded, CASE_ID, NOW, PIXEL, savedCase, textPart } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';
import { verificationWords } from './verify-words';

let official: Blob;
let trusted: Blob;
let numbers: readonly (string | undefined)[];
let ownKey: string;
let sign: (statement: Statement) => Promise<string>;
beforeAll(async () => {
  const picture = (role: 'picture' | 'frame', last: number) => ({
    role,
    name: `${role}.png`,
    type: 'image/png',
    bytes: new Uint8Array([...PIXEL, last]),
  });
  const comments = JSON.stringify([
    { index: 0, id: null, authorHandle: '@mean', authorName: null, text: 'boo', timeText: null, cite: null, depth: 0 },
  ]);
  const diary: LogEntry = {
    version: 1,
    kind: 'diary',
    id: '40000000-0000-4000-8000-000000000001',
    caseId: CASE_ID,
    itemId: null,
    writtenUtc: '2026-11-10T10:00:00.000Z',
    happenedOn: '2026-11-09',
    words: 'He waited at the gate.',
  };
  const saved = await savedCase(
    [
      {
        facts: { authorHandle: '@loud.fox', id: '7301' },
        parts: [
          picture('picture', 1),
          picture('frame', 2),
          textPart('comments', 'c.json', comments),
          textPart('text', 't.txt', 'page 203.0.113.77'),
        ],
      },
      { parts: [picture('picture', 3)] },
      { record: { kind: 'written', note: 'I told my sister.' } },
    ],
    [diary],
  );
  const key = await saved.vault.publicKey();
  ownKey = key.ok ? key.value.ed25519Spki : '';
  sign = async (statement) => {
    const done = await saved.vault.signStatement(statement);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  const whole = await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...allAdded(saved.opened), ...input });
  const unsigned = await built({
    ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
    ...allAdded(saved.opened),
    ...input,
  });
  [official, trusted] = [whole.file, unsigned.file];
  numbers = [whole.summary.number, unsigned.summary.number];
});

const of = (files: ReadonlyMap<string, Bytes>, path: string): Bytes => files.get(path) ?? new Uint8Array();
const textOf = (files: ReadonlyMap<string, Bytes>, path: string): string => utf8Text(of(files, path)) ?? '';
const put =
  (path: string, text = 'It was somebody else.'): Change =>
  () => ({ [path]: utf8(text) });
const replaced =
  (path: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const before = textOf(files, path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change in ${path}`);
    return { [path]: utf8(after) };
  };
const gone =
  (...paths: readonly string[]): Change =>
  () =>
    Object.fromEntries(paths.map((path) => [path, null]));
const ITEM = 'data/items/001';
/** All files of one item under the number of another. */
const folder = (files: ReadonlyMap<string, Bytes>, from: string, to: string): Record<string, Bytes> =>
  Object.fromEntries(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(`data/items/${from}/`) ? [[path.replace(`items/${from}/`, `items/${to}/`), bytes]] : [],
    ),
  );
const without = (files: ReadonlyMap<string, Bytes>, number: string): Record<string, null> =>
  Object.fromEntries(
    [...files.keys()].filter((path) => path.startsWith(`data/items/${number}/`)).map((path) => [path, null]),
  );
const log =
  (change: (lines: readonly string[]) => readonly string[]): Change =>
  (files) => {
    const [head = '', ...lines] = textOf(files, 'data/custody.jsonl').trimEnd().split('\n');
    return { 'data/custody.jsonl': utf8([head, ...change(lines)].map((line) => `${line}\n`).join('')) };
  };

/** What can be read and follows from nothing: only a statement holds it. */
const WORDS: readonly (readonly [string, Change])[] = [
  ['another first page', put('START-HERE.html')],
  ['a name on the first page', replaced('START-HERE.html', 'loud.fox', 'innocent')],
  ['another sheet', put('data/case-sheet.html')],
  ['an account in the table', replaced('data/items.csv', 'loud.fox', 'innocent')],
  ['another year in the table of times', replaced('data/timeline.csv', '2026', '2020')],
  ['other comments to read', put(`${ITEM}/comments.txt`)],
  ['another cleaned text', put(`${ITEM}/page-text-cleaned.txt`)],
];

/** What a check names whoever did it, with the lists written anew or not. */
const HELD: readonly (readonly [string, Change, string])[] = [
  ['what was said of the account', replaced(`${ITEM}/subject.json`, 'loud.fox', 'innocent'), 'derived-differs'],
  ['own words replaced', put('data/items/003/words.txt'), 'derived-differs'],
  ['own words added to a page', put(`${ITEM}/words.txt`, 'I lied'), 'part-extra'],
  ['a record that is no record', put(`${ITEM}/record.json`, '{}'), 'record-unreadable'],
  ['another picture', put(`${ITEM}/picture.png`), 'part-changed'],
  [
    'picture and frame swapped',
    (files) => ({
      [`${ITEM}/picture.png`]: of(files, `${ITEM}/frame.png`),
      [`${ITEM}/frame.png`]: of(files, `${ITEM}/picture.png`),
    }),
    'part-changed',
  ],
  [
    'a part renamed',
    (files) => ({ [`${ITEM}/picture.png`]: null, [`${ITEM}/proof.png`]: of(files, `${ITEM}/picture.png`) }),
    'part-missing',
  ],
  ['a part twice', (files) => ({ [`${ITEM}/picture-2.png`]: of(files, `${ITEM}/picture.png`) }), 'part-extra'],
  ['a part taken out', gone(`${ITEM}/frame.png`), 'part-missing'],
  ['an entry taken out', replaced(`${ITEM}/entries.jsonl`, /^.*\n/, ''), 'entry-missing'],
  ['a word of an entry', replaced(`${ITEM}/entries.jsonl`, 'loud.fox', 'innocent'), 'entry-changed'],
  ['an item taken out', (files) => without(files, '002'), 'record-missing'],
  ['an item twice', (files) => folder(files, '003', '004'), 'record-twice'],
  [
    'two items exchanged',
    (files) => ({
      ...without(files, '002'),
      ...without(files, '003'),
      ...folder(files, '002', '003'),
      ...folder(files, '003', '002'),
    }),
    'order-wrong',
  ],
  ['a program added', put('data/verify.exe'), 'file-extra'],
  ['a page added', put('data/more-proof.html'), 'file-extra'],
  ['a page added at the top', put('READ-THIS-FIRST.html'), 'file-extra'],
  ['a list of things to fetch added', put('fetch.txt'), 'file-extra'],
  ['another list of digests added', put('manifest-md5.txt'), 'file-extra'],
  ['a folder in the folder of an item', put(`${ITEM}/more/picture.png`), 'file-extra'],
  ['an item numbered otherwise', put('data/items/01/picture.png'), 'file-extra'],
  ['a name that some computers keep for themselves', put('data/con.txt'), 'file-extra'],
  ['a name that ends with a dot', put('data/items.csv.'), 'file-extra'],
  ['no list of what stayed home', gone('data/withheld.json'), 'file-missing'],
];

async function kinds(file: Blob): Promise<readonly string[]> {
  const outcome = await verifyPackage(file, { ownKey });
  return outcome.kind === 'changed' ? outcome.problems.map(({ kind }) => kind) : [outcome.kind];
}
async function expectChanged(file: Blob, kind: string): Promise<void> {
  const outcome = await verifyPackage(file, { ownKey });
  expect(verificationWords(outcome, t).headline).toBe('This is not as it was handed over.');
  if (outcome.kind === 'changed') expect(outcome.problems.map((each) => each.kind)).toContain(kind);
}
/** The check cannot tell; the number can. */
async function expectByNumber(file: Blob, signature: string): Promise<void> {
  const outcome = await verifyPackage(file, { ownKey });
  expect(outcome).toMatchObject({ kind: 'unchanged', signature });
  if (outcome.kind === 'unchanged') expect(numbers).not.toContain(outcome.named?.number);
}

describe.each(HELD)('%s', (_, change, kind) => {
  it('is changed where it happened by accident', async () => {
    expect(await kinds(await accident(official, change))).not.toContain('unchanged');
    expect(await kinds(await accident(trusted, change))).not.toContain('unchanged');
  });
  it('is named where somebody without a key wrote every list anew, in a signed package and in one that is not', async () => {
    const signed = await kinds(await forger(official, change));
    expect(signed).toContain('signature-wrong');
    expect(signed).toContain(kind);
    await expectChanged(await forger(trusted, change), kind);
  });
});

describe.each(
  HELD.filter(([, , kind]) =>
    [
      'derived-differs',
      'part-extra',
      'part-changed',
      'part-missing',
      'file-extra',
      'record-twice',
      'order-wrong',
    ].includes(kind),
  ),
)('%s, by somebody who signed everything with a key of their own', (_, change, kind) => {
  it('is named all the same', async () => {
    await expectChanged(await forgerWithKey(official, change), kind);
  });
});

describe.each(WORDS)('%s', (_, change) => {
  it('is named where it happened by accident, or where somebody without the key wrote every list of a signed package anew', async () => {
    expect(await kinds(await accident(official, change))).toEqual(['file-changed']);
    expect(await kinds(await accident(trusted, change))).toEqual(['file-changed']);
    expect(await kinds(await forger(official, change))).toEqual(['signature-wrong']);
  });
  it('shows by the number in a package that nobody signed, and by number and key where a forger signed it', async () => {
    await expectByNumber(await forger(trusted, change), 'none');
    await expectByNumber(await forgerWithKey(official, change), 'other-key');
  });
});

describe('the log', () => {
  const changes: readonly (readonly [string, Change, string])[] = [
    ['emptied', log(() => []), 'log-cut'],
    ['cut off', log((lines) => lines.slice(0, -1)), 'log-cut'],
    ['without a line', log((lines) => lines.toSpliced(1, 1)), 'log-broken'],
    ['in another order', log(([one = '', two = '', ...rest]) => [two, one, ...rest]), 'log-broken'],
    ['with a line twice', log(([one = '', ...rest]) => [one, one, ...rest]), 'log-broken'],
    [
      'with a body taken out',
      log((lines) => lines.map((line) => line.replace(/"body":"(?:[^"\\]|\\.)*"/, '"body":null'))),
      'log-count-wrong',
    ],
  ];
  it.each(changes)('%s is named, in lists written anew', async (_, change, kind) => {
    await expectChanged(await forger(official, change), kind);
    if (kind !== 'log-count-wrong') await expectChanged(await forger(trusted, change), kind);
  });

  it('of the case changed or emptied is held by the signature', async () => {
    for (const change of [put('data/log.jsonl', ''), replaced('data/log.jsonl', 'gate', 'shop')])
      expect(await kinds(await forger(official, change))).toEqual(['signature-wrong']);
  });
});

describe('the key', () => {
  it('taken out with all signatures is missing, not "not signed"', async () => {
    const files = await insideOf(official);
    const all = [...files.keys()].filter((path) => /\.sig$|public-key/.test(path));
    expect(await kinds(await forger(official, gone(...all)))).toEqual(
      expect.arrayContaining(['file-missing', 'signature-missing']),
    );
  });
  it('replaced by a stranger’s alone does not fit any signature', async () => {
    const other = await insideOf(await forgerWithKey(official, () => ({})));
    const change: Change = () => ({ 'data/public-key.der': of(other, 'data/public-key.der') });
    expect(await kinds(await forger(official, change))).toEqual(
      expect.arrayContaining(['signature-wrong', 'statement-differs']),
    );
  });
  it('of a stranger who signed all of it is another key, and another number', async () => {
    await expectByNumber(await forgerWithKey(official, () => ({})), 'other-key');
  });
});

describe('what is said of the whole', () => {
  const said =
    (change: Partial<Statement>): Change =>
    (files) => ({
      'statement.json': utf8(
        JSON.stringify({ ...(JSON.parse(textOf(files, 'statement.json')) as Statement), ...change }),
      ),
    });
  it.each<[string, Partial<Statement>, string]>([
    ['another day', { day: '2020-01-01' }, 'statement-differs'],
    ['another kind', { kind: 'school' }, 'statement-differs'],
    ['more items', { saves: 9 }, 'statement-differs'],
    ['another list of files', { tagManifestSha256: 'a'.repeat(64) }, 'statement-differs'],
    ['a signer who signed nothing', { signer: 'AAAA' }, 'signature-missing'],
  ])('with %s is named, signed or not', async (_, change, kind) => {
    expect(await kinds(await accident(trusted, said(change)))).toEqual([kind]);
    expect(await kinds(await accident(official, said(change)))).toContain('signature-wrong');
  });
  it('with another id has another number', async () => {
    await expectByNumber(await accident(trusted, said({ packageId: '99999999-0000-4000-8000-000000000000' })), 'none');
    expect(await kinds(await accident(official, said({ packageId: '99999999-0000-4000-8000-000000000000' })))).toEqual([
      'signature-wrong',
    ]);
  });
  it('taken out is missing; written with a space more it cannot be read', async () => {
    expect(await kinds(await accident(trusted, gone('statement.json')))).toEqual(['file-missing']);
    const spaced: Change = (files) => ({ 'statement.json': utf8(`${textOf(files, 'statement.json')} `) });
    expect(await kinds(await accident(trusted, spaced))).toEqual(['statement-unreadable']);
  });
  it('of a kind that does not fit bag-info.txt is named: for officials, without a signature', async () => {
    expect(
      await kinds(await forger(trusted, replaced('bag-info.txt', 'Profile: trusted', 'Profile: official'))),
    ).toEqual(expect.arrayContaining(['file-missing', 'signature-missing']));
  });
});

describe('the saver, who holds the key', () => {
  it.each(WORDS)(
    'can hand over %s as a package of their own: it is unchanged, with another number',
    async (_, change) => {
      await expectByNumber(await saver(official, change, sign), 'own-key');
    },
  );
  it.each(HELD.filter(([, , kind]) => kind === 'file-extra' || kind === 'part-changed'))(
    'cannot hand over %s: that is named',
    async (_, change, kind) => {
      await expectChanged(await saver(official, change, sign), kind);
    },
  );
});
