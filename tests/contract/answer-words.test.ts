import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ANSWERS, PAST_ANSWERS } from '../../lib/domain/case';
import { changeSchema } from '../../lib/domain/change';
import { readLogEntry } from '../../lib/domain/records/log-entry';
import libraryWords from '../../lib/words/locales/en/library.json';
import logWords from '../../lib/words/locales/en/log.json';
import packageWords from '../../lib/words/locales/en/package.json';

/** What the person chose as the site's answer is what stands in the case, the sheet and the text: in the same words, with nothing added. */

const log: Readonly<Record<string, string>> = logWords;
const library: Readonly<Record<string, string>> = libraryWords;
const printed: Readonly<Record<string, string>> = packageWords;

/** The words that carry each answer. */
const CORE = {
  agreed: /agreed that it breaks a rule/,
  removed: /was removed/,
  refused: /said it breaks no rule/,
  none: /no answer noted|nothing so far|no answer\* so far/i,
  accepted: /agreed, or took something down/,
} as const;

describe('the answer of a site', () => {
  it.each(ANSWERS)('%s is asked in the same words in the panel and in the library, and printed in them', (answer) => {
    expect(log[`answer.${answer}`]).toBe(library[`answer.${answer}`]);
    for (const place of [
      log[`answer.${answer}`],
      library[`line.answer.${answer}`],
      printed[`answer.${answer}`],
      printed[`text.answer.${answer}`],
    ])
      expect(place).toMatch(CORE[answer]);
  });

  it.each(PAST_ANSWERS)(
    '%s of an earlier version is read and said as it was, and nobody can choose it any more',
    (old) => {
      const id = '00000000-0000-4000-8000-000000000001';
      const stored = {
        version: 1,
        kind: 'answer',
        id,
        caseId: id,
        writtenUtc: '2026-11-20T10:00:00.000Z',
        itemId: null,
        reportId: id,
        answer: old,
        answeredOn: '2026-11-20',
        words: '',
        askAgainUntil: null,
      };
      expect(readLogEntry(JSON.stringify(stored))).toEqual({ ok: true, value: stored });
      for (const place of [library[`line.answer.${old}`], printed[`answer.${old}`], printed[`text.answer.${old}`]])
        expect(place).toMatch(CORE[old]);
      expect(log[`answer.${old}`]).toBeUndefined();
      const change = { kind: 'log-answer', id, reportId: id, answeredOn: '2026-11-20', words: '', askAgainUntil: null };
      expect(v.is(changeSchema, { ...change, answer: old })).toBe(false);
      expect(v.is(changeSchema, { ...change, answer: 'removed' })).toBe(true);
    },
  );

  it('is printed without a comment of ours, and as noted by the person', () => {
    for (const answer of [...ANSWERS, ...PAST_ANSWERS])
      for (const words of [printed[`answer.${answer}`], printed[`text.answer.${answer}`]]) {
        expect(words).toMatch(/noted/);
        expect(words).not.toMatch(/does not mean|all right|okay/);
      }
  });
});

describe('the text for the site', () => {
  it('says which rule the person thinks it breaks', () => {
    expect(packageWords['text.rule']).toBe('Which rule I think it breaks:');
  });
});
