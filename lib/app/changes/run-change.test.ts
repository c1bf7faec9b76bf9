import { beforeEach, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../domain/case';
import { CUSTODY_ACTIONS } from '../../domain/custody';
import {
  countingIds,
  facts,
  freshBrowser,
  idNumber,
  lockVault,
  openVault,
  rawRows,
  sampleItem,
  save,
  tickingClock,
  valueOf,
  type MemoryKeyValue,
} from '../../vault/testing/test-vault';
import { memoryHalves } from '../../vault/testing/memory-halves';
import type { Change, ChangeDraft, ChangeOf } from '../../domain/change';
import type { ChangePorts } from './change-ports';
import type { Vault } from '../vault-port';
import { createTurns } from '../serial-queue';
import { createChangeQueue, runChange, storingInTurn } from './run-change';

let keyValue: MemoryKeyValue;
let vault: Vault;
let ports: ChangePorts;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
  ports = {
    vault,
    keyValue,
    clock: tickingClock(),
    ids: countingIds(500),
    surroundings: {
      made: () => Promise.resolve({ browser: 'Test', browserVersion: '1', os: 'Test', extensionVersion: '0.1.0' }),
    },
    practice: false,
  };
});

/** A change with an id of its own, unless it brings one. */
type Wanted = ChangeDraft & { readonly id?: string };
const made = countingIds(700);
const withId = (wanted: Wanted): Change => ({ ...wanted, id: wanted.id ?? made.next() });
const attempt = (wanted: Wanted) => runChange(ports, withId(wanted));
const change = async (wanted: Wanted) => valueOf(await attempt(wanted));
const entriesOf = async (caseId: string | null): Promise<readonly TimelineEntry[]> =>
  valueOf(await vault.timeline(caseId ?? '')).entries;
const linesOf = async (caseId: string | null) =>
  (await entriesOf(caseId)).flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : []));
const NUMBER = '7K2M-9QRS-0001-ABCD-EFGH-JKMN-PQRS-TVWX';
const clips = { id: 'clips', name: 'Clips' };
const report = (over: Partial<ChangeOf<'log-report'>> = {}): ChangeOf<'log-report'> => ({
  id: made.next(),
  kind: 'log-report',
  caseId: null,
  itemId: null,
  platform: clips,
  account: { authorId: '7001', authorHandle: 'mara', name: 'Mara' },
  actId: 'c-9',
  door: 'law',
  target: 'video',
  address: 'https://clips.example/v/1',
  reason: 'Hate',
  category: 'hate',
  number: 'R-1',
  sentUtc: '2026-11-20T09:30:00.000Z',
  lookAgainOn: '2026-11-27',
  ...over,
});

describe('a written record', () => {
  const written: ChangeOf<'write-record'> = {
    kind: 'write-record',
    id: idNumber(1),
    words: 'He wrote that he knows my school.',
    address: 'https://clips.example/v/1',
    title: null,
    platform: clips,
    authorHandle: 'mara',
    category: 'violence-threats',
    caseId: null,
  };

  it('keeps the words and nothing of the page, in the case of the account', async () => {
    const first = await save(vault, 7);
    const answer = await change(written);
    expect(answer).toEqual({ id: idNumber(1), caseId: first });
    const { record } = valueOf(await vault.openItem(idNumber(1)));
    expect(record).toMatchObject({
      kind: 'written',
      acts: [{ kind: 'told', words: { text: 'He wrote that he knows my school.', shortened: false } }],
      parts: [],
      notTaken: [],
      askedUnder18: 'not-asked-written-record',
    });
    expect(record.place?.facts?.['authorHandle']).toEqual({ value: 'mara', reader: 'written by the person' });
  });

  it('without an account opens a case, unless one was named', async () => {
    const answer = await change({ ...written, authorHandle: null });
    const second = await change({ ...written, id: idNumber(2), authorHandle: null, caseId: answer.caseId });
    expect(second.caseId).toBe(answer.caseId);
    const third = await change({ ...written, id: idNumber(3), authorHandle: null, platform: null });
    expect(third.caseId).not.toBe(answer.caseId);
  });

  it('says that it was made in practice where it was', async () => {
    ports = { ...ports, practice: true };
    await change(written);
    expect(valueOf(await vault.openItem(idNumber(1))).record.practice).toBe(true);
  });
});

