import { describe, expect, expectTypeOf, it } from 'vitest';
import * as v from 'valibot';
import { newLogEntrySchema, type LogEntry, type NewLogEntry } from '../case';
import { newCustodyBodySchema, type CustodyBody, type NewCustodyBody } from '../custody';
import { newItemSchema } from '../item';
import { asVersion1, itemOfFlat } from '../testing/flat-record';
import { knownWord } from '../known-word';
import { parseJsonAs } from '../parse-json';
import { readCase } from './case-record';
import { readCustodyBody } from './custody-body';
import { readKeyring } from './keyring';
import { LOG_VERSION, readLogEntry } from './log-entry';
import { newestRecord, readRecord } from './record';
import { readSummary } from './summary';
import type { SummaryV2 } from './summary-v2';

const ID = '00000000-0000-4000-8000-000000000001';
const UTC = '2026-11-20T10:00:00.000Z';
const record = {
  version: 1,
  id: ID,
  kind: 'page',
  saved: { utc: UTC, monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 },
  platform: null,
  pageKind: 'video',
  address: null,
  canonicalAddress: null,
  title: null,
  pageLanguage: null,
  facts: { id: { value: '7', reader: 'test' } },
  pickedComment: null,
  video: null,
  viewport: null,
  parts: [{ role: 'picture', name: 'picture.png', type: 'image/png', bytes: 3, sha256: 'a'.repeat(64), how: 'test' }],
  completeness: 'partial',
  missing: [{ role: 'frame', reason: 'no-video' }],
  note: '',
  category: 'hate',
  askedUnder18: 'no',
  made: { browser: 'T', browserVersion: '1', os: 'T', extensionVersion: '0.1.0', rights: [] },
  derivedFrom: null,
  practice: false,
} as const;
const contact = {
  version: 1,
  kind: 'contact',
  id: ID,
  caseId: ID,
  writtenUtc: UTC,
  itemId: null,
  with: 'police',
  on: '2026-11-20',
  number: '',
  words: '',
} as const;
const body = {
  version: 1,
  utc: UTC,
  action: 'saved',
  itemId: null,
  caseId: null,
  recordSha256: null,
  signature: null,
  detail: '',
  extensionVersion: '0.1.0',
} as const;
const text = (value: object) => JSON.stringify(value);

describe('words that another version of Beside stored', () => {
  it('stay as they are in a record: its kind of page, category, roles, reasons and facts', () => {
    const other = {
      ...record,
      pageKind: 'hologram',
      category: 'something-newer',
      parts: [{ ...record.parts[0], role: 'smell' }],
      missing: [{ role: 'smell', reason: 'no-nose' }],
      facts: { ...record.facts, mood: { value: 'sad', reader: 'test' } },
    };
    expect(readRecord(text(other))).toEqual({ ok: true, value: other });
  });

  it('stay as they are in a line of the log, in the custody log and in a summary', () => {
    expect(readLogEntry(text({ ...contact, with: 'ombudsman' }))).toMatchObject({
      ok: true,
      value: { with: 'ombudsman' },
    });
    expect(readCustodyBody(text({ ...body, action: 'restored' }))).toMatchObject({
      ok: true,
      value: { action: 'restored' },
    });
  });

  it('are never written: new things hold words of today only', () => {
    const item = itemOfFlat({
      ...record,
      parts: [...record.parts],
      missing: [...record.missing],
      made: { ...record.made, rights: [] },
    });
    expect(v.safeParse(newItemSchema, item).success).toBe(true);
    const newer = { ...item.surroundings, category: 'something-newer' };
    expect(v.safeParse(newItemSchema, { ...item, surroundings: newer }).success).toBe(false);
    expect(v.safeParse(newLogEntrySchema, { ...contact, version: LOG_VERSION }).success).toBe(true);
    expect(v.safeParse(newLogEntrySchema, { ...contact, version: LOG_VERSION, with: 'ombudsman' }).success).toBe(false);
    expect(v.safeParse(newCustodyBodySchema, { ...body, action: 'restored' }).success).toBe(false);
  });

  it('are no words at all where they are empty, too long or no text', () => {
    for (const category of ['', 'x'.repeat(101), 7])
      expect(readRecord(text({ ...record, category }))).toEqual({ ok: false, reason: 'damaged' });
  });

  it('are told from the words of today', () => {
    expect(knownWord(['police', 'school'], 'school')).toBe('school');
    expect(knownWord(['police', 'school'], 'ombudsman')).toBeNull();
  });
});

