/** Somebody leaves comments out of a package: no line about them names who wrote them, whoever gets it. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import { actOfComment } from '../../domain/page-acts';
import { filesOf } from '../testing/edit-zip';
import { CASE_ID, itemId, NOW, savedCase } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from '../verify/verify-package';
import { PROFILES, wholeCase, type Profile } from './package-request';
import { previewPackage } from './preview';

const PLATFORM = { id: 'vidora', name: 'Vidora' };
/** Of four comments the first two go. The third is by somebody else, the fourth by the writer of the first. */
const WRITERS = ['grau.wolf', 'olga.k', 'mara.lin', 'grau.wolf'];
const acts = WRITERS.map((authorHandle, at) =>
  actOfComment(
    {
      id: `c-${4_100 + at}`,
      authorHandle,
      authorName: `Shown ${at}`,
      text: `Words ${at}`,
      timeText: null,
      cite: `https://vidora.example/watch?v=abc&lc=c-${4_100 + at}`,
      depth: 0,
    },
    PLATFORM,
  ),
);
const common = { version: 2 as const, caseId: CASE_ID, writtenUtc: '2026-11-02T10:00:00.000Z', itemId: null };
const where = { platformId: 'vidora', platformName: 'Vidora' };
const account = (at: number) => ({ accountId: null, handle: WRITERS[at] ?? '', name: `Shown ${at}` });

function report(at: number, over: Partial<Extract<LogEntry, { kind: 'report' }>> = {}): LogEntry {
  return {
    ...common,
    ...where,
    kind: 'report',
    id: `report-${at}`,
    sentUtc: common.writtenUtc,
    account: account(at),
    actId: `c-${4_100 + at}`,
    door: 'rules',
    target: 'comment',
    address: acts[at]?.at ?? null,
    reason: 'Hate',
    category: null,
    number: `R-${at}`,
    lookAgainOn: null,
    askAgainUntil: null,
    ...over,
  };
}

const LOG: readonly LogEntry[] = [
  ...WRITERS.map((_, at) => report(at)),
  // As version 1 had it: an address, and nothing of who or what.
  { ...report(3, { id: 'older', account: undefined, actId: undefined }), version: 1 },
  {
    ...common,
    kind: 'answer',
    id: 'answer-2',
    reportId: 'report-2',
    answer: 'refused',
    answeredOn: '2026-11-03',
    words: 'The comment of mara.lin breaks no rule.',
    askAgainUntil: null,
  },
  {
    ...common,
    ...where,
    kind: 'action',
    id: 'block-2',
    action: 'block',
    account: account(2),
    actId: null,
    address: null,
    doneUtc: common.writtenUtc,
  },
];

async function handedOver(profile: Profile, leftOut: readonly number[]) {
  const saved = await savedCase([{ acts }], LOG);
  const entries = saved.opened.get(itemId(0))?.entries ?? [];
  const choice = {
    ...wholeCase(CASE_ID, saved.itemIds, profile),
    withhold: new Set(leftOut.map((at) => entries[at]?.sha256 ?? '')),
  };
  const preview = await previewPackage(saved.vault, choice);
  if (!preview.ok) throw new Error(preview.reason);
  const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '1' });
  const files = [...(await filesOf(file))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  return { preview: preview.value, file, files };
}

describe.each(PROFILES)('comments that stay home (%s)', (profile) => {
  it('are in no line of the log either: neither their ids and addresses nor who wrote only them', async () => {
    const { file, files } = await handedOver(profile, [2, 3]);
    for (const [name, text] of files)
      for (const secret of ['mara.lin', 'Shown 2', 'Shown 3', 'c-4102', 'c-4103', 'R-2', 'R-3'])
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', entriesKept: profile === 'school' ? 3 : 2 });
  });

  it('take those lines along and nothing else: they are counted, and not asked about', async () => {
    const { preview, files } = await handedOver(profile, [2, 3]);
    expect(preview.log.map(({ id, goes }) => [id, goes]).toSorted()).toEqual([
      ['report-0', true],
      ['report-1', true],
    ]);
    expect(preview.stays.find(({ key }) => key === 'package.preview.stays.log')?.count).toBe(5);
    const page = files.find(([name]) => name.endsWith('START-HERE.html'))?.[1] ?? '';
    expect(page).toContain('R-0');
    expect(page).toContain('R-1');
    expect(page).toContain('5 lines of the log are not included.');
  });

  it('hold no line back where all of them go', async () => {
    const { preview } = await handedOver(profile, []);
    expect(preview.log.map(({ goes }) => goes)).toEqual(LOG.map(() => true));
  });
});

describe.each(PROFILES)('a whole save that stays home (%s)', (profile) => {
  /** The first two comments in one save, the others each in one of their own. */
  async function withoutSaves(chosen: readonly number[]) {
    const saved = await savedCase(
      [{ acts: acts.slice(0, 2) }, { acts: acts.slice(2, 3) }, { acts: acts.slice(3) }],
      [
        ...LOG,
        report(0, { id: 'with-it', account: null, actId: null, address: null, itemId: itemId(1), number: 'R-9' }),
      ],
    );
    const choice = wholeCase(CASE_ID, chosen.map(itemId), profile);
    const preview = await previewPackage(saved.vault, choice);
    if (!preview.ok) throw new Error(preview.reason);
    const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '1' });
    const files = [...(await filesOf(file))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
    return { preview: preview.value, file, files };
  }

  it('is in no line of the log either: neither what it is about nor who wrote only that', async () => {
    const { preview, file, files } = await withoutSaves([0]);
    for (const [name, text] of files)
      for (const secret of ['mara.lin', 'Shown 2', 'Shown 3', 'c-4102', 'c-4103', 'R-2', 'R-3', 'R-9'])
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
    expect(preview.log.map(({ id }) => id).toSorted()).toEqual(['report-0', 'report-1']);
    expect(preview.stays.find(({ key }) => key === 'package.preview.stays.log')?.count).toBe(6);
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', logKept: 6 });
  });

  it('takes no line along about what goes with another save', async () => {
    const { preview } = await withoutSaves([0, 1, 2]);
    expect(preview.log).toHaveLength(LOG.length + 1);
    const { preview: some } = await withoutSaves([0, 2]);
    expect(some.log.map(({ id }) => id).toSorted()).toEqual(['older', 'report-0', 'report-1', 'report-3']);
  });
});

describe.each(PROFILES)('a comment that was put away under a page of which others go (%s)', (profile) => {
  it('takes no line along about these, although they have no address but that of the page', async () => {
    const page = 'https://vidora.example/watch?v=abc0';
    const [first] = acts;
    if (first === undefined) throw new Error('no act');
    const putAway = [{ itemId: itemId(9), acts: [{ ...where, ...account(2), id: 'c-9', address: page }] }];
    const { vault, itemIds } = await savedCase(
      [{ acts: [{ ...first, at: null }] }],
      [report(0, { address: page }), report(2, { id: 'of-put-away', actId: 'c-9', address: page })],
      { timeline: { putAway } },
    );
    const preview = await previewPackage(vault, wholeCase(CASE_ID, itemIds, profile));
    if (!preview.ok) throw new Error(preview.reason);
    const gone = preview.value.log.map(({ id }) => id);
    expect(gone).toEqual(profile === 'official' ? expect.arrayContaining(['report-0', 'of-put-away']) : ['report-0']);
  });
});
