import { describe, expect, it } from 'vitest';
import { fail } from '../../domain/result';
import { wholeCase, type Profile } from './package-request';
import { previewPackage, previewSentence } from './preview';
import { singleFile } from '../files/single';
import { CASE_ID, itemId, NOW, PIXEL, savedCase, textPart } from '../testing/saved-case';
import { t } from '../testing/words';

const ITEMS = [
  {
    record: { note: 'mine' },
    parts: [
      { role: 'picture' as const, name: 'picture.png', type: 'image/png', bytes: PIXEL },
      textPart(
        'comments',
        'comments.json',
        '[{"index":0,"id":null,"authorHandle":"@mean","authorName":null,"text":"boo","timeText":null,"cite":null,"depth":0}]',
      ),
      textPart('text', 'text.txt', 'seen from 203.0.113.77'),
      textPart('source', 'source.html', '<p>'),
    ],
  },
  {},
];

describe('the preview of a package', () => {
  it('says in sentences what goes, what is about the saver and what stays', async () => {
    const { vault, itemIds } = await savedCase(ITEMS, [], { case: { impact: 'I sleep badly.' } });
    const preview = await previewPackage(vault, wholeCase(CASE_ID, itemIds.slice(0, 1), 'trusted'));
    if (!preview.ok) throw new Error(preview.reason);
    const say = (lines: typeof preview.value.goes) => lines.map((line) => previewSentence(line, t));
    expect(say(preview.value.goes)).toEqual([
      '1 item, with facts, times and addresses.',
      '1 picture. It stays covered until it is opened.',
    ]);
    expect(say(preview.value.aboutYou)).toEqual(
      expect.arrayContaining([
        'Your time zone: Europe/Berlin.',
        'Your browser and system: Chromium 156, Linux.',
        'Your public key, and when this browser started. Both can show that two packages are from one person.',
        'The address of 1 item may hold a code of your browser or account.',
        'The title of 1 page, as your browser showed it. It can hold your name.',
        '1 note in your own words.',
        'What you wrote about people and about what it did to you.',
      ]),
    );
    expect(say(preview.value.stays)).toEqual([
      '2 full page copies. They can hold your internet address and account.',
      'Comments loaded on 1 page, other than what you picked.',
      '1 other item of this case.',
      'All your other cases.',
    ]);
    expect(preview.value.items[0]?.files.map((file) => [file.role, file.goes, file.reason])).toEqual([
      ['record', true, null],
      ['place', true, null],
      ['surroundings', true, null],
      ['picture', true, null],
      ['comments', false, 'shows-others'],
      ['text', false, 'full-copy'],
      ['source', false, 'full-copy'],
      ['text-cleaned', false, 'full-copy'],
    ]);
  });

  it('says how much cannot be opened and will be missing', async () => {
    const { vault, itemIds } = await savedCase(ITEMS, [], { timeline: { unreadable: 2, newer: 1 } });
    const preview = await previewPackage(
      { ...vault, openItem: (id) => (id === itemId(0) ? Promise.resolve(fail('damaged')) : vault.openItem(id)) },
      wholeCase(CASE_ID, itemIds, 'official'),
    );
    if (!preview.ok) throw new Error(preview.reason);
    expect(preview.value.stays.map((line) => previewSentence(line, t))).toEqual([
      '3 things in this case cannot be opened. They are missing in the file.',
      '1 thing was saved by a newer Beside. It is missing in the file.',
      'All your other cases.',
    ]);
  });

  it('no longer says what the person takes out', async () => {
    const { vault, itemIds, opened } = await savedCase(ITEMS);
    const record = opened.get(itemId(0))?.recordSha256 ?? '';
    const preview = await previewPackage(vault, {
      ...wholeCase(CASE_ID, itemIds.slice(0, 1), 'trusted'),
      withhold: new Set([record]),
    });
    if (!preview.ok) throw new Error(preview.reason);
    const keys = preview.value.aboutYou.map((line) => line.key);
    for (const gone of ['zone', 'browser', 'window', 'addresses', 'notes'])
      expect(keys).not.toContain(`package.preview.you.${gone}`);
  });

  it('counts the lines of the log that go, and names those that stay', async () => {
    const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-02T10:00:00.000Z' };
    const { vault, itemIds } = await savedCase(ITEMS, [
      { ...common, kind: 'diary', id: 'd1', itemId: null, happenedOn: null, words: 'first' },
      { ...common, kind: 'diary', id: 'd2', itemId: null, happenedOn: null, words: 'second' },
      { ...common, kind: 'note', id: 'n1', itemId: itemId(1), words: 'on a save that stays home' },
    ]);
    const preview = await previewPackage(vault, {
      ...wholeCase(CASE_ID, itemIds.slice(0, 1), 'trusted'),
      leaveOutLog: new Set(['d2']),
    });
    if (!preview.ok) throw new Error(preview.reason);
    expect(preview.value.log.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: 'd1', goes: true },
      { id: 'd2', goes: false },
    ]);
    expect(preview.value.goes.map((line) => previewSentence(line, t))).toContain(
      '1 line of your log: what you did and what they answered.',
    );
    expect(preview.value.stays.map((line) => previewSentence(line, t))).toContain('1 line of your log.');
  });

  it('tells officials of what the log goes with these saves, and others that none of it does', async () => {
    const { vault, itemIds } = await savedCase(ITEMS);
    const said = async (profile: Profile) => {
      const preview = await previewPackage(vault, wholeCase(CASE_ID, itemIds, profile));
      if (!preview.ok) throw new Error(preview.reason);
      return preview.value.aboutYou.map((line) => previewSentence(line, t)).filter((words) => words.includes('logged'));
    };
    expect(await said('official')).toEqual([
      'How many things your Beside has logged. Of these items also what it did, and when.',
    ]);
    for (const profile of ['trusted', 'school'] as const)
      expect(await said(profile)).toEqual(['How many things your Beside has logged, but not what.']);
  });

  it('has words for every line it can say', async () => {
    const { vault, itemIds } = await savedCase(ITEMS);
    const preview = await previewPackage(vault, wholeCase(CASE_ID, itemIds, 'official'));
    if (!preview.ok) throw new Error(preview.reason);
    for (const line of [...preview.value.goes, ...preview.value.aboutYou, ...preview.value.stays]) {
      expect(t.has(line.count === undefined ? line.key : `${line.key}.other`), line.key).toBe(true);
    }
  });
});

