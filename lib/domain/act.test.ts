import { describe, expect, it } from 'vitest';
import { sampleFacts } from '../../tests/support/sample-data';
import { actsOf, placeOwner } from './act';

const page = {
  kind: 'page',
  platform: { id: 'clips', name: 'Clips' },
  pageKind: 'video',
  facts: sampleFacts({ authorHandle: 'mara.lin', authorId: '6800', authorName: 'Mara', caption: 'Soup' }),
  pickedComment: null,
} as const;
const picked = {
  index: 3,
  authorHandle: 'steinbeisser',
  text: 'See you Monday.',
  timeText: '2 h',
  cite: 'https://clips.example/c/9',
};

describe('the acts of a save', () => {
  it('are what the account of the page did, where no comment was picked', () => {
    expect(actsOf(page)).toEqual([
      {
        kind: 'video',
        by: { platformId: 'clips', platformName: 'Clips', accountId: '6800', handle: 'mara.lin', name: 'Mara' },
        words: 'Soup',
        shownTime: null,
        address: null,
      },
    ]);
    expect(placeOwner(page)).toBeNull();
  });

  it('are the picked comment, by whoever wrote it; the owner of the page is only where it stands', () => {
    const acts = actsOf({ ...page, pickedComment: picked });
    expect(acts).toEqual([
      {
        kind: 'comment',
        by: { platformId: 'clips', platformName: 'Clips', accountId: null, handle: 'steinbeisser', name: null },
        words: 'See you Monday.',
        shownTime: '2 h',
        address: 'https://clips.example/c/9',
      },
    ]);
    expect(JSON.stringify(acts)).not.toContain('mara');
    expect(placeOwner({ ...page, pickedComment: picked })?.handle).toBe('mara.lin');
  });

  it('name nobody for a comment whose writer is not known, least of all the owner of the page', () => {
    const unknown = { ...picked, authorHandle: '  ' };
    expect(actsOf({ ...page, pickedComment: unknown })[0]?.by).toBeNull();
  });

  it("are told in a record of the person's own words, and none in a file of which nothing is known", () => {
    expect(actsOf({ ...page, kind: 'written' })[0]?.kind).toBe('told');
    expect(actsOf({ ...page, kind: 'file', facts: null })).toEqual([]);
  });
});
