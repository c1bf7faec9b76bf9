import { describe, expect, it } from 'vitest';
import { sampleAct, sampleId, sampleReportEntry, sampleSummary } from '../../tests/support/sample-data';
import type { LogEntry, ReportEntry } from './case';
import type { ListedAct } from './item';
import { actsOfNobody, isAmong, peopleOf } from './people';
import { actsIn, peopleIn, toldOf } from './testing/acts-in';

const comment = (handle: string | null, over: Partial<ListedAct> = {}): ListedAct =>
  sampleAct({ kind: 'comment', id: null, accountId: null, handle, name: null, words: 'x', ...over });

const saved = (hour: number, ...acts: ListedAct[]) =>
  sampleSummary({ id: sampleId(hour), savedUtc: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`, acts });

const answered = (id: number, reportId: number, answer: string): LogEntry => ({
  version: 1,
  kind: 'answer',
  id: sampleId(id),
  caseId: sampleId(500),
  itemId: null,
  writtenUtc: '2026-11-21T10:00:00.000Z',
  reportId: sampleId(reportId),
  answer,
  answeredOn: '2026-11-21',
  words: '',
  askAgainUntil: null,
});

describe('the people of a case', () => {
  it('are the accounts that acted, those with most acts first, with first and last save', () => {
    const people = peopleIn([
      saved(12, comment('nordpfad')),
      saved(9, comment('grau.wolf')),
      saved(11, comment('@Grau.Wolf')),
    ]);
    expect(people.map(({ handle, acts }) => [handle, acts])).toEqual([
      ['@Grau.Wolf', 2],
      ['nordpfad', 1],
    ]);
    expect(people[0]).toMatchObject({
      first: { utc: '2026-11-20T09:00:00.000Z', exact: false },
      last: { utc: '2026-11-20T11:00:00.000Z', exact: false },
    });
  });

  it('are told apart by the lasting id where there is one, whatever the handle is called now', () => {
    const people = peopleIn([
      saved(9, comment('old.name', { accountId: '7' })),
      saved(10, comment('new.name', { accountId: '7' })),
      saved(11, comment('old.name', { accountId: '8' })),
    ]);
    expect(people.map(({ accountId, handle, acts }) => [accountId, handle, acts])).toEqual([
      ['7', 'new.name', 2],
      ['8', 'old.name', 1],
    ]);
  });

  it('a handle without an id joins the one id seen with it, and none where two were', () => {
    expect(peopleIn([saved(9, comment('wolf')), saved(10, comment('wolf', { accountId: '7' }))])).toHaveLength(1);
    expect(
      peopleIn([
        saved(9, comment('wolf')),
        saved(10, comment('wolf', { accountId: '7' })),
        saved(11, comment('wolf', { accountId: '8' })),
      ]),
    ).toHaveLength(3);
  });

  it('the same handle on two platforms is two accounts', () => {
    const other = { ...saved(10, comment('wolf')), platformId: 'other', platformName: 'Other' };
    expect(peopleIn([saved(9, comment('wolf')), other])).toHaveLength(2);
  });

  it('did the first and the last at the time of the act where it is exact, else by the time of the save', () => {
    const [person] = peopleIn([
      saved(9, comment('wolf', { exactUtc: '2026-11-01T20:00:00.000Z' })),
      saved(10, comment('wolf', { exactUtc: '2026-10-30T20:00:00.000Z' })),
      saved(11, comment('wolf')),
    ]);
    expect([person?.first, person?.last]).toEqual([
      { utc: '2026-10-30T20:00:00.000Z', exact: true },
      { utc: '2026-11-20T11:00:00.000Z', exact: false },
    ]);
  });

  it('did once what was saved twice, and an account whose page was saved alone did nothing yet', () => {
    const again = { id: 'c9', exactUtc: '2026-11-01T20:00:00.000Z' };
    const people = peopleIn([
      saved(9, comment('wolf', { id: 'c9' })),
      saved(10, comment('@Wolf', again), comment('fox', { id: 'c9' })),
      saved(11, sampleAct({ kind: 'profile', id: null, accountId: null, handle: 'owl' })),
    ]);
    expect(people.map(({ handle, acts, first }) => [handle, acts, first.exact])).toEqual([
      ['@Wolf', 1, true],
      ['fox', 1, false],
      ['owl', 0, false],
    ]);
  });

  it('did first and last what they posted: that their page was saved later is neither', () => {
    const profile = (hour: number) =>
      saved(hour, sampleAct({ kind: 'profile', id: null, accountId: null, handle: 'wolf' }));
    const posts = [
      saved(10, comment('wolf', { exactUtc: '2026-05-01T20:00:00.000Z' })),
      saved(11, comment('wolf', { exactUtc: '2026-05-02T20:00:00.000Z' })),
    ];
    for (const saves of [posts, [profile(9), ...posts, profile(12)]])
      expect(peopleIn(saves)).toMatchObject([
        {
          acts: 2,
          first: { utc: '2026-05-01T20:00:00.000Z', exact: true },
          last: { utc: '2026-05-02T20:00:00.000Z', exact: true },
        },
      ]);
    expect(peopleIn([profile(9), profile(12)])).toMatchObject([
      { acts: 0, first: { utc: '2026-11-20T09:00:00.000Z' }, last: { utc: '2026-11-20T12:00:00.000Z' } },
    ]);
  });

  it('are reported and answered where a line of the log is about their act, and nobody where that is open', () => {
    const items = [
      saved(9, comment('wolf', { address: 'https://clips.example/c/1' }), comment('fox')),
      saved(10, comment('fox')),
    ];
    const report = (id: number, over: Partial<ReportEntry>) => sampleReportEntry({ id: sampleId(id), ...over });
    const log: LogEntry[] = [
      report(801, { itemId: sampleId(9), address: 'https://clips.example/c/1' }),
      report(802, { itemId: sampleId(10) }),
      report(803, { itemId: sampleId(9), address: null }),
      report(804, { itemId: null, address: 'https://clips.example/c/1' }),
      answered(805, 801, 'refused'),
      answered(806, 802, 'none'),
    ];
    expect(peopleIn(items, log).map(({ handle, reported, answered: of }) => [handle, reported, of])).toEqual([
      ['fox', 1, 0],
      ['wolf', 2, 1],
    ]);
  });

  it("the person's own words and acts of nobody known make no person; the latter are counted", () => {
    const items = [
      saved(9, sampleAct({ kind: 'told' })),
      saved(10, comment(null, { name: 'Anybody' })),
      saved(11, comment(null)),
    ];
    expect(peopleIn(items)).toEqual([]);
    expect(actsOfNobody(actsIn(items))).toBe(2);
  });

  it('a case carries the account of one of them, or of somebody who did nothing in it', () => {
    const people = peopleIn([saved(9, comment('grau.wolf'))]);
    const account = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: '@grau.wolf' };
    expect(isAmong(account, people)).toBe(true);
    expect(isAmong({ ...account, authorHandle: 'mara.lin' }, people)).toBe(false);
    expect(isAmong({ ...account, platformId: 'other' }, people)).toBe(false);
    expect(isAmong(null, people)).toBe(false);
  });

  it('are not the accounts that this happens to, whatever those wrote or own, and reports about them count for nobody', () => {
    const saves = [
      saved(9, sampleAct({ kind: 'video', id: 'v1', accountId: '7', handle: 'lina', name: 'Lina' })),
      saved(10, comment('grau.wolf'), comment('@Lina', { id: 'c2', words: 'Please stop.' })),
    ];
    const acts = actsIn(saves, toldOf({ handle: 'lina' }));
    const log = [sampleReportEntry({ account: { accountId: '7', handle: null, name: null } })];
    expect(peopleOf(acts, log).map(({ handle, acts: count, reported }) => [handle, count, reported])).toEqual([
      ['grau.wolf', 1, 0],
    ]);
    expect(acts.ofAffected.map(({ act }) => [act.kind, act.words])).toEqual([
      ['video', acts.ofAffected[0]?.act.words],
      ['comment', 'Please stop.'],
    ]);
    expect(acts.affectedOf({ platformId: 'clips', accountId: '7', handle: null })).toMatchObject({ whose: 'mine' });
    expect(acts.affectedOf({ platformId: 'clips', accountId: null, handle: null })).toBeNull();
    expect(actsOfNobody(acts)).toBe(0);
  });
});
