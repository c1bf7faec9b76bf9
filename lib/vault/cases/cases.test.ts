import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newCase } from '../../domain/case-matching';
import type { NewLogEntry } from '../../domain/case';
import type { Vault } from '../../app/vault-port';
import { facts, freshBrowser, idNumber, openVault, save, valueOf } from '../testing/test-vault';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const diary = (number: number, caseId: string, words = 'words', happenedOn: string | null = null): NewLogEntry => ({
  version: 2,
  kind: 'diary',
  id: idNumber(number),
  caseId,
  writtenUtc: '2026-11-20T10:00:00.000Z',
  itemId: null,
  happenedOn,
  words,
});
const note = (number: number, caseId: string, itemId: string): NewLogEntry => ({
  version: 2,
  kind: 'note',
  id: idNumber(number),
  caseId,
  writtenUtc: '2026-11-20T11:00:00.000Z',
  itemId,
  words: 'a later note',
});
const report = (number: number, caseId: string, address: string | null, sentUtc: string): NewLogEntry => ({
  version: 2,
  kind: 'report',
  id: idNumber(number),
  caseId,
  writtenUtc: sentUtc,
  itemId: null,
  sentUtc,
  platformId: 'clips',
  platformName: 'Clips',
  account: null,
  actId: null,
  door: null,
  target: 'video',
  address,
  reason: 'Hate',
  category: 'hate',
  number: '',
  lookAgainOn: null,
  askAgainUntil: null,
});
const timelineIds = async (caseId: string) =>
  valueOf(await vault.timeline(caseId)).entries.map((entry) =>
    entry.kind === 'item' ? entry.item.id : entry.entry.id,
  );

describe('the case of a save', () => {
  it('is opened by the first save of an account and found by the next ones', async () => {
    const first = await save(vault, 1);
    expect(await save(vault, 2)).toBe(first);
    const cases = valueOf(await vault.listCases());
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      itemCount: 2,
      logCount: 0,
      lastUtc: '2026-11-01T12:02:00.000Z',
      case: { name: '', account: { platformId: 'clips', authorId: '7001', authorHandle: 'mara' } },
    });
  });

  it('is found by the stable id after the handle changed, also where the first save knew the handle only', async () => {
    const first = await save(vault, 1, { facts: facts({ authorHandle: '@Mara' }) });
    expect(await save(vault, 2, { facts: facts({ authorHandle: 'mara', authorId: '7001' }) })).toBe(first);
    expect(await save(vault, 3, { facts: facts({ authorHandle: 'new-name', authorId: '7001' }) })).toBe(first);
    expect(await save(vault, 4, { facts: facts({ authorHandle: 'mara', authorId: '9999' }) })).not.toBe(first);
  });

  it('is found without opening all cases anew with each save, and also where another page changed it meanwhile', async () => {
    const keyValue = freshBrowser();
    const one = openVault(keyValue);
    const other = openVault(keyValue);
    const first = await save(one, 1, { facts: facts({ authorHandle: 'mara' }) });
    for (let number = 2; number <= 30; number += 1)
      await save(one, number, { facts: facts({ authorId: `a${number}` }) });
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    await save(one, 31, { facts: facts({ authorId: 'a5' }) });
    expect(decrypt.mock.calls.length).toBeLessThan(5);
    decrypt.mockRestore();
    // The other page's save learns the stable id; then the handle changes.
    expect(await save(other, 32, { facts: facts({ authorHandle: 'mara', authorId: '7001' }) })).toBe(first);
    expect(await save(one, 33, { facts: facts({ authorHandle: 'new-name', authorId: '7001' }) })).toBe(first);
  });

  it('is a new one where the page told no account', async () => {
    const first = await save(vault, 1, { facts: null });
    const second = await save(vault, 2, { facts: null });
    expect(first).not.toBe(second);
    expect(valueOf(await vault.listCases())[0]?.case.account).toMatchObject({
      platformName: 'Clips',
      authorHandle: null,
    });
  });

  it('is the one that was asked for, and one that does not exist is refused', async () => {
    const first = await save(vault, 1, { facts: facts({ authorHandle: 'someone' }) });
    expect(await save(vault, 2, {}, undefined, first)).toBe(first);
    await expect(save(vault, 3, {}, undefined, idNumber(999))).rejects.toThrow('not-found');
    expect(valueOf(await vault.listItems({ limit: 9, before: null })).items).toHaveLength(2);
  });
});

