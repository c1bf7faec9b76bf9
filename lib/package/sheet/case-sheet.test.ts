import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import { buildCaseSheet } from './case-sheet';
import { caseSheetFile } from './case-sheet-html';
import { itemId, NOW, savedCase } from '../testing/saved-case';
import { timelineTable } from '../files/tables';
import { t } from '../testing/words';

const common = {
  version: 1 as const,
  caseId: '10000000-0000-4000-8000-000000000000',
  writtenUtc: '2026-11-19T10:00:00.000Z',
  itemId: null,
};
const report = (id: string, sentUtc: string): LogEntry => ({
  ...common,
  kind: 'report',
  id,
  sentUtc,
  platformId: 'vidora',
  platformName: 'Vidora',
  target: 'video',
  address: 'https://vidora.example/w?v=1&utm_source=me',
  reason: 'Bullying',
  category: null,
  number: 'R-1',
  lookAgainOn: null,
  askAgainUntil: null,
});
const LOG: readonly LogEntry[] = [
  report('r1', '2026-11-02T09:00:00.000Z'),
  report('r2', '2026-11-04T09:00:00.000Z'),
  {
    ...common,
    kind: 'answer',
    id: 'a1',
    reportId: 'r1',
    answer: 'refused',
    answeredOn: '2026-11-05',
    words: 'No rule is broken.',
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'action',
    id: 'b1',
    action: 'block',
    platformId: 'vidora',
    platformName: 'Vidora',
    address: null,
    doneUtc: '2026-11-06T09:00:00.000Z',
  },
  { ...common, kind: 'contact', id: 'c1', with: 'police', on: '2026-11-07', number: 'P-99', words: 'Officer Lee' },
  { ...common, kind: 'diary', id: 'd1', happenedOn: '2026-10-30', words: 'It began at school.' },
  { ...common, kind: 'note', id: 'n1', itemId: itemId(0), words: 'A later thought.' },
];

async function sheetOf(
  options: Partial<Parameters<typeof buildCaseSheet>[2]> = {},
  change: Parameters<typeof savedCase>[2] = {},
) {
  const { timeline } = await savedCase(
    [{ facts: { authorHandle: '@loud\u202Efox' }, record: { note: 'first note' } }, {}],
    LOG,
    change,
  );
  return buildCaseSheet(timeline, t, { now: NOW, ...options });
}