describe('the report log', () => {
  it('opens a case from the first line, and the next save of the account joins it', async () => {
    const answer = await change(report());
    expect(await linesOf(answer.caseId)).toMatchObject([
      { kind: 'report', number: 'R-1', lookAgainOn: '2026-11-27', platformName: 'Clips' },
    ]);
    expect(await save(vault, 1)).toBe(answer.caseId);
    expect((await change(report())).caseId).toBe(answer.caseId);
    expect((await change(report({ account: { authorId: '8', authorHandle: 'other', name: null } }))).caseId).not.toBe(
      answer.caseId,
    );
  });

  it('goes into the case of the item it is about', async () => {
    const caseId = await save(vault, 1, { facts: facts({ authorHandle: 'nobody-else' }) });
    expect((await change(report({ itemId: idNumber(1), account: null }))).caseId).toBe(caseId);
  });

  it('takes the answer into the case of its report, and refuses one to something else', async () => {
    const sent = await change(report());
    const answered: ChangeOf<'log-answer'> = {
      id: idNumber(650),
      kind: 'log-answer',
      reportId: sent.id ?? '',
      answer: 'refused',
      answeredOn: '2026-11-22',
      words: 'No violation',
      askAgainUntil: '2027-05-22',
    };
    const answer = await change(answered);
    expect(answer.caseId).toBe(sent.caseId);
    expect(await attempt({ ...answered, reportId: answer.id ?? '' })).toEqual({ ok: false, reason: 'not-found' });
    expect(await attempt({ ...answered, reportId: idNumber(999) })).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(valueOf(await vault.reportsOf('https://clips.example/v/1'))).toHaveLength(1);
  });

  it('keeps diary, contacts, and mutes or blocks', async () => {
    const { caseId } = await change(report());
    if (caseId === null) throw new Error('a case was opened');
    await change({ kind: 'log-diary', caseId, happenedOn: null, words: 'Could not sleep.' });
    await change({ kind: 'log-contact', caseId, with: 'police', on: '2026-11-20', number: 'P-9', words: '' });
    await change({
      kind: 'log-action',
      caseId: null,
      action: 'mute',
      platform: clips,
      account: { authorId: '7001', authorHandle: null, name: null },
      actId: 'c-10',
      address: null,
    });
    const lines = await linesOf(caseId);
    expect(lines.map((line) => line.kind).sort()).toEqual(['action', 'contact', 'diary', 'report']);
    // Whom and what was reported or muted, and through which door, stands in the line itself.
    expect(lines.find(({ kind }) => kind === 'report')).toMatchObject({
      version: 2,
      account: { accountId: '7001', handle: 'mara', name: 'Mara' },
      actId: 'c-9',
      door: 'law',
    });
    expect(lines.find(({ kind }) => kind === 'action')).toMatchObject({
      account: { accountId: '7001', handle: null, name: null },
      actId: 'c-10',
    });
    expect(await attempt({ kind: 'log-diary', caseId: idNumber(999), happenedOn: null, words: 'x' })).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  it('opens one case only, however fast two presses follow each other', async () => {
    const queue = createChangeQueue(ports);
    const [one, other] = await Promise.all([queue(report()), queue(report({ number: 'R-2' }))]);
    expect(valueOf(one).caseId).toBe(valueOf(other).caseId);
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });

  for (const first of ['report', 'save'] as const) {
    it(`opens one case only where a report is logged while the first save of its account is stored (the ${first} first)`, async () => {
      const inTurn = createTurns();
      const done: string[] = [];
      const listCases = async () => {
        done.push('report looks');
        const found = await vault.listCases();
        // The report has looked for its case and not opened it yet: this is when a save could come between.
        for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
        done.push('report has looked');
        return found;
      };
      const storeItem: typeof vault.storeItem = (input) => {
        done.push('save');
        return vault.storeItem(input);
      };
      const queue = createChangeQueue({ ...ports, vault: { ...vault, listCases } }, inTurn);
      const storing = storingInTurn({ ...vault, storeItem }, inTurn);
      const item = await sampleItem(1);
      const log = async () => valueOf(await queue(report())).caseId;
      const store = async () =>
        valueOf(await storing.storeItem({ ...item, caseId: null, signal: new AbortController().signal })).caseId;
      const [one, other] = await Promise.all(first === 'report' ? [log(), store()] : [store(), log()]);
      expect(done).toEqual(
        first === 'save'
          ? ['save', 'report looks', 'report has looked']
          : ['report looks', 'report has looked', 'save'],
      );
      expect(one).toBe(other);
      expect(valueOf(await vault.listCases())).toMatchObject([{ itemCount: 1, logCount: 1 }]);
    });
  }

  it('goes on after a change that broke', async () => {
    const broken = { ...ports, surroundings: { made: () => Promise.reject(new Error('broken')) } };
    const queue = createChangeQueue(broken);
    const first = queue({
      kind: 'write-record',
      id: idNumber(1),
      words: 'x',
      address: null,
      title: null,
      platform: null,
      authorHandle: null,
      category: null,
      caseId: null,
    });
    const second = queue(report());
    await expect(first).rejects.toThrow('broken');
    expect((await second).ok).toBe(true);
  });
});

describe('a change sent again after its answer was lost', () => {
  const again = async (wanted: Change) => {
    const first = valueOf(await runChange(ports, wanted));
    const links = valueOf(await vault.custody()).length;
    expect(valueOf(await runChange(ports, wanted))).toEqual(first);
    expect(valueOf(await vault.custody())).toHaveLength(links);
    return first;
  };

  it('adds no second line, whatever kind of line it is', async () => {
    const caseId = await save(vault, 1);
    const sent = await again(report());
    const drafts: readonly ChangeDraft[] = [
      { kind: 'add-note', itemId: idNumber(1), words: 'x' },
      { kind: 'log-diary', caseId, happenedOn: null, words: 'x' },
      { kind: 'log-contact', caseId, with: 'school', on: '2026-11-20', number: '', words: '' },
      { kind: 'log-action', caseId, action: 'mute', platform: clips, account: null, actId: null, address: null },
      {
        kind: 'log-answer',
        reportId: sent.id ?? '',
        answer: 'none',
        answeredOn: '2026-11-22',
        words: '',
        askAgainUntil: null,
      },
    ];
    for (const draft of drafts) await again(withId(draft));
    expect(await linesOf(caseId)).toHaveLength(6);
  });

  it('opens no second case for a line about nobody who is known', async () => {
    await again(report({ account: null }));
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });

  it('writes no second record', async () => {
    const words = { words: 'x', address: null, title: null, platform: null, authorHandle: null, category: null };
    await again(withId({ kind: 'write-record', ...words, caseId: null }));
    expect(valueOf(await vault.listItems({ limit: 10, before: null })).items).toHaveLength(1);
  });

  it('splits, moves, puts away, deletes and hands over once', async () => {
    const caseId = await save(vault, 1);
    await save(vault, 2);
    await again(withId({ kind: 'split-case', caseId, itemIds: [idNumber(2)], logIds: [], name: 'x' }));
    expect(valueOf(await vault.listCases())).toHaveLength(2);
    await again(withId({ kind: 'move-item', itemId: idNumber(2), into: caseId }));
    await again(withId({ kind: 'move-item', itemId: idNumber(2), into: null }));
    expect(valueOf(await vault.listCases())).toHaveLength(3);
    await again(withId({ kind: 'withhold-item', itemId: idNumber(1) }));
    await again(withId({ kind: 'delete-item', itemId: idNumber(1), why: '' }));
    const handed = { caseId, itemIds: [idNumber(2)], profile: 'police' };
    await again(
      withId({
        kind: 'note-hand-over',
        what: 'file-asked',
        ...handed,
        packageNumber: NUMBER,
        packageSha256: 'b'.repeat(64),
        fileSha256: 'c'.repeat(64),
      }),
    );
  });

  it('is refused where the id belongs to something else', async () => {
    const caseId = await save(vault, 1);
    const sent = await change(report());
    expect(await attempt({ kind: 'log-diary', id: sent.id ?? '', caseId, happenedOn: null, words: 'x' })).toEqual({
      ok: false,
      reason: 'changed-elsewhere',
    });
  });
});

describe('a later note', () => {
  it('is a line of its own, and the item stays as it was saved', async () => {
    const caseId = await save(vault, 1, { note: 'first' });
    const before = valueOf(await vault.openItem(idNumber(1))).recordSha256;
    await change({ kind: 'add-note', itemId: idNumber(1), words: 'second thoughts' });
    expect(valueOf(await vault.openItem(idNumber(1))).recordSha256).toBe(before);
    expect(await linesOf(caseId)).toMatchObject([{ kind: 'note', words: 'second thoughts', itemId: idNumber(1) }]);
    expect(await attempt({ kind: 'add-note', itemId: idNumber(99), words: 'x' })).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });
});

describe('cases', () => {
  it('are named and described', async () => {
    const caseId = await save(vault, 1);
    await change({ kind: 'describe-case', caseId, name: 'School', people: 'Two boys', impact: 'I stay at home' });
    expect(valueOf(await vault.listCases())[0]?.case).toMatchObject({
      name: 'School',
      people: 'Two boys',
      impact: 'I stay at home',
      account: { authorId: '7001' },
    });
    expect(await attempt({ kind: 'describe-case', caseId: idNumber(999), name: '', people: '', impact: '' })).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  it('are split: answers go with their report, and an old choice is refused as a whole', async () => {
    const caseId = await save(vault, 1);
    await save(vault, 2);
    const sent = await change(report());
    await change({
      kind: 'log-answer',
      reportId: sent.id ?? '',
      answer: 'none',
      answeredOn: '2026-11-22',
      words: '',
      askAgainUntil: null,
    });
    const split: ChangeOf<'split-case'> = {
      id: idNumber(651),
      kind: 'split-case',
      caseId,
      itemIds: [idNumber(2)],
      logIds: [sent.id ?? ''],
      name: 'Another matter',
    };
    expect(await attempt({ ...split, itemIds: [idNumber(99)] })).toEqual({
      ok: false,
      reason: 'changed-elsewhere',
    });
    expect(await attempt({ ...split, itemIds: [], logIds: [] })).toEqual({
      ok: false,
      reason: 'not-understood',
    });
    const made = await change(split);
    expect(
      (await entriesOf(made.caseId)).map((entry) => (entry.kind === 'item' ? entry.item.id : entry.entry.kind)).sort(),
    ).toEqual([idNumber(2), 'answer', 'report']);
    expect(await entriesOf(caseId)).toHaveLength(1);
    expect(await attempt({ ...split, id: idNumber(652) })).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });

  it('give a save, with its later notes, to another case in one step', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    await change({ kind: 'add-note', itemId: idNumber(2), words: 'second thoughts' });
    const into = await save(vault, 3, { facts: facts({ authorHandle: 'someone-else' }) });
    const links = valueOf(await vault.custody()).length;
    expect(await change({ kind: 'move-item', itemId: idNumber(2), into })).toEqual({ id: into, caseId: into });
    expect(valueOf(await vault.custody())).toHaveLength(links + 1);
    expect(valueOf(await vault.listCases())).toHaveLength(2);
    expect(await entriesOf(from)).toHaveLength(1);
    expect(await linesOf(into)).toMatchObject([{ kind: 'note', words: 'second thoughts' }]);
  });

  it('give a save to a new case of the same account, and leave it where it is when the other case is gone', async () => {
    const from = await save(vault, 1);
    await save(vault, 2);
    for (const [itemId, into] of [
      [idNumber(1), idNumber(999)],
      [idNumber(99), from],
    ] as const)
      expect(await attempt({ kind: 'move-item', itemId, into })).toEqual({ ok: false, reason: 'not-found' });
    expect(await entriesOf(from)).toHaveLength(2);
    const moved = await change({ kind: 'move-item', itemId: idNumber(2), into: null, id: idNumber(650) });
    expect(moved.caseId).toBe(idNumber(650));
    const cases = valueOf(await vault.listCases());
    expect(cases.map(({ case: { account } }) => account?.authorId)).toEqual(['7001', '7001']);
    expect(await entriesOf(from)).toHaveLength(1);
  });

  it('are merged with the words of both, and too long words are kept as an entry', async () => {
    const into = await save(vault, 1);
    const short = await save(vault, 2, { facts: facts({ authorHandle: 'second' }) });
    const long = await save(vault, 3, { facts: facts({ authorHandle: 'third' }) });
    await change({ kind: 'describe-case', caseId: into, name: '', people: 'One', impact: '' });
    await change({ kind: 'describe-case', caseId: short, name: 'Named', people: 'Two', impact: 'Afraid' });
    await change({ kind: 'describe-case', caseId: long, name: '', people: 'x'.repeat(5_000), impact: '' });
    await change({ kind: 'merge-cases', from: short, into });
    await change({ kind: 'merge-cases', from: long, into });
    const cases = valueOf(await vault.listCases());
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ itemCount: 3, case: { name: 'Named', people: 'One\n\nTwo', impact: 'Afraid' } });
    expect(await linesOf(into)).toMatchObject([{ kind: 'diary', words: 'x'.repeat(5_000) }]);
    expect(await attempt({ kind: 'merge-cases', from: into, into })).toEqual({
      ok: false,
      reason: 'not-understood',
    });
    expect(await attempt({ kind: 'merge-cases', from: long, into })).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });
});

describe('a vault that cannot read', () => {
  it('lets an answer wait, and puts it into the case of its report once it can read', async () => {
    const { id: reportId, caseId } = await change(report());
    const unlock = await lockVault();
    vault = openVault(keyValue);
    ports = { ...ports, vault };
    const answer = await change({
      kind: 'log-answer',
      reportId: reportId ?? '',
      answer: 'refused',
      answeredOn: '2026-11-21',
      words: '',
      askAgainUntil: null,
    });
    expect(answer.caseId).not.toBe(caseId);
    expect(
      await attempt({
        kind: 'log-answer',
        reportId: idNumber(9_999),
        answer: 'none',
        answeredOn: '2026-11-21',
        words: '',
        askAgainUntil: null,
      }),
    ).toEqual({
      ok: false,
      reason: 'not-found',
    });
    await unlock();
    vault = openVault(keyValue);
    await vault.resume();
    expect(await linesOf(caseId)).toMatchObject([{ kind: 'report' }, { kind: 'answer', reportId, answer: 'refused' }]);
  });

  it('refuses what needs reading, says why, and changes nothing', async () => {
    const caseId = await save(vault, 1);
    const other = await save(vault, 2, { facts: facts({ authorHandle: 'second' }) });
    await lockVault();
    vault = openVault(keyValue);
    ports = { ...ports, vault };
    const before = await rawRows();
    const refused: readonly Wanted[] = [
      { kind: 'describe-case', caseId, name: 'x', people: '', impact: '' },
      { kind: 'split-case', caseId, itemIds: [idNumber(1)], logIds: [], name: '' },
      { kind: 'merge-cases', from: other, into: caseId },
    ];
    for (const wanted of refused)
      expect([wanted.kind, await attempt(wanted)]).toEqual([wanted.kind, { ok: false, reason: 'damaged' }]);
    expect(await rawRows()).toEqual(before);
  });
});

describe('beginning anew', () => {
  it('is refused where nothing is gone', async () => {
    await save(vault, 1);
    await change({ kind: 'begin-anew' });
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toHaveLength(1);
  });
});

describe('removing', () => {
  it('withholds and deletes', async () => {
    await save(vault, 1);
    await change({ kind: 'withhold-item', itemId: idNumber(1) });
    expect(await vault.openItem(idNumber(1))).toEqual({ ok: false, reason: 'not-found' });
    await change({ kind: 'delete-item', itemId: idNumber(1), why: '' });
    expect(await attempt({ kind: 'delete-item', itemId: idNumber(9), why: '' })).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  it('erases everything, the notes on running saves included', async () => {
    await save(vault, 1);
    await keyValue.set('saves.interrupted', ['2026-11-20T09:00:00.000Z']);
    await change({ kind: 'erase-everything' });
    expect(keyValue.values.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('takes those notes away, too, where half of the key is still to be overwritten', async () => {
    const halves = memoryHalves();
    const half = openVault(keyValue, { halves });
    await save(half, 1);
    halves.canDestroy = false;
    await keyValue.set('saves.interrupted', ['2026-11-20T09:00:00.000Z']);
    const erased = await runChange({ ...ports, vault: half }, withId({ kind: 'erase-everything' }));
    expect(erased).toEqual({ ok: false, reason: 'half-left' });
    expect(keyValue.values.has('saves.interrupted')).toBe(false);
  });
});

describe('the custody log', () => {
  it('tells of every change in words of its own list', async () => {
    const caseId = await save(vault, 1);
    await change({ kind: 'add-note', itemId: idNumber(1), words: 'x' });
    await change(report());
    await change({ kind: 'describe-case', caseId, name: 'x', people: '', impact: '' });
    const many = Array.from({ length: 200 }, (_, index) => idNumber(index));
    await change({
      kind: 'note-hand-over',
      what: 'handed-over',
      caseId,
      itemIds: many,
      profile: 'police',
      packageNumber: NUMBER,
      packageSha256: 'a'.repeat(64),
      fileSha256: 'b'.repeat(64),
    });
    await change({ kind: 'note-check', detail: 'nothing changed' });
    const bodies = valueOf(await vault.custody()).map((entry) => entry.body);
    expect(bodies.map((body) => body?.action)).toEqual([
      'vault-created',
      'saved',
      'note-added',
      'log-added',
      'case-changed',
      'handed-over',
      'checked',
    ]);
    expect(bodies.every((body) => body !== null && CUSTODY_ACTIONS.some((action) => action === body.action))).toBe(
      true,
    );
    const handed = bodies[5]?.detail ?? '';
    expect(handed).toContain(`police; number ${NUMBER}; sha256 aaaa`);
    expect(handed).toContain(`file sha256 ${'b'.repeat(64)}`);
    expect(handed).toContain('200 items');
    expect(handed).toContain('and 154 more');
    expect(handed.length).toBeLessThanOrEqual(2_000);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 7, problem: 'none', at: null });
  });
});
