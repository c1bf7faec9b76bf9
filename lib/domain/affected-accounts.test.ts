import { describe, expect, it } from 'vitest';
import { affectedAccounts, affectedOf, isAnswered, typedHandle, withAnswer } from './affected-accounts';
import { NO_ACCOUNTS_TOLD } from './records/accounts-told';
import { toldOf } from './testing/acts-in';

const clips = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: null };

describe('whose account it happens to', () => {
  it('is nobody’s until the person says so, and is never guessed', () => {
    expect(affectedOf(NO_ACCOUNTS_TOLD, { ...clips, authorHandle: 'lina' })).toBeNull();
    expect(isAnswered(NO_ACCOUNTS_TOLD, 'clips')).toBe(false);
    expect(affectedOf(toldOf(), { ...clips, authorHandle: 'lina' })).toBeNull();
  });

  it('is answered for one platform at a time; that it happens to none that they know is an answer', () => {
    expect(isAnswered(toldOf(), 'clips')).toBe(true);
    expect(isAnswered(toldOf({ handle: 'lina' }), 'vidora')).toBe(false);
    expect(affectedOf(toldOf({ handle: 'lina' }), { ...clips, platformId: 'vidora', authorHandle: 'lina' })).toBeNull();
  });

  it('a new answer takes the place of the earlier one, and leaves other platforms as they are', () => {
    const answer = { platformId: 'vidora', platformName: 'Vidora', answeredUtc: '2026-11-21T09:00:00.000Z' };
    const [lina] = toldOf({ handle: 'lina' }).affected;
    if (lina === undefined) throw new Error('no answer');
    const both = withAnswer(toldOf({ handle: 'lina' }), { ...answer, accounts: [] });
    expect(both.affected.map(({ platformId }) => platformId)).toEqual(['clips', 'vidora']);
    expect(affectedAccounts(withAnswer(both, { ...lina, accounts: [] }))).toEqual([]);
  });
});

it.each([
  [' @lina ', '@lina'],
  ['lina.k', 'lina.k'],
  ['https://clips.example/@lina?lang=en', '@lina'],
  ['https://www.clips.example/@lina/video/7', '@lina'],
  ['clips.example/lina/', 'lina'],
  ['https://clips.example/user/lina#top', 'lina'],
  ['u/lina', 'lina'],
  ['https://clips.example/', ''],
])('an account pasted as "%s" is the one called "%s"', (typed, handle) => {
  expect(typedHandle(typed)).toBe(handle);
});