describe('the case sheet', () => {
  it('says what happened, what I did and what they answered, oldest first', async () => {
    const sheet = await sheetOf();
    const texts = (id: string) => sheet.sections.find((section) => section.id === id)?.lines.map((line) => line.text);
    expect(texts('happened')).toEqual([
      'Diary.',
      'Saved from \u2068Vidora\u2069: a video of \u2068@loud[U+202E]fox\u2069.',
      'Saved from \u2068Vidora\u2069: a video of \u2068not found\u2069.',
      'Note added later.',
    ]);
    expect(texts('did')).toEqual([
      'Sent a report to \u2068Vidora\u2069.',
      'Sent a report to \u2068Vidora\u2069.',
      'Blocked on \u2068Vidora\u2069.',
      'Told the police.',
    ]);
    // The second report has no answer yet: that is said, not left out.
    expect(texts('answered')).toEqual([
      '\u2068Vidora\u2069: no answer logged to the report of Nov 4, 2026.',
      'Answer noted: \u2068Vidora\u2069 said it breaks no rule.',
    ]);
    expect(texts('references')).toEqual(['Told the police.']);
  });

  it('shows addresses without what tells about the visitor, and numbers to quote', async () => {
    const sheet = await sheetOf();
    const did = sheet.sections.find((section) => section.id === 'did')?.lines[0];
    expect(did?.facts).toEqual([
      { label: 'Reason picked', value: 'Bullying', code: false },
      { label: 'Number', value: 'R-1', code: true },
      { label: 'Address', value: 'https://vidora.example/w?v=1', code: true, as: 'bare' },
    ]);
  });

  it('leaves out what stays home: a line, a save with its notes', async () => {
    const sheet = await sheetOf({ leaveOutLog: new Set(['d1']), numbers: new Map([[itemId(1), '001']]) });
    const happened = sheet.sections[0]?.lines.map((line) => [line.text, line.save?.number]);
    expect(happened).toEqual([['Saved from \u2068Vidora\u2069: a video of \u2068not found\u2069.', '001']]);
    const quiet = await sheetOf({ numbers: new Map([[itemId(0), '001']]), hideNotesOf: new Set([itemId(0)]) });
    expect(JSON.stringify(quiet)).not.toMatch(/first note|later thought/);
  });

  it('names the account in a line only where it is not the one at the top', async () => {
    const { timeline } = await savedCase([
      { facts: { authorHandle: '@loud.fox' } },
      { facts: { authorHandle: '@other' } },
    ]);
    const texts = buildCaseSheet(timeline, t, { now: NOW }).sections[0]?.lines.map((line) => line.text);
    expect(texts).toEqual([
      'Saved from \u2068Vidora\u2069: a video of \u2068@loud.fox\u2069.',
      'Saved from \u2068Vidora\u2069: a video of \u2068@other\u2069.',
    ]);
    const { timeline: alone } = await savedCase([{ facts: { authorHandle: '@loud.fox' } }]);
    const single = buildCaseSheet(alone, t, { now: NOW });
    expect(single.sections[0]?.lines.map((line) => line.text)).toEqual(['Saved a video.']);
    expect(single.facts[0]).toEqual({ label: 'Account', value: '@loud.fox', code: true });
    expect(single.accounts).toBeNull();
  });

  it('names who wrote the comments under her video, with counts and words, and never her', async () => {
    const comment = (authorHandle: string, text: string) => ({
      facts: { authorHandle: '@mara.lin', authorId: '6800' },
      record: { pickedComment: { index: 0, authorHandle, text, timeText: null, cite: null } },
    });
    const { timeline } = await savedCase(
      [
        comment('@grau.wolf', 'Nobody wants you here'),
        comment('@steinbeisser', 'I know which tram you take. See you Monday.'),
        comment('@grau.wolf', 'Leave'),
      ],
      [],
      {
        case: {
          account: { platformId: 'vidora', platformName: 'Vidora', authorId: '6800', authorHandle: '@mara.lin' },
        },
      },
    );
    const sheet = buildCaseSheet(timeline, t, { now: NOW });
    expect(sheet.title).toBe('\u2068@grau.wolf\u2069 and 1 other account, \u2068Vidora\u2069');
    expect(sheet.accounts?.rows.map(({ who, cells }) => [who, cells[1]])).toEqual([
      ['@grau.wolf', '2'],
      ['@steinbeisser', '1'],
    ]);
    expect(sheet.facts.map(({ label }) => label)).not.toContain('Account');
    const lines = sheet.sections[0]?.lines ?? [];
    expect(lines[1]?.text).toBe('Saved from \u2068Vidora\u2069: a comment of \u2068@steinbeisser\u2069.');
    expect(lines[1]?.facts.slice(0, 2).map(({ label, value }) => [label, value])).toEqual([
      ['The comment', 'I know which tram you take. See you Monday.'],
      ['On the page of', '@mara.lin'],
    ]);
    const printed = new TextDecoder().decode(caseSheetFile(sheet, t));
    expect(printed).toContain(`<h1><bdi>${sheet.title}</bdi></h1>`);
    expect(printed.indexOf('@grau.wolf')).toBeLessThan(printed.indexOf('@mara.lin'));
  });

  it('cuts long titles and addresses on paper, says so, and keeps them whole in the table', async () => {
    const title = `${'👨‍👩‍👧 laughing '.repeat(30)}end`;
    const { timeline } = await savedCase([
      { record: { title, canonicalAddress: null, address: `https://vidora.example/${'a'.repeat(300)}` } },
    ]);
    const sheet = buildCaseSheet(timeline, t, { now: NOW });
    const page = new TextDecoder().decode(caseSheetFile(sheet, t));
    expect(page).toMatch(/<q><bdi>(👨‍👩‍👧 laughing ){4,5}👨‍👩‍👧[ a-z]*…<\/bdi><\/q>/u);
    expect(page).toContain('aaa…</code>');
    expect(page).toContain('Some long lines are cut short here.');
    expect(new TextDecoder().decode(timelineTable(sheet, t))).toContain(title);
    const plain = buildCaseSheet((await savedCase([{}])).timeline, t, { now: NOW });
    expect(plain.gaps).toEqual([]);
  });

  it('says "no answer noted up to" the day where the person chose "Nothing so far", never that none was given', async () => {
    const { timeline } = await savedCase(
      [{}],
      LOG.map((entry) => (entry.kind === 'answer' ? { ...entry, answer: 'none', words: '' } : entry)),
    );
    const sheet = buildCaseSheet(timeline, t, { now: NOW });
    const answered = sheet.sections.find((section) => section.id === 'answered')?.lines.map((line) => line.text);
    expect(answered).toContain('\u2068Vidora\u2069: no answer noted up to Nov 5, 2026.');
    expect(JSON.stringify(sheet)).not.toContain('gave no answer');
  });

  it('does not say that nothing was answered when the answer stays home', async () => {
    const sheet = await sheetOf({ leaveOutLog: new Set(['a1']) });
    const answered = sheet.sections.find((section) => section.id === 'answered')?.lines.map((line) => line.text);
    expect(answered).toEqual(['\u2068Vidora\u2069: no answer logged to the report of Nov 4, 2026.']);
  });

  it('is a whole printable page with the person’s own words as words', async () => {
    const sheet = await sheetOf({}, { case: { name: '<b>Fox</b>', people: 'Lee\nKim', impact: 'I sleep badly.' } });
    const page = new TextDecoder().decode(caseSheetFile(sheet, t));
    expect(page).toContain('<h1><bdi>&lt;b&gt;Fox&lt;/b&gt;</bdi></h1>');
    expect(page).toContain('Lee\nKim');
    expect(page).toContain('I sleep badly.');
    expect(page).toContain('@media print');
  });

  it('says so when nothing is in it', async () => {
    const { timeline } = await savedCase([]);
    const sheet = buildCaseSheet(timeline, t, { now: NOW });
    expect(sheet.sections.map((section) => [section.lines.length, section.empty])).toEqual([
      [0, 'Nothing was saved or written down yet.'],
      [0, 'No report, block or talk was logged.'],
      [0, 'No answer was logged.'],
    ]);
  });
});
