/** Twelve comments by five accounts, under one's own video and then under a stranger's: from the save to the sheet, with the real vault. Tables are read by Python. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runChange } from '../app/changes/run-change';
import { savePage } from '../app/save/save-page';
import { answeredFor, collectedPage, pageFacts, quiet, savePorts, saveRequest } from '../app/testing/saving';
import type { Moment } from '../domain/item';
import { ok } from '../domain/result';
import type { PageComment } from '../domain/subject';
import { freshBrowser, idNumber, memoryKeyValue, openVault, valueOf } from '../vault/testing/test-vault';
import { wholeCase } from './choose/package-request';
import { previewPackage, previewSentence } from './choose/preview';
import { buildCaseSheet } from './sheet/case-sheet';
import { filesOf } from './testing/edit-zip';
import { built } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const NOW: Moment = { utc: '2026-11-20T21:20:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };
const PLATFORM = { id: 'clips', name: 'Clips' };
/** How many each of them wrote. */
const WRITERS = [
  ['grau.wolf', 4],
  ['steinbeisser', 3],
  ['nordpfad', 2],
  ['olga.k', 2],
  ['q9', 1],
] as const;
const OWNERS = { own: ['mara.lin', '6800'], stranger: ['OldHarbour', '7700'] } as const;

/** Nine of twelve have an exact time: on three days, five of them within two hours of the day. */
const COMMENTS: readonly PageComment[] = WRITERS.flatMap(([handle, count]) =>
  Array.from({ length: count }, () => handle),
).map((authorHandle, index) => ({
  index,
  id: `c-${4_100 + index}`,
  authorHandle,
  authorName: `Name ${authorHandle}`,
  text: ['grau.wolf', 'q9'].includes(authorHandle) ? 'See you Monday.' : `Threat ${index}: I know where you live`,
  timeText: `${index} h`,
  cite: `https://clips.example/@${authorHandle}/c/${4_100 + index}`,
  depth: 0,
  ...(index >= 9
    ? {}
    : {
        exactTime: {
          exactUtc: `2026-11-${String(17 + (index % 3))}T${index < 5 ? '10' : '13'}:0${index}:00.000Z`,
          how: 'data' as const,
        },
      }),
}));

async function saved(whose: keyof typeof OWNERS) {
  const [authorHandle, authorId] = OWNERS[whose];
  const page = collectedPage(
    {},
    {
      address: `https://clips.example/@${authorHandle}/video/7301`,
      facts: pageFacts({ id: '7301', authorHandle, authorId, authorName: 'The owner' }),
    },
  );
  const vault = openVault(freshBrowser());
  const itemId = idNumber(1);
  const ports = savePorts(vault, { page: { collect: () => Promise.resolve(ok(page)) } });
  const answer = valueOf(
    await savePage(
      ports,
      saveRequest({
        itemId,
        platform: PLATFORM,
        pickedComments: COMMENTS,
        notUnder18: answeredFor(page, itemId, COMMENTS),
      }),
      quiet(),
    ),
  );
  return { vault, itemId, caseId: answer.caseId };
}

describe.each(['own', 'stranger'] as const)('twelve comments by five accounts (video: %s)', (whose) => {
  it('end in a sheet whose first table names the five with counts, times and words, and nobody else', async () => {
    const { vault, caseId } = await saved(whose);
    const sheet = buildCaseSheet(valueOf(await vault.timeline(caseId)), t, { now: NOW, profile: 'official' });
    expect(sheet.accounts?.rows.map(({ who, cells: [, acts] }) => [who, acts])).toEqual(
      WRITERS.map(([handle, count]) => [handle, String(count)]),
    );
    const [owner, ownerId] = OWNERS[whose];
    for (const table of [sheet.title, JSON.stringify(sheet.facts), JSON.stringify(sheet.accounts), sheet.pattern])
      for (const name of [owner, ownerId, 'The owner']) expect(table).not.toContain(name);
    // Exact where the page tells the moment of the first and the last; else that of the save, and it says so.
    const times = sheet.acted.map(({ handle, first, last }) => [handle, first.exact, last.exact]);
    expect(times).toEqual([
      ['grau.wolf', true, true],
      ['steinbeisser', true, true],
      ['nordpfad', true, true],
      ['olga.k', false, false],
      ['q9', false, false],
    ]);
    expect(sheet.accounts?.rows[3]?.cells[2]).toMatch(/^saved /);
    expect(sheet.pattern).toMatch(
      /^12 comments by 5 accounts on 3 days; 2 accounts used the same words; 5 between \d\d:00 and \d\d:00 \(9 of 12 have an exact time\)\.$/,
    );
    const words = sheet.sections.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts.map(({ value }) => value)));
    for (const { text } of COMMENTS) expect(words).toContain(text);
    // The owner is told as the place only.
    expect(words.filter((value) => value === owner)).toHaveLength(COMMENTS.length);
  });

  it('are handed over with a table of the five, which any program reads, and the package holds', async () => {
    const { vault, itemId, caseId } = await saved(whose);
    const { file } = await built({
      ...wholeCase(caseId, [itemId], 'official'),
      vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    expect(await verifyPackage(file, {})).toMatchObject({ kind: 'unchanged', items: 1 });
    const files = await filesOf(file);
    const table = [...files].find(([name]) => name.endsWith('/data/accounts.csv'))?.[1];
    const code =
      'import csv, io, json, sys\nprint(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", newline="")))))';
    const rows = JSON.parse(
      spawnSync('python3', ['-c', code], { input: table ?? new Uint8Array(), encoding: 'utf8' }).stdout,
    ) as string[][];
    expect(rows.slice(1).map(([account, , , acts]) => [account, Number(acts)])).toEqual(WRITERS);
    expect(JSON.stringify(rows)).not.toContain(OWNERS[whose][0]);
  });
});

