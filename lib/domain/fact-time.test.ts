import { describe, expect, it } from 'vitest';
import { inUtc } from './exact-time';
import { timeOfFact } from './fact-time';

describe('a time that a page tells', () => {
  it.each([
    ['2026-05-01T10:00:00.000Z', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01T10:00:00+02:00', '2026-05-01T08:00:00.000Z'],
    ['2026-05-01T10:00:00.000000+0000', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01T10:00Z', '2026-05-01T10:00:00.000Z'],
  ])('%s is one moment', (text, utc) => {
    expect(inUtc(text)).toBe(utc);
  });

  it.each(['2026-05-01T10:00:00', '2026-05-01', '2026-13-45Tnonsense', '2026-13-45T10:00:00Z', '3 days ago', ''])(
    '%j is none: no zone and no day is invented',
    (text) => {
      expect(inUtc(text)).toBeNull();
    },
  );

  it('says how it is known, with the words on screen beside it', () => {
    expect(timeOfFact({ value: '2026-05-01T10:00:00.000Z', reader: 'attribute:datetime', shown: 'hace 2 h' })).toEqual({
      exact: { exactUtc: '2026-05-01T10:00:00.000Z', how: 'attribute' },
      shown: 'hace 2 h',
    });
    expect(timeOfFact({ value: '2026-05-01T10:00:00.000Z', reader: 'derived:id' })).toEqual({
      exact: { exactUtc: '2026-05-01T10:00:00.000Z', how: 'from-id' },
      shown: null,
    });
  });

  it('stays the words of the page where it names no zone, or only stands on screen', () => {
    expect(timeOfFact({ value: '2026-05-01T10:00:00', reader: 'meta:date' })).toEqual({
      exact: null,
      shown: '2026-05-01T10:00:00',
    });
    expect(timeOfFact({ value: '2026-05-01T10:00:00Z', reader: 'text:time' }).exact).toBeNull();
  });
});