describe('a timeline', () => {
  it('shows saves and lines by when they happened, newest first', async () => {
    const caseId = await save(vault, 1);
    await save(vault, 2);
    await vault.addLog(diary(50, caseId, 'before all', '2026-10-01'));
    await vault.addLog(report(51, caseId, null, '2026-11-01T12:01:30.000Z'));
    await vault.addLog({
      version: 2,
      kind: 'answer',
      id: idNumber(52),
      caseId,
      writtenUtc: '2026-11-05T09:00:00.000Z',
      itemId: null,
      reportId: idNumber(51),
      answer: 'refused',
      answeredOn: '2026-11-05',
      words: '',
      askAgainUntil: null,
    });
    expect(await timelineIds(caseId)).toEqual([52, 2, 51, 1, 50].map(idNumber));
    expect(valueOf(await vault.listCases())[0]).toMatchObject({ itemCount: 2, logCount: 3 });
  });

  it('puts an answer of the same day after its report', async () => {
    const caseId = await save(vault, 1);
    await vault.addLog(report(51, caseId, null, '2026-11-05T20:00:00.000Z'));
    await vault.addLog({
      version: 2,
      kind: 'answer',
      id: idNumber(52),
      caseId,
      writtenUtc: '2026-11-06T09:00:00.000Z',
      itemId: null,
      reportId: idNumber(51),
      answer: 'none',
      answeredOn: '2026-11-05',
      words: '',
      askAgainUntil: null,
    });
    expect((await timelineIds(caseId)).slice(0, 2)).toEqual([52, 51].map(idNumber));
  });

  it('answers not-found for a case that never was', async () => {
    await save(vault, 1);
    expect(await vault.timeline(idNumber(999))).toEqual({ ok: false, reason: 'not-found' });
    expect(await vault.addLog(diary(50, idNumber(999)))).toEqual({ ok: false, reason: 'not-found' });
  });

  it('opens a case together with its first line', async () => {
    const opened = newCase(
      idNumber(700),
      { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: 'mara' },
      '2026-11-20T10:00:00.000Z',
    );
    valueOf(await vault.addLog(diary(50, opened.id), opened));
    expect(await timelineIds(opened.id)).toEqual([idNumber(50)]);
    expect(await vault.addLog(diary(50, opened.id))).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await save(vault, 1)).toBe(opened.id);
  });
});

describe('reports of an address', () => {
  it('are found whatever case they are in, newest first, without the fragment', async () => {
    const caseId = await save(vault, 1);
    await vault.addLog(report(51, caseId, 'https://clips.example/v/1', '2026-05-03T10:00:00.000Z'));
    await vault.addLog(report(52, caseId, 'https://clips.example/v/1#t=4', '2026-06-03T10:00:00.000Z'));
    await vault.addLog(report(53, caseId, 'https://clips.example/v/2', '2026-06-04T10:00:00.000Z'));
    expect(valueOf(await vault.reportsOf('https://clips.example/v/1')).map((entry) => entry.id)).toEqual(
      [52, 51].map(idNumber),
    );
    expect(valueOf(await vault.reportsOf('https://clips.example/v/3'))).toEqual([]);
  });
});

