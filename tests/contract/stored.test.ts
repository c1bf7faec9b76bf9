/** What version 1 stored opens today, word for word. Golden files are made by released code and never made again. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newestRecord, readRecord } from '../../lib/domain/records/record';
import { readSummary, summaryOfRecord } from '../../lib/domain/records/summary';
import { summaryV1, type SummaryV1 } from '../../lib/domain/records/summary-v1';
import { storedText } from '../../lib/vault/storage/stored-json';
import { valueOf } from '../../lib/vault/testing/test-vault';
import { goldenBytes, goldenExpected, goldenJson, goldenNames } from '../support/stored/golden';
import { TODAYS_READERS } from '../support/stored/todays-readers';

/** The words that version 1 could store in each place. They stay here, whatever words there are today. */
const WORDS_OF_V1 = {
  reasons:
    'no-right-for-picture picture-refused tab-changed page-forbids-reading no-video video-protected video-cross-origin video-not-ready comments-not-loaded comments-cut text-cut source-cut source-failed page-changed chosen-words-only chosen-without-picture practice page-did-not-answer',
  roles: 'picture frame comments text captions source file',
  pageKinds: 'video short photo post live clip profile comment feed other',
  categories:
    'harassment-bullying hate violence-threats self-harm sexual-content minor-safety ncii impersonation privacy-doxxing scam-fraud-spam misinformation dangerous-acts regulated-goods copyright-trademark illegal-content other',
  kinds: 'page written file',
  lines: 'report answer diary contact action note',
  answers: 'accepted refused none',
  contacts: 'police school helpline lawyer other',
  actions:
    'vault-created saved note-added log-added case-changed handed-over deleted withheld imported checked locked unlocked',
} as const;

describe.each(['records', 'cases', 'log', 'custody'] as const)('stored %s of version 1', (kind) => {
  it.each(goldenNames(kind))('%s opens, and says what was written', (name) => {
    const opened = TODAYS_READERS[kind](goldenBytes(`${kind}/${name}.json`));
    // Members may have been added since. None that was stored may be lost or read as something else.
    expect(opened).toMatchObject({ ...goldenJson(`${kind}/${name}.json`), version: expect.any(Number) as number });
  });
});

describe('stored summaries of version 1', () => {
  it.each(goldenNames('summaries'))(
    '%s opens, is older, and its record gives all of it again and who acted',
    (name) => {
      const bytes = goldenBytes(`summaries/${name}.json`);
      const stored: SummaryV1 = v.parse(summaryV1, goldenJson(`summaries/${name}.json`));
      // Who acted, and what a save could not take, are asked of the record now.
      const { version, authorHandle, completeness, ...written } = stored;
      expect(version).toBe(1);
      expect(readSummary(storedText(bytes))).toEqual({ ok: false, reason: 'older' });
      const record = valueOf(readRecord(storedText(goldenBytes(`records/${name}.json`))));
      if (record.version !== 1) throw new Error('a golden record of version 1 is none');
      const read = newestRecord(record, []);
      const again = summaryOfRecord(read);
      expect(again).toMatchObject(written);
      expect(read.notTaken.length === 0 ? 'complete' : 'partial').toBe(completeness);
      const picked = record.pickedComment;
      expect([again.acts[0]?.handle ?? null, again.placeOwner]).toEqual(
        picked === null ? [authorHandle, null] : [picked.authorHandle, authorHandle],
      );
    },
  );
});

describe('the golden files', () => {
  /** Every text that a member of this name holds, at any depth of any golden file of this kind. */
  const wordsAt = (kind: 'records' | 'log' | 'custody', member: string): ReadonlySet<unknown> => {
    const found = new Set<unknown>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inside] of Object.entries(value)) {
        if (name === member) found.add(inside);
        look(inside);
      }
    };
    for (const name of goldenNames(kind)) look(goldenJson(`${kind}/${name}.json`));
    return found;
  };

  it.each([
    ['reasons', wordsAt('records', 'reason')],
    ['roles', new Set([...wordsAt('records', 'role')])],
    ['pageKinds', wordsAt('records', 'pageKind')],
    ['categories', wordsAt('records', 'category')],
    ['kinds', wordsAt('records', 'kind')],
    ['lines', wordsAt('log', 'kind')],
    ['answers', wordsAt('log', 'answer')],
    ['contacts', wordsAt('log', 'with')],
    ['actions', wordsAt('custody', 'action')],
  ] as const)('hold every word that version 1 could store: %s', (list, held) => {
    expect(WORDS_OF_V1[list].split(' ').filter((word) => !held.has(word))).toEqual([]);
  });

  it('hold every state an item can be in, and a part of several chunks', () => {
    const { items } = goldenExpected();
    expect(new Set(items.map((item) => item.state))).toEqual(new Set(['kept', 'withheld', 'deleted']));
    expect(items.some((item) => item.parts?.some((part) => part.bytes > 1_048_576) === true)).toBe(true);
  });
});
