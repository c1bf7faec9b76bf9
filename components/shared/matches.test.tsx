import { describe, expect, it } from 'vitest';
import { matchesQuery } from './matches';

describe('searching', () => {
  it('wants every word somewhere, whatever the case and accents', () => {
    expect(matchesQuery('lea  RÉSUMÉ', ['Léa', null, 'her resume'])).toBe(true);
    expect(matchesQuery('lea other', ['Léa', 'her resume'])).toBe(false);
  });
  it('finds everything where nothing is searched', () => {
    expect(matchesQuery('  ', [null])).toBe(true);
  });
  it('does not take two Hindi words that differ by a vowel for one', () => {
    expect(matchesQuery('काम', ['कम'])).toBe(false);
  });
});