describe('a version that this code does not know', () => {
  it.each([
    ['record', readRecord],
    ['case', readCase],
    ['line of the log', readLogEntry],
    ['entry of the custody log', readCustodyBody],
    ['summary', readSummary],
    ['keyring', (stored: string | null) => readKeyring(stored, 'own')],
  ] as const)('is newer in a %s, whatever else is in it, and never damaged', (_what, read) => {
    expect(read(text({ version: 99, anything: ['else'] }))).toEqual({ ok: false, reason: 'newer' });
    for (const broken of [
      null,
      '',
      '{',
      '[]',
      'null',
      text({ version: 0 }),
      text({ version: '99' }),
      text({ version: 1.5 }),
    ])
      expect(read(broken)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('a keyring of version 1', () => {
  const part = { name: '@record', partId: ID, key: 'AA==', bytes: 1 };
  const old = { version: 1, recordSha256: 'a'.repeat(64), signature: 'AA==', record: part, parts: [] };
  it('was signed by the vault that it lies in', () => {
    expect(readKeyring(text(old), 'own')).toEqual({ ok: true, value: { ...old, version: 2, signer: 'own' } });
  });
  it('says itself from version 2 on', () => {
    const stored = { ...old, version: 2, signer: 'another' };
    expect(readKeyring(text(stored), 'own')).toEqual({ ok: true, value: stored });
  });
});

describe('a summary of version 2', () => {
  it('is older: it is made of its record again, whatever it says', () => {
    const old: SummaryV2 = {
      version: 2,
      savedUtc: UTC,
      platformId: null,
      platformName: null,
      acts: [{ kind: 'comment', accountId: null, handle: 'x', name: null, words: 'y' }],
      placeOwner: null,
      partRoles: [],
      kind: 'page',
      pageKind: 'video',
      completeness: 'complete',
      address: null,
      title: null,
      note: '',
    };
    expect(readSummary(text(old))).toEqual({ ok: false, reason: 'older' });
  });
});

describe('what is written', () => {
  it('can be read again: every new thing is a stored thing', () => {
    expectTypeOf<NewLogEntry>().toExtend<LogEntry>();
    expectTypeOf<NewCustodyBody>().toExtend<CustodyBody>();
  });
});

describe('a record of version 1', () => {
  it('is read in the shape of today, with nothing in it that was not measured', () => {
    const stored = readRecord(text(record));
    if (!stored.ok) throw new Error('the record does not open');
    const read = newestRecord(stored.value, []);
    expect(read).toMatchObject({
      version: 1,
      signer: null,
      times: { readFrom: null, readTo: null, frame: null, picture: null, done: UTC },
      clock: { runId: null, runStartedUtc: null, monotonicMs: 1 },
      notTaken: [{ what: 'frame', why: 'no-video' }],
      acts: [{ id: '7', kind: 'video', by: null, words: null, when: null }],
      place: { kind: 'video', facts: record.facts },
      surroundings: { zone: { name: 'Europe/Berlin', offsetMinutes: 60 }, category: 'hate', loaded: null },
    });
    expect(JSON.stringify(read)).not.toMatch(/complete|partial/);
  });

  it('of the own words of a person has them as what was told, once', () => {
    const told = newestRecord(
      asVersion1({
        ...record,
        kind: 'written',
        note: 'It was him.',
        parts: [],
        missing: [],
        made: { ...record.made, rights: [] },
      }),
      [],
    );
    expect(told.acts).toMatchObject([{ kind: 'told', words: { text: 'It was him.' } }]);
    expect(told.surroundings?.note).toBe('');
  });
});

describe('parse, check, else null', () => {
  const schema = v.object({ a: v.number() });
  it.each([
    ['{"a":1}', { a: 1 }],
    ['{"a":"1"}', null],
    ['{', null],
    ['', null],
    [null, null],
  ])('%s gives %o', (input, output) => {
    expect(parseJsonAs(schema, input)).toEqual(output);
  });
});
