import { describe, expect, it } from 'vitest';
import { compareContent, toldTogether, type StoredThings, type ToldEntry } from './content-check';

let sequence = 0;
const entry = (action: string, itemId: string | null, caseId: string | null = 'c1'): ToldEntry => {
  sequence += 1;
  return { sequence, utc: `2026-11-20T10:00:${String(sequence % 60).padStart(2, '0')}.000Z`, action, itemId, caseId };
};
const told = (): ToldEntry[] => {
  sequence = 0;
  return [
    entry('vault-created', null, null),
    entry('saved', 'a'),
    entry('saved', 'b'),
    entry('note-added', 'a'),
    entry('note-added', 'b'),
    entry('log-added', null),
    entry('withheld', 'a'),
    entry('deleted', 'b'),
    entry('checked', null, null),
    entry('saved', 'c', 'c2'),
  ];
};
const stored: StoredThings = {
  items: [
    { id: 'a', state: 'withheld' },
    { id: 'b', state: 'deleted' },
    { id: 'c', state: 'kept' },
  ],
  caseIds: ['c1', 'c2'],
  lines: 2,
  noteOf: ['a'],
  endIsNoted: true,
  brokenHistories: 0,
};
const FITS = {
  missing: [],
  untold: [],
  missingCases: 0,
  missingLines: 0,
  untoldLines: 0,
  noteMissing: false,
  brokenHistories: 0,
};

describe('the log and what is there', () => {
  it('fit where nothing happened behind it', () => {
    expect(compareContent(told(), stored)).toEqual(FITS);
    const nothing = { items: [], caseIds: [], lines: 0, noteOf: [], endIsNoted: false, brokenHistories: 0 };
    expect(compareContent([], nothing)).toEqual(FITS);
  });

  it('name a save that is missing, with its line and when it was saved', () => {
    expect(compareContent(told(), { ...stored, items: stored.items.slice(0, 2) })).toEqual({
      ...FITS,
      missing: [{ itemId: 'c', sequence: 10, savedUtc: '2026-11-20T10:00:10.000Z' }],
    });
  });

  it('miss the tombstone of a deleted save, too', () => {
    expect(
      compareContent(told(), { ...stored, items: stored.items.filter(({ id }) => id !== 'b') }).missing,
    ).toMatchObject([{ itemId: 'b' }]);
  });

  it.each<[string, StoredThings['items'][number], string]>([
    ['is back though it was deleted', { id: 'b', state: 'kept' }, 'b'],
    ['is shown though it was put away', { id: 'a', state: 'kept' }, 'a'],
    ['is deleted and no entry says so', { id: 'c', state: 'deleted' }, 'c'],
    ['is told of nowhere', { id: 'x', state: 'kept' }, 'x'],
  ])('name a save that %s', (_what, item, id) => {
    const items = [...stored.items.filter((one) => one.id !== item.id), item];
    expect(compareContent(told(), { ...stored, items })).toEqual({ ...FITS, untold: [id] });
  });

  it('count a case, a line and a note that are gone, and lines that nobody told of', () => {
    expect(compareContent(told(), { ...stored, caseIds: ['c1'] })).toEqual({ ...FITS, missingCases: 1 });
    expect(compareContent(told(), { ...stored, lines: 1 })).toEqual({ ...FITS, missingLines: 1 });
    expect(compareContent(told(), { ...stored, lines: 1, noteOf: [] })).toEqual({ ...FITS, missingLines: 1 });
    expect(compareContent(told(), { ...stored, lines: 4, noteOf: ['a', 'c'] })).toEqual({ ...FITS, untoldLines: 2 });
    // One gone and another put in its place: neither makes up for the other.
    expect(compareContent(told(), { ...stored, noteOf: ['c'] })).toEqual({ ...FITS, missingLines: 1, untoldLines: 1 });
  });

  it('say that nothing notes the end of the log, where there is one', () => {
    expect(compareContent(told(), { ...stored, endIsNoted: false })).toEqual({ ...FITS, noteMissing: true });
  });

  it('name a save that no log tells of, also where things were restored from a file', () => {
    const items = [...stored.items, { id: 'x', state: 'kept' as const }];
    expect(compareContent([...told(), entry('imported', null, null)], { ...stored, items })).toEqual({
      ...FITS,
      untold: ['x'],
    });
  });
});

describe('a restored log beside the own one', () => {
  const history = (prefix: string, entries: readonly ToldEntry[], leftOut: readonly string[] = []) => ({
    entries: entries.map((one) => ({ ...one, digest: `${prefix}${String(one.sequence)}` })),
    leftOut: new Set(leftOut),
  });

  it('tells what has to be here, except what was left out on purpose', () => {
    const theirs = told();
    const own = history('own', [entry('vault-created', null, null), entry('imported', null, null)]);
    const [a, ...rest] = stored.items;
    expect(a?.id).toBe('a');
    const all = toldTogether(own, [history('their', theirs, ['a'])]);
    expect(compareContent(all, { ...stored, items: rest, lines: 1, noteOf: [] })).toEqual(FITS);
    expect(compareContent(all, { ...stored, items: rest.slice(0, 1), lines: 1, noteOf: [] }).missing).toHaveLength(1);
  });

  it('counts what two logs have in common once, and the own one has the last word', () => {
    const common = told();
    const own = history('same', [...common, entry('deleted', 'c')]);
    const theirs = history('same', common);
    const items = [...stored.items.slice(0, 2), { id: 'c', state: 'deleted' as const }];
    expect(compareContent(toldTogether(own, [theirs, theirs]), { ...stored, items })).toEqual(FITS);
  });
});
