import { describe, expect, it } from 'vitest';
import { sampleFacts, sampleRecord } from '../../tests/support/sample-data';
import { actsOf, ownWords, placeOwner } from './act';
import type { FlatRecord } from './testing/flat-record';

const page = {
  kind: 'page',
  platform: { id: 'clips', name: 'Clips' },
  pageKind: 'video',
  facts: sampleFacts({ authorHandle: 'mara.lin', authorId: '6800', authorName: 'Mara', caption: 'Soup' }),
  pickedComment: null,
} as const;
const recordOf = (change: Partial<FlatRecord> = {}) => sampleRecord({ ...page, ...change });
const picked = {
  index: 3,
  authorHandle: 'steinbeisser',
  text: 'See you Monday.',
  timeText: '2 h',
  cite: 'https://clips.example/c/9',
};

describe('the acts of a save', () => {
  it('are what the account of the page did, where no comment was picked', () => {
    expect(actsOf(recordOf())).toEqual([
      {
        kind: 'video',
        id: null,
        by: { platformId: 'clips', platformName: 'Clips', accountId: '6800', handle: 'mara.lin', name: 'Mara' },
        words: 'Soup',
        shortened: false,
        pictures: 0,
        exactUtc: null,
        timeHow: null,
        day: null,
        shownTime: null,
        address: null,
      },
    ]);
    expect(placeOwner(recordOf())).toBeNull();
  });

  it('are the picked comment, by whoever wrote it; the owner of the page is only where it stands', () => {
    const acts = actsOf(recordOf({ pickedComment: picked }));
    expect(acts).toEqual([
      {
        kind: 'comment',
        id: null,
        by: { platformId: 'clips', platformName: 'Clips', accountId: null, handle: 'steinbeisser', name: null },
        words: 'See you Monday.',
        shortened: false,
        pictures: 0,
        exactUtc: null,
        timeHow: null,
        day: null,
        shownTime: '2 h',
        address: 'https://clips.example/c/9',
      },
    ]);
    expect(JSON.stringify(acts)).not.toContain('mara');
    expect(placeOwner(recordOf({ pickedComment: picked }))?.handle).toBe('mara.lin');
  });

  it('name nobody for a comment whose writer is not known, least of all the owner of the page', () => {
    const unknown = { ...picked, authorHandle: '  ' };
    expect(actsOf(recordOf({ pickedComment: unknown }))[0]?.by).toBeNull();
  });

  it("are told in a record of the person's own words, and none in a file of which nothing is known", () => {
    const told = recordOf({ kind: 'written', note: 'He waited at the gate.' });
    expect(actsOf(told)[0]).toMatchObject({ kind: 'told', words: 'He waited at the gate.' });
    expect([ownWords(told), ownWords(recordOf({ note: 'seen at school' }))]).toEqual([
      'He waited at the gate.',
      'seen at school',
    ]);
    expect(actsOf(recordOf({ kind: 'file', facts: null }))).toEqual([]);
  });
});