describe('splitting', () => {
  it('moves saves with their notes, and lines, into a new case', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    await vault.addLog(note(50, from, idNumber(2)));
    await vault.addLog(diary(51, from));
    await vault.addLog(diary(52, from));
    const create = { ...newCase(idNumber(700), null, '2026-11-20T10:00:00.000Z'), name: 'The other matter' };
    valueOf(
      await vault.moveToCase({
        itemIds: [idNumber(2)],
        logIds: [idNumber(51)],
        into: create.id,
        create,
      }),
    );
    expect((await timelineIds(create.id)).sort()).toEqual([2, 50, 51].map(idNumber));
    expect((await timelineIds(from)).sort()).toEqual([1, 52].map(idNumber));
    expect(valueOf(await vault.readLog(idNumber(51))).caseId).toBe(create.id);
    expect(valueOf(await vault.openItem(idNumber(2))).caseId).toBe(create.id);
  });

  it('and moving are told apart in the log of the vault, with how much went', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    const other = await save(vault, 3, { facts: facts({ authorHandle: 'someone-else' }) });
    await vault.addLog(diary(51, from));
    const create = newCase(idNumber(700), null, '2026-11-20T10:00:00.000Z');
    valueOf(await vault.moveToCase({ itemIds: [idNumber(1)], logIds: [], into: create.id, create }));
    valueOf(await vault.moveToCase({ itemIds: [idNumber(2)], logIds: [idNumber(51)], into: other, create: null }));
    const bodies = valueOf(await vault.custody()).slice(-2);
    expect(bodies.map(({ body }) => [body?.caseId, body?.detail])).toEqual([
      [create.id, 'split: 1 items, 0 log lines'],
      [other, 'moved: 1 items, 1 log lines'],
    ]);
  });

  it('does nothing at all when one of the things is not there', async () => {
    const from = await save(vault, 1);
    const create = newCase(idNumber(700), null, '2026-11-20T10:00:00.000Z');
    expect(
      await vault.moveToCase({
        itemIds: [idNumber(1), idNumber(99)],
        logIds: [],
        into: create.id,
        create,
      }),
    ).toEqual({ ok: false, reason: 'not-found' });
    expect(await timelineIds(from)).toEqual([idNumber(1)]);
    expect(valueOf(await vault.listCases())).toHaveLength(1);
    expect(valueOf(await vault.checkCustody())).toMatchObject({ links: 2, problem: 'none' });
  });

  it('sends the next save and the next line of the account to the case that is first in the list', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    const account = valueOf(await vault.listCases())[0]?.case.account ?? null;
    const create = newCase(idNumber(700), account, '2026-11-20T10:00:00.000Z');
    await vault.moveToCase({ itemIds: [idNumber(2)], logIds: [], into: create.id, create });
    const first = async () => valueOf(await vault.listCases())[0]?.case.id;
    expect(await first()).toBe(create.id);
    // A line written today makes the other one the one the person is busy with, although the newest save lies here.
    await vault.addLog(diary(51, from));
    expect(await first()).toBe(from);
    expect(await save(vault, 3)).toBe(from);
  });

  it('sends the next save of the account to the case that was saved to last', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    const account = valueOf(await vault.listCases())[0]?.case.account ?? null;
    const create = newCase(idNumber(1), account, '2026-11-20T10:00:00.000Z');
    await vault.moveToCase({ itemIds: [idNumber(2)], logIds: [], into: create.id, create });
    expect(await save(vault, 3)).toBe(create.id);
    expect(await save(vault, 4, {}, undefined, from)).toBe(from);
    expect(await save(vault, 5)).toBe(from);
  });
});

describe('merging', () => {
  it('moves everything, and the old case leads to the new one', async () => {
    const from = await save(vault, 1);
    const into = await save(vault, 2, { facts: facts({ authorHandle: 'someone-else' }) });
    await vault.addLog(diary(50, from));
    valueOf(await vault.mergeCases({ from, into, put: null, line: null }));
    expect((await timelineIds(into)).sort()).toEqual([1, 2, 50].map(idNumber));
    expect(valueOf(await vault.timeline(from)).case.id).toBe(into);
    expect(valueOf(await vault.listCases()).map((summary) => summary.case.id)).toEqual([into]);
    // A line for the old case, written by a page that does not know of the merge yet.
    valueOf(await vault.addLog(diary(51, from)));
    expect(await timelineIds(into)).toContain(idNumber(51));
    expect(await save(vault, 3, {}, undefined, from)).toBe(into);
  });

  it('lets no later save of the account go out of sight into the case that was merged away', async () => {
    const from = await save(vault, 1);
    const into = await save(vault, 2, { facts: facts({ authorHandle: 'someone-else' }) });
    valueOf(await vault.mergeCases({ from, into, put: null, line: null }));
    const next = await save(vault, 3);
    expect(next).not.toBe(from);
    const listed = valueOf(await vault.listCases());
    expect(listed.map((summary) => summary.case.id)).toContain(next);
    expect(listed.reduce((sum, summary) => sum + summary.itemCount, 0)).toBe(3);
    expect(await timelineIds(next)).toContain(idNumber(3));
  });

  it('takes withheld items along, so that they are not lost from deletion', async () => {
    const from = await save(vault, 1);
    const into = await save(vault, 2, { facts: null });
    valueOf(await vault.withholdItem(idNumber(1)));
    valueOf(await vault.mergeCases({ from, into, put: null, line: null }));
    expect(await timelineIds(into)).toEqual([idNumber(2)]);
    valueOf(await vault.deleteItem(idNumber(1), ''));
  });
});
