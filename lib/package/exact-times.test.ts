/** When something was posted, how that is known, and the page's own words for it stand beside each other in everything that is handed over. Judged by Python. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sampleComment } from '../../tests/support/sample-data';
import { actOfComment } from '../domain/page-acts';
import { wholeCase } from './choose/package-request';
import { filesOf } from './testing/edit-zip';
import { CASE_ID, NOW, savedCase, textPart } from './testing/saved-case';
import { built } from './testing/unpack';
import { t } from './testing/words';

const PLATFORM = { id: 'vidora', name: 'Vidora' };
const exact = sampleComment({
  authorHandle: 'grau.wolf',
  text: 'See you Mon',
  timeText: 'hace 2 h',
  exactTime: { exactUtc: '2026-11-01T20:05:00.000Z', how: 'from-id' },
  shortened: true,
});
const picture = sampleComment({ index: 1, authorHandle: 'olga.k', text: '', timeText: '3 h', pictures: 2 });

async function handedOver(): Promise<ReadonlyMap<string, string>> {
  const { vault, itemIds } = await savedCase([
    {
      acts: [actOfComment(exact, PLATFORM), actOfComment(picture, PLATFORM)],
      parts: [textPart('comments', 'comments.json', JSON.stringify({ comments: [exact, picture] }))],
    },
    { facts: { authorHandle: 'loud.fox', postedAt: '2026-10-30T08:00:00.000Z' } },
  ]);
  const { file } = await built({
    ...wholeCase(CASE_ID, itemIds, 'official'),
    vault,
    t,
    now: NOW,
    extensionVersion: '1',
  });
  const files = await filesOf(file);
  return new Map([...files].map(([name, bytes]) => [name.replace(/^[^/]+\//, ''), new TextDecoder().decode(bytes)]));
}

/** Rows of a table by the words of its first row, as Python reads them. */
function table(text: string): readonly Readonly<Record<string, string>>[] {
  const code =
    'import csv, io, json, sys\nprint(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.read(), newline="")))))';
  const run = spawnSync('python3', ['-c', code], { input: text, encoding: 'utf8' });
  return JSON.parse(run.stdout) as Record<string, string>[];
}

describe('the time of a comment in a package', () => {
  it('stands in the sheet with how it is known and as the page shows it, and what is missing of its words', async () => {
    const files = await handedOver();
    for (const page of ['data/case-sheet.html', 'START-HERE.html']) {
      const words = (files.get(page) ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      expect(words, page).toContain('(worked out from its id)');
      expect(words, page).toContain('hace 2 h');
      expect(words, page).toContain('only a beginning was shown');
      expect(words, page).toContain('no words, 2 pictures');
    }
    expect(files.get('START-HERE.html')).toContain('2026-11-01 20:05:00 UTC');
  });

  it('stands in the tables as a moment in UTC, apart from the words of the page', async () => {
    const files = await handedOver();
    const rows = table(files.get('data/items.csv') ?? '').map((row) => [
      row['Account'],
      row['Posted (UTC)'],
      row['How that time is known'],
      row['Posted (as the page says)'],
      row['About the words'],
    ]);
    expect(rows).toEqual([
      ['grau.wolf', '2026-11-01T20:05:00.000Z', 'worked out from its id', 'hace 2 h', 'only a beginning was shown'],
      ['olga.k', '', '', '3 h', 'no words, 2 pictures'],
      // A fact that only a test found is no exact time.
      ['loud.fox', '', '', '2026-10-30T08:00:00.000Z', ''],
    ]);
    const timeline = table(files.get('data/timeline.csv') ?? '').map((row) => row['Details'] ?? '');
    expect(
      timeline.filter((line) => line.includes('Posted: 2026-11-01 20:05:00 UTC (worked out from its id)')),
    ).toHaveLength(1);
  });

  it('is the first and the last of its account in a table of who acted; where none is exact, that of the save', async () => {
    const files = await handedOver();
    const rows = table(files.get('data/accounts.csv') ?? '').map((row) => [
      row['Account'],
      row['Posts and comments'],
      row['First (UTC)'],
      row['What the first time is'],
      row['Reported'],
    ]);
    expect(rows).toEqual([
      ['grau.wolf', '1', '2026-11-01T20:05:00.000Z', 'when it was posted', '0'],
      ['olga.k', '1', '2026-11-01T10:00:00.000Z', 'when it was saved', '0'],
      ['loud.fox', '1', '2026-11-02T10:00:00.000Z', 'when it was saved', '0'],
    ]);
  });

  it('stands in the comments to read', async () => {
    const files = await handedOver();
    const heads = (files.get('data/items/001/comments.txt') ?? '').split('\n').filter((line) => line.startsWith('['));
    expect(heads).toEqual([
      '[1]  grau.wolf  hace 2 h  2026-11-01 20:05:00 UTC (worked out from its id)  only a beginning was shown',
      '[2]  olga.k  3 h  no words, 2 pictures',
    ]);
  });
});
