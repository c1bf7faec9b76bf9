import { afterEach, expect, it, vi } from 'vitest';
import { inUtc } from './in-utc';
import { createTranslator } from './translate';

const none = new Map<string, Readonly<Record<string, string>>>();

afterEach(() => {
  vi.unstubAllEnvs();
});

it('tells every hour of a year in UTC, also one that the clock of this computer leaves out in spring', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  // There is no such hour in Berlin: whoever reads it there reads the next one.
  expect(new Date('2026-03-29T02:15:00').getHours()).toBe(3);
  const t = inUtc(createTranslator('en', none, none));
  expect(t.date('2026-03-29T02:15:00.000Z', 'time')).toMatch(/^0?2:15/);
  const [before, after] = ['2026-10-25T00:15:00.000Z', '2026-10-25T01:15:00.000Z'].map((utc) => t.date(utc, 'time'));
  expect(before).toMatch(/^12:15/);
  expect(after).toMatch(/^0?1:15/);
  expect(t.date('2026-10-30')).toBe('Oct 30, 2026');
});
