import { describe, expect, it } from 'vitest';
import { sampleAct, sampleSummary } from '../../../tests/support/sample-data';
import { allWords } from '../../../tests/support/screen';
import { itemWhat } from './item-name';

const comment = (handle: string | null) => sampleAct({ kind: 'comment', handle, accountId: null });
const what = (...handles: readonly (string | null)[]): string =>
  itemWhat(allWords(), sampleSummary({ acts: handles.map(comment) })).replace(/[\u2066-\u2069]/g, '');

describe('a save of several comments', () => {
  it('is called after how many there are and of how many accounts, whatever the case of a handle', () => {
    expect(what('grau.wolf', 'nordpfad', 'Grau.Wolf')).toBe('3 comments by 2 accounts');
  });
  it('is called after the account where all are of one', () => {
    expect(what('grau.wolf', 'grau.wolf')).toBe('2 comments by @grau.wolf');
  });
  it('counts no accounts where one is not known', () => {
    expect(what('grau.wolf', null)).toBe('2 comments');
  });
  it('of one comment is called after whoever wrote it', () => {
    expect(what('grau.wolf')).toBe('a comment by @grau.wolf');
  });
});