describe('one file alone', () => {
  it('gives a picture byte for byte under a name that says nothing', async () => {
    const { vault } = await savedCase(ITEMS);
    const single = await singleFile(vault, itemId(0), 'picture.png', NOW, t);
    if (!single.ok) throw new Error(single.reason);
    expect(single.value.fileName).toBe('files-2026-11-21.png');
    expect(new Uint8Array(await single.value.file.arrayBuffer())).toEqual(PIXEL);
  });

  it('gives comments to read and the page text cleaned', async () => {
    const { vault } = await savedCase(ITEMS);
    const read = async (name: string) => {
      const single = await singleFile(vault, itemId(0), name, NOW, t);
      return single.ok ? [single.value.fileName, await single.value.file.text()] : single.reason;
    };
    expect(await read('comments.json')).toEqual([
      'files-2026-11-21.txt',
      '1 comment was loaded and saved.\n\n[1]  @mean\n| boo\n',
    ]);
    expect(await read('text.txt')).toEqual(['files-2026-11-21.txt', 'seen from [taken out: internet address]']);
    expect(await read('none.png')).toBe('not-found');
  });

  it('gives out nothing that is not as it was saved', async () => {
    const { vault } = await savedCase(ITEMS, [], { readPart: (_, __, bytes) => new Uint8Array([...bytes, 1]) });
    expect(await singleFile(vault, itemId(0), 'picture.png', NOW, t)).toEqual({ ok: false, reason: 'changed' });
  });
});
