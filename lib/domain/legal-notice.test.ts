import { describe, expect, it } from 'vitest';
import { openParts } from './legal-notice';

const whole = {
  where: 'https://clips.example/v/1',
  why: 'It calls for violence.',
  who: 'Ada, ada@example.org',
  whoNeeded: true,
  goodFaith: true,
};

describe('a legal notice', () => {
  it('has four parts, and is whole with all of them', () => {
    expect(openParts(whole)).toEqual([]);
    expect(openParts({ where: ' ', why: '', who: '', whoNeeded: true, goodFaith: false })).toEqual([
      'where',
      'why',
      'who',
      'true',
    ]);
  });
  it('asks for no name where it is about sexual abuse of children', () => {
    expect(openParts({ ...whole, who: '', whoNeeded: false })).toEqual([]);
  });
});
