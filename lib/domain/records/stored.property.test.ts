/** Stored texts as a damaged disk, an older or a newer Beside may have left them. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readCase } from './case-record';
import { readCustodyBody } from './custody-body';
import { readKeyring } from './keyring';
import { readLogEntry } from './log-entry';
import { readRecord } from './record';
import { storedWord } from './stored-word';
import { readSummary } from './summary';

const readers = fc.constantFrom(
  readCase,
  readCustodyBody,
  (text: string | null) => readKeyring(text, 'own key'),
  readLogEntry,
  readRecord,
  readSummary,
);

describe('a stored word', () => {
  const schema = storedWord(['kept', 'withheld']);
  it('of any version is kept as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (word) => {
        expect(v.parse(schema, word)).toBe(word);
      }),
    );
  });
  it('is a word: nothing empty, nothing endless, nothing else', () => {
    const long = fc.string({ minLength: 101, maxLength: 5_000 });
    fc.assert(
      fc.property(fc.oneof(long, fc.constant(''), fc.integer(), fc.constant(null), fc.object()), (value) => {
        expect(v.safeParse(schema, value).success).toBe(false);
      }),
    );
  });
});

describe('any stored text', () => {
  it('is read, newer or damaged, and never an error', () => {
    fc.assert(
      fc.property(readers, fc.oneof(fc.string(), fc.json(), fc.constant(null)), (read, text) => {
        const outcome = read(text);
        if (!outcome.ok) expect(['newer', 'damaged']).toContain(outcome.reason);
      }),
      { numRuns: 500 },
    );
  });
  it('that names a later version is newer, whatever else is in it', () => {
    fc.assert(
      fc.property(readers, fc.integer({ min: 1_000, max: 2 ** 31 }), fc.object(), (read, version, more) => {
        expect(read(JSON.stringify({ ...more, version }))).toEqual({ ok: false, reason: 'newer' });
      }),
    );
  });
  it('with a version that is none is damaged', () => {
    const none = fc.oneof(fc.constantFrom(0, -1, 1.5, '9', null, true), fc.string());
    fc.assert(
      fc.property(readers, none, (read, version) => {
        expect(read(JSON.stringify({ version }))).toEqual({ ok: false, reason: 'damaged' });
      }),
    );
  });
});
