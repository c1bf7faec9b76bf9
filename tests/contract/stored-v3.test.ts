/** What version 2 of the lines of the log stored: each opens and says what it said, and beside it lines of version 1 as they were. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newLogEntrySchema } from '../../lib/domain/case';
import { readLogEntry } from '../../lib/domain/records/log-entry';
import { stableJson, type JsonValue } from '../../lib/domain/stable-json';
import { storedText } from '../../lib/vault/storage/stored-json';
import { goldenBytes, goldenJson, goldenNames } from '../support/stored/golden';

const text = (name: string, version: 'v1' | 'v3') => storedText(goldenBytes(`log/${name}.json`, version));

describe('stored lines of the log of version 2', () => {
  it.each(goldenNames('log', 'v3'))('%s opens, nothing of it is lost, and today it is written the same', (name) => {
    const stored = goldenJson(`log/${name}.json`, 'v3');
    expect(readLogEntry(text(name, 'v3'))).toEqual({ ok: true, value: stored });
    expect(stableJson(v.parse(newLogEntrySchema, stored) as unknown as JsonValue)).toBe(text(name, 'v3'));
  });

  it('a word or a member of a line that a later version knows does not lose the line', () => {
    const report = goldenJson('log/report-1.json', 'v3');
    expect(readLogEntry(JSON.stringify({ ...report, door: 'court', more: 1 }))).toMatchObject({
      ok: true,
      value: { door: 'court' },
    });
    expect(v.safeParse(newLogEntrySchema, { ...report, door: 'court' }).success).toBe(false);
    expect(v.safeParse(newLogEntrySchema, { ...report, account: undefined }).success).toBe(false);
    expect(readLogEntry(JSON.stringify({ ...report, version: 3 }))).toEqual({ ok: false, reason: 'newer' });
  });
});

describe('stored lines of version 1', () => {
  it.each(goldenNames('log'))('%s stays as it was: it names no account, no act and no door', (name) => {
    const read = readLogEntry(text(name, 'v1'));
    expect(read).toEqual({ ok: true, value: goldenJson(`log/${name}.json`) });
    expect(Object.keys(read.ok ? read.value : {})).not.toContain('account');
    expect(v.safeParse(newLogEntrySchema, goldenJson(`log/${name}.json`)).success).toBe(false);
  });
});