describe('her own video, once she said that it happens to her', () => {
  /** Her video, saved by itself before she was asked; the twelve under it; her own answer to one of them. */
  async function savedAll() {
    const vault = openVault(freshBrowser());
    const [authorHandle, authorId] = OWNERS.own;
    const facts = pageFacts({ id: '7301', authorHandle, authorId, authorName: 'The owner' });
    const page = collectedPage({}, { address: `https://clips.example/@${authorHandle}/video/7301`, facts });
    const ports = savePorts(vault, { page: { collect: () => Promise.resolve(ok(page)) } });
    const [first] = COMMENTS;
    if (first === undefined) throw new Error('no comment');
    const answer = { ...first, index: 12, id: 'c-own', authorHandle: '@Mara.Lin', text: 'Please stop.', cite: null };
    const ids = [idNumber(1), idNumber(2), idNumber(3)] as const;
    const save = async (itemId: string, pickedComments: readonly PageComment[]) =>
      valueOf(
        await savePage(
          ports,
          saveRequest({
            itemId,
            platform: PLATFORM,
            pickedComments,
            notUnder18: answeredFor(page, itemId, pickedComments),
          }),
          quiet(),
        ),
      ).caseId;
    const caseId = await save(ids[0], []);
    valueOf(
      await runChange(
        { ...ports, vault, ids: { next: () => idNumber(900) }, keyValue: memoryKeyValue() },
        {
          kind: 'tell-affected',
          id: idNumber(901),
          platform: PLATFORM,
          accounts: [{ accountId: null, handle: authorHandle, name: null, whose: 'helped', who: 'my sister Mara' }],
        },
      ),
    );
    expect(await save(ids[1], COMMENTS)).toBe(caseId);
    expect(await save(ids[2], [answer])).toBe(caseId);
    return { vault, ids, caseId };
  }

  it('is no act that is counted: the five are, her answer stands in the sheet as hers, and who says so', async () => {
    const { vault, caseId } = await savedAll();
    const sheet = buildCaseSheet(valueOf(await vault.timeline(caseId)), t, { now: NOW, profile: 'official' });
    expect(sheet.accounts?.rows.map(({ who }) => who)).toEqual(WRITERS.map(([handle]) => handle));
    expect(sheet.pattern).toMatch(/^12 comments by 5 accounts on 3 days/);
    expect(JSON.stringify(sheet.chart)).not.toContain(OWNERS.own[0]);
    expect(sheet.title).not.toContain(OWNERS.own[0]);
    expect(sheet.facts[0]).toMatchObject({ label: 'The account this happens to' });
    expect(sheet.facts[0]?.value).toMatch(/mara\.lin.* on .*Clips.*: the person says it belongs to .*my sister Mara/);
    const lines = sheet.sections.flatMap((section) => section.lines);
    const own = lines.filter(({ text }) => text.includes('the account this happens to'));
    expect(own.map(({ facts }) => facts[0]?.value)).toContain('Please stop.');
    expect(own).toHaveLength(2);
    // A school is not told who it is.
    const school = buildCaseSheet(valueOf(await vault.timeline(caseId)), t, { now: NOW, profile: 'school' });
    expect(JSON.stringify(school)).not.toContain('my sister Mara');
    expect(school.facts[0]?.value).toContain('someone they help');
  });

  it('goes into the package as hers: no row of accounts.csv, marked in items.csv and on the first page, nothing to ask a platform for', async () => {
    const { vault, ids, caseId } = await savedAll();
    for (const [profile, said] of [
      ['official', 'belongs to someone you help, in your words: \u2068my sister Mara\u2069.'],
      ['school', 'belongs to someone you help.'],
    ] as const) {
      const preview = valueOf(await previewPackage(vault, wholeCase(caseId, [...ids], profile)));
      expect(preview.aboutYou.map((line) => previewSentence(line, t))).toContain(`That \u2068mara.lin\u2069 ${said}`);
    }
    const { file } = await built({
      ...wholeCase(caseId, [...ids], 'official'),
      vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    expect(await verifyPackage(file, {})).toMatchObject({ kind: 'unchanged', items: 3 });
    const files = await filesOf(file);
    const text = (end: string) =>
      new TextDecoder().decode([...files].find(([name]) => name.endsWith(end))?.[1] ?? new Uint8Array());
    expect(text('/data/accounts.csv')).not.toMatch(/mara\.lin/i);
    const rows = text('/data/items.csv').split('\r\n');
    expect(rows[0]).toContain('The account this happens to, the person says');
    expect(rows.filter((row) => row.includes('wrote this'))).toHaveLength(2);
    expect(rows.filter((row) => row.includes('has the page'))).toHaveLength(13);
    const first = text('/START-HERE.html');
    expect(first.split('Its account is the one this happens to, the person says.')).toHaveLength(3);
    const asked = first.slice(first.indexOf(t('package.start.investigators')));
    expect(asked.slice(0, asked.indexOf('</ul>'))).not.toMatch(/mara\.lin/i);
    expect(text('/data/case-sheet.html')).toContain('the person says it belongs to');
  });
});
