import { describe, expect, it } from 'vitest';
import { sampleAct, sampleId, sampleSummary } from '../../tests/support/sample-data';
import type { ListedAct } from './item';
import { actsOfNobody, isAmong, peopleOf } from './people';

const comment = (handle: string | null, over: Partial<ListedAct> = {}): ListedAct =>
  sampleAct({ kind: 'comment', accountId: null, handle, name: null, words: 'x', ...over });

const saved = (hour: number, ...acts: ListedAct[]) =>
  sampleSummary({ id: sampleId(hour), savedUtc: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`, acts });

describe('the people of a case', () => {
  it('are the accounts that acted, those with most acts first, with first and last save', () => {
    const people = peopleOf([
      saved(12, comment('nordpfad')),
      saved(9, comment('grau.wolf')),
      saved(11, comment('@Grau.Wolf')),
    ]);
    expect(people.map(({ handle, acts }) => [handle, acts])).toEqual([
      ['@Grau.Wolf', 2],
      ['nordpfad', 1],
    ]);
    expect(people[0]).toMatchObject({
      firstSavedUtc: '2026-11-20T09:00:00.000Z',
      lastSavedUtc: '2026-11-20T11:00:00.000Z',
    });
  });

  it('are told apart by the lasting id where there is one, whatever the handle is called now', () => {
    const people = peopleOf([
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
    expect(peopleOf([saved(9, comment('wolf')), saved(10, comment('wolf', { accountId: '7' }))])).toHaveLength(1);
    expect(
      peopleOf([
        saved(9, comment('wolf')),
        saved(10, comment('wolf', { accountId: '7' })),
        saved(11, comment('wolf', { accountId: '8' })),
      ]),
    ).toHaveLength(3);
  });

  it('the same handle on two platforms is two accounts', () => {
    const other = { ...saved(10, comment('wolf')), platformId: 'other', platformName: 'Other' };
    expect(peopleOf([saved(9, comment('wolf')), other])).toHaveLength(2);
  });

  it("the person's own words and acts of nobody known make no person; the latter are counted", () => {
    const items = [
      saved(9, sampleAct({ kind: 'told' })),
      saved(10, comment(null, { name: 'Anybody' })),
      saved(11, comment(null)),
    ];
    expect(peopleOf(items)).toEqual([]);
    expect(actsOfNobody(items)).toBe(2);
  });

  it('a case carries the account of one of them, or of somebody who did nothing in it', () => {
    const people = peopleOf([saved(9, comment('grau.wolf'))]);
    const account = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: '@grau.wolf' };
    expect(isAmong(account, people)).toBe(true);
    expect(isAmong({ ...account, authorHandle: 'mara.lin' }, people)).toBe(false);
    expect(isAmong({ ...account, platformId: 'other' }, people)).toBe(false);
    expect(isAmong(null, people)).toBe(false);
  });
});
