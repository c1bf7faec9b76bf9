/** What somebody with bad intent takes out of a package or adds to its list of what stayed home, with all other lists written anew. */
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { wholeCase } from '../choose/package-request';
import { edited, filesOf } from '../testing/edit-zip';
import { CASE_ID, itemId, NOW, PIXEL, savedCase, textPart } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';
import { verificationWords } from './verify-words';

const KEY = 'data/public-key.der';
const SIGNATURES = ['001', '002', '003'].map((number) => `data/items/${number}/record.sig`);
const LIST = 'data/withheld.json';

let official: Blob;
let trusted: Blob;
/** The record of the first item stayed home. */
let kept: Blob;
beforeAll(async () => {
  const picture = (last: number) => ({
    role: 'picture' as const,
    name: 'picture.png',
    type: 'image/png',
    bytes: new Uint8Array([...PIXEL, last]),
  });
  const saved = await savedCase([
    { facts: { authorHandle: '@loud.fox' }, parts: [picture(1), textPart('text', 'text.txt', 'words of the page')] },
    { parts: [picture(2)] },
    { version: 1, parts: [picture(3)] },
  ]);
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  official = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...input })).file;
  trusted = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...input })).file;
  const withhold = new Set([saved.opened.get(itemId(0))?.recordSha256 ?? '']);
  kept = (await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...input, withhold })).file;
});

async function found(file: Blob): Promise<string[]> {
  const outcome = await verifyPackage(file);
  if (outcome.kind !== 'changed') return [outcome.kind];
  return outcome.problems.map(({ kind, where }) => `${kind} ${where}`);
}

async function textOf(file: Blob, path: string): Promise<string> {
  const bytes = [...(await filesOf(file))].find(([name]) => name.endsWith(`/${path}`))?.[1];
  return utf8Text(bytes ?? new Uint8Array()) ?? '';
}

const forge = (file: Blob, changes: Readonly<Record<string, Bytes | null>>): Promise<Blob> =>
  edited(file, changes, { fixLists: true });
const without = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, null]));

describe('a package for officials without its signatures', () => {
  const signatures = [...SIGNATURES, 'statement.sig'];
  const missing = [`file-missing ${KEY}`, ...signatures.map((path) => `signature-missing ${path}`)].toSorted();

  it('is changed, and says what is missing', async () => {
    const stripped = without(KEY, ...signatures);
    expect((await found(await forge(official, stripped))).toSorted()).toEqual(missing);
  });

  it('is changed where it no longer says whom it is for, too', async () => {
    const info = (await textOf(official, 'bag-info.txt')).replace(/Beside-Profile: .*\n/, '');
    const stripped = without(KEY, ...signatures);
    expect(await found(await forge(official, { ...stripped, 'bag-info.txt': utf8(info) }))).toEqual(
      expect.arrayContaining(missing),
    );
  });

  it('is changed where one half of them is left, whoever it says it is for', async () => {
    const info = utf8((await textOf(official, 'bag-info.txt')).replace('Profile: official', 'Profile: trusted'));
    const changes = { ...without(KEY, ...SIGNATURES.slice(1)), 'bag-info.txt': info };
    expect(await found(await forge(official, changes))).toContain(`file-missing ${KEY}`);
  });

  it('is not what one for somebody trusted is: that carries none', async () => {
    expect(await verifyPackage(trusted)).toMatchObject({ kind: 'unchanged', items: 3, signature: 'none' });
  });
});

interface List {
  parts: { item: string; itemId: string; role: string; bytes: number; sha256: string; reason: string }[];
  entries: { item: string; itemId: string; kind: string; sha256: string; reason: string }[];
  log: { kind: string; sha256: string; reason: string }[];
}
const digest = (at: number): string => at.toString(16).padStart(4, '0').padEnd(64, 'a');
const part = (item: string, role: string, sha256: string) => ({
  ...{ item, itemId: itemId(0), role, bytes: 1, sha256, reason: 'chosen' },
});
const entry = (item: string, sha256: string) => ({
  ...{ item, itemId: itemId(0), kind: 'act', sha256, reason: 'chosen' },
});

/** The package with a list of what stayed home that was added to. */
async function listed(
  file: Blob,
  add: (list: List) => void,
  changes: Readonly<Record<string, Bytes | null>> = {},
): Promise<Blob> {
  const list = JSON.parse(await textOf(file, LIST)) as List;
  add(list);
  return forge(file, { ...changes, [LIST]: utf8(JSON.stringify(list)) });
}

