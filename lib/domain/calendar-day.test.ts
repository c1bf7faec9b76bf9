import { describe, expect, it } from 'vitest';
import { isDay } from './days';

describe('a day in a form', () => {
  it('is one that the calendar has', () => {
    expect(['2026-11-20', '2028-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2026-13-45', '2026-02-30', '2027-02-29', '2026-00-10'].map(isDay)).toEqual([false, false, false, false]);
  });
  it('is written as the field writes it', () => {
    expect(['', '20.11.2026', '2026-1-2', '2026-11-20T10:00', ' 2026-11-20'].map(isDay)).not.toContain(true);
  });
});
