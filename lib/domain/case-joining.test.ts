import { describe, expect, it } from 'vitest';
import { joiningOf } from './case-joining';

const clips = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: 'wolf' };
const known = { ...clips, authorId: '7' };
const after = (days: number) => ({
  lastUtc: '2026-10-01T10:00:00.000Z',
  nowUtc: new Date(Date.parse('2026-10-01T10:00:00.000Z') + days * 86_400_000).toISOString(),
});

describe('something new of an account that has a case', () => {
  it('joins it by the lasting id however old it is', () => {
    expect(joiningOf(known, { ...known, authorHandle: 'fox' }, after(400))).toBe('joins');
  });

  it('joins it by the handle alone for thirty days, and after them only when the person says so', () => {
    expect(joiningOf(clips, clips, after(30))).toBe('joins');
    expect(joiningOf(clips, clips, after(31))).toBe('ask');
    expect(joiningOf(clips, known, after(31))).toBe('ask');
  });

  it('never joins that of another', () => {
    expect(joiningOf(known, { ...known, authorId: '8' }, after(1))).toBe('another');
    expect(joiningOf(clips, null, after(1))).toBe('another');
  });
});
