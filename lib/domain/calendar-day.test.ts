import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sampleId } from '../../tests/support/sample-data';
import { isDay } from './calendar-day';
import { newLogEntrySchema } from './case';
import { changeSchema } from './change';
import { LOG_VERSION, readLogEntry } from './records/log-entry';

describe('a day in a form', () => {
  it('is one that the calendar has', () => {
    expect(['2026-11-20', '2028-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2026-13-45', '2026-02-30', '2027-02-29', '2026-00-10'].map(isDay)).toEqual([false, false, false, false]);
  });
  it('is written as the field writes it', () => {
    expect(['', '20.11.2026', '2026-1-2', '2026-11-20T10:00', ' 2026-11-20'].map(isDay)).not.toContain(true);
  });
});

describe('a day that is written down', () => {
  const line = {
    version: 1,
    kind: 'diary',
    id: sampleId(1),
    caseId: sampleId(2),
    writtenUtc: '2026-11-20T10:00:00.000Z',
    itemId: null,
    words: 'words',
  } as const;
  const change = (on: string) => ({ kind: 'log-contact', id: sampleId(1), caseId: sampleId(2), with: 'police', on });

  it('is refused where the calendar has none such, in what a page asks for and in what is stored', () => {
    expect(v.is(changeSchema, { ...change('2026-02-28'), number: '', words: '' })).toBe(true);
    expect(v.is(changeSchema, { ...change('2026-02-31'), number: '', words: '' })).toBe(false);
    expect(v.is(newLogEntrySchema, { ...line, version: LOG_VERSION, happenedOn: '2026-02-28' })).toBe(true);
    expect(v.is(newLogEntrySchema, { ...line, version: LOG_VERSION, happenedOn: '2026-02-31' })).toBe(false);
  });

  it('is still read where an earlier version stored one that the calendar does not have', () => {
    expect(readLogEntry(JSON.stringify({ ...line, happenedOn: '2026-02-31' }))).toMatchObject({
      ok: true,
      value: { happenedOn: '2026-02-31', words: 'words' },
    });
  });
});