describe('the list of what stayed home, which nobody signed', () => {
  it('is believed only where a record names the digest', async () => {
    expect(await verifyPackage(trusted)).toMatchObject({ kind: 'unchanged', withheld: 1, logKept: 0, entriesKept: 0 });
    const invented = await listed(trusted, ({ entries, parts }) => {
      for (let at = 0; at < 500; at += 1) entries.push(entry('002', digest(at)));
      parts.push(part('002', 'source', digest(500)));
    });
    expect(await verifyPackage(invented)).toMatchObject({ kind: 'changed', more: 1 });
    const one = await listed(trusted, ({ entries }) => entries.push(entry('003', digest(1))));
    expect(await found(one)).toEqual([`kept-wrong ${LIST}: 003 act ${digest(1).slice(0, 16)}`]);
  });

  it('counts each part, entry and line of the log once, and none that is here', async () => {
    const twice = await listed(trusted, ({ parts }) => parts.push(...parts.slice(0, 1)));
    expect(await found(twice)).toEqual([expect.stringMatching(/^kept-wrong .*: 001 text /)]);
    const record = JSON.parse(await textOf(trusted, 'data/items/002/record.json')) as {
      parts: { sha256: string }[];
      entries: { sha256: string }[];
    };
    const [here = { sha256: '' }] = record.parts;
    const [line = { sha256: '' }] = record.entries;
    expect(await found(await listed(trusted, ({ parts }) => parts.push(part('002', 'picture', here.sha256))))).toEqual([
      `kept-wrong ${LIST}: 002 picture ${here.sha256.slice(0, 16)}`,
    ]);
    expect(await found(await listed(trusted, ({ entries }) => entries.push(entry('002', line.sha256))))).toEqual([
      `kept-wrong ${LIST}: 002 act ${line.sha256.slice(0, 16)}`,
    ]);
    const log = { kind: 'diary', sha256: digest(1), reason: 'chosen' };
    expect(await verifyPackage(await listed(trusted, (list) => list.log.push(log)))).toMatchObject({ logKept: 1 });
    expect(await found(await listed(trusted, (list) => list.log.push(log, log)))).toHaveLength(1);
  });

  it('does not make items: those it calls kept back are told apart, and only by their record', async () => {
    const ghosts = await listed(trusted, ({ parts }) => {
      for (let at = 4; at < 60; at += 1) parts.push(part(String(at).padStart(3, '0'), 'record', digest(at)));
    });
    const outcome = await verifyPackage(ghosts);
    expect(outcome).toMatchObject({ kind: 'unchanged', items: 3, itemsKept: 56, withheld: 1 });
    const { headline, lines } = verificationWords(outcome, t);
    expect(headline).toBe('Unchanged: 3 items, and every file fits the lists in it.');
    expect(lines).toContain(
      'The records of 56 items were kept back, by whoever made the package. Nothing here confirms those items.',
    );
    const nameless = await listed(trusted, ({ parts }) => parts.push(part('004', 'picture', digest(4))));
    expect(await found(nameless)).toEqual([`kept-wrong ${LIST}: 004 picture ${digest(4).slice(0, 16)}`]);
    const again = await listed(trusted, ({ parts }) => {
      parts.push(part('004', 'record', digest(4)), part('005', 'record', digest(4)));
    });
    expect(await found(again)).toEqual([`kept-wrong ${LIST}: 005 record ${digest(4).slice(0, 16)}`]);
  });

  it('does not let files pass whose record is gone: each is named as one that nothing confirms', async () => {
    const gone = without('data/items/002/record.json', 'data/items/002/record.sig', 'data/items/002/entries.jsonl');
    const forged = await listed(trusted, ({ parts }) => parts.push(part('002', 'record', digest(2))), {
      ...gone,
      'data/items/002/picture.png': utf8('forged'),
    });
    const outcome = await verifyPackage(forged);
    expect(outcome).toMatchObject({ kind: 'unchanged', items: 2, itemsKept: 1 });
    const { headline, lines } = verificationWords(outcome, t);
    expect(headline).toBe('2 items are unchanged. Other files here have no record that confirms them.');
    expect(lines).toContain('No record confirms this file: \u2068data/items/002/picture.png\u2069');
  });

  it('says the same of a package whose maker kept a record home', async () => {
    expect(await verifyPackage(kept)).toMatchObject({
      kind: 'unchanged',
      items: 2,
      itemsKept: 1,
      withheld: 0,
      entriesKept: 0,
      unconfirmed: expect.arrayContaining(['data/items/001/picture.png', 'data/items/001/subject.json']) as string[],
    });
  });
});
