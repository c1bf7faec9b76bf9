import { describe, expect, it } from 'vitest';
import { caseSheetFile } from '../../../lib/package/sheet/case-sheet-html';
import { buildCaseSheet } from '../../../lib/package/sheet/case-sheet';
import type { CaseSheet } from '../../../lib/package/sheet/sheet-model';
import type { LogEntry } from '../../../lib/domain/case';
import { CASE_ID, itemId, NOW, savedCase, type SampleItem } from '../../../lib/package/testing/saved-case';
import { actsOfNobody, peopleOf } from '../../../lib/domain/people';
import { actsOfCase } from '../../../lib/domain/seen-acts';
import { actOfComment } from '../../../lib/domain/page-acts';
import { sampleComment } from '../../../tests/support/sample-data';
import { axeFindings } from '../testing/axe';
import { fakeServices } from '../../../tests/support/fake-services';
import { allWords, show } from '../../../tests/support/screen';
import { PeopleTable } from '../case/PeopleTable';
import { CaseSheetPage } from './CaseSheetPage';

const t = allWords();
const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-19T10:00:00.000Z', itemId: null };
const LOG: readonly LogEntry[] = [
  {
    ...common,
    kind: 'report',
    id: 'r1',
    sentUtc: '2026-11-02T09:00:00.000Z',
    platformId: 'vidora',
    platformName: 'Vidora',
    target: 'video',
    address: 'https://vidora.example/w?v=1',
    reason: 'Bullying',
    category: null,
    number: 'R-1',
    lookAgainOn: null,
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'contact',
    id: 'c1',
    with: 'police',
    on: '2026-11-07',
    number: 'P-99',
    words: 'Officer\n\u2066Lee',
  },
  { ...common, kind: 'diary', id: 'd1', happenedOn: '2026-10-30', words: 'It began at <school>.' },
];

const comment = (authorHandle: string | null, text: string): SampleItem => ({
  facts: { authorHandle: '@mara.lin' },
  record: { note: 'mine\u200b', pickedComment: { index: 0, authorHandle, text, timeText: null, cite: null } },
});
const dated = (handle: string, id: string, exactUtc: string): SampleItem => ({
  acts: [
    actOfComment(sampleComment({ id, authorHandle: handle, text: 'Leave', exactTime: { exactUtc, how: 'data' } }), {
      id: 'vidora',
      name: 'Vidora',
    }),
  ],
});
/** Two accounts that used the same words, on two days. */
const DATED = [
  dated('grau.wolf', 'c1', '2026-11-01T20:05:00.000Z'),
  dated('grau.wolf', 'c2', '2026-11-03T20:15:00.000Z'),
  dated('x\u202e', 'c3', '2026-11-03T20:25:00.000Z'),
];
const SAVES = [comment('@grau.wolf', 'Nobody & nothing'), comment('@x\u202e', 'y'.repeat(400)), comment(null, 'z')];

/** The words of a piece of a page, one space between them. */
function wordsOf(root: Element | null): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.textContent ?? '');
    else if (['P', 'DIV', 'DT', 'DD', 'TH', 'TD', 'H1', 'H2', 'BR', 'LI', 'text'].includes(node.nodeName))
      pieces.push(' ');
    node.childNodes.forEach(walk);
  };
  if (root !== null) walk(root);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

async function onScreen(sheet: CaseSheet): Promise<string> {
  const { root } = await show(<CaseSheetPage sheet={sheet} />, fakeServices().services);
  return wordsOf(root.querySelector('.sheet'));
}

function inPackage(sheet: CaseSheet): string {
  const page = new TextDecoder().decode(caseSheetFile(sheet, t));
  return wordsOf(new DOMParser().parseFromString(page, 'text/html').querySelector('.sheet'));
}

async function sheetOf(saves: readonly SampleItem[], log: readonly LogEntry[], numbered: boolean): Promise<CaseSheet> {
  const { timeline } = await savedCase(saves, log, { case: { people: 'Lee\nKim\u202e', impact: 'I sleep badly.' } });
  return buildCaseSheet({ ...timeline, unreadable: saves.length }, t, {
    now: NOW,
    profile: 'school',
    ...(numbered ? { numbers: new Map(saves.map((_, index) => [itemId(index), `00${index + 1}`])) } : {}),
  });
}

describe('the case sheet on the screen and in a package', () => {
  it.each([
    ['several accounts, a report, a talk, a diary line', SAVES, LOG, false],
    ['the same with numbers of saves', SAVES, LOG, true],
    ['accounts with days', DATED, LOG, true],
    ['one account', SAVES.slice(1, 2), [], true],
    ['nothing at all', [], [], false],
  ] as const)('say the same, word for word: %s', async (_, saves, log, numbered) => {
    const sheet = await sheetOf(saves, log, numbered);
    const words = await onScreen(sheet);
    expect(words).toBe(inPackage(sheet));
    expect(words).toContain(sheet.madeOn);
    expect(words.includes('(item 001)')).toBe(numbered && saves.length > 0);
  });

  it('draw the days by account, and say all of it in a table', async () => {
    const sheet = await sheetOf(DATED, [], false);
    const { root } = await show(<CaseSheetPage sheet={sheet} />, fakeServices().services);
    expect(sheet.pattern).toContain('3 comments by 2 accounts on 2 days; 2 accounts used the same words; 3 between');
    expect(sheet.pattern).toContain('(3 of 3 have an exact time)');
    expect(sheet.chart?.rows.map(({ who, words }) => [who, words])).toEqual([
      ['grau.wolf', 'Nov 1, 2026: 1; Nov 3, 2026: 1'],
      ['x[U+202E]', 'Nov 3, 2026: 1'],
    ]);
    expect(root.querySelectorAll('svg circle')).toHaveLength(3);
    expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(await axeFindings(root)).toEqual([]);
  });

  it('count the same for each account as the table above the timeline', async () => {
    const { timeline } = await savedCase(SAVES, LOG);
    const sheet = buildCaseSheet(timeline, t, { now: NOW });
    const items = timeline.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
    const acts = actsOfCase(items, timeline.told);
    const of = <PeopleTable people={peopleOf(acts)} ofNobody={actsOfNobody(acts)} />;
    const { root: table } = await show(of, fakeServices().services);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    const counted = sheet.accounts?.rows.map(({ cells: [, ...counts] }) => counts);
    expect(counted).toHaveLength(2);
    expect(rows).toEqual([...(counted ?? []), ['1', '']]);
    expect(sheet.accounts?.note).toContain(t.count('package.accounts.nobody', 1));
  });
});
