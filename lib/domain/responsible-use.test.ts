import { describe, expect, it } from 'vitest';
import type { CaseTimeline, LogEntry } from './case';
import type { Category } from './category';
import { asksForMassReports, lastReport, MANY_STRANGERS, manyAboutStrangers } from './responsible-use';
import { NO_ACCOUNTS_TOLD } from './records/accounts-told';

const NOW = '2026-11-20T12:00:00.000Z';
const report = (over: Partial<Extract<LogEntry, { kind: 'report' }>> = {}): LogEntry => ({
  version: 1,
  id: 'r',
  caseId: 'c',
  writtenUtc: NOW,
  itemId: null,
  kind: 'report',
  sentUtc: '2026-11-19T12:00:00.000Z',
  platformId: 'clips',
  platformName: 'Clips',
  target: 'video',
  address: null,
  reason: 'Spam',
  category: 'scam-fraud-spam',
  number: '',
  lookAgainOn: null,
  askAgainUntil: null,
  ...over,
});
const diary: LogEntry = {
  version: 1,
  id: 'd',
  caseId: 'c',
  writtenUtc: NOW,
  itemId: null,
  kind: 'diary',
  happenedOn: null,
  words: 'He wrote again.',
};
const timeline = (logs: readonly LogEntry[], impact = ''): CaseTimeline => ({
  case: { version: 1, id: 'c', name: '', account: null, openedUtc: NOW, people: '', impact, mergedInto: null },
  entries: logs.map((entry) => ({ at: entry.writtenUtc, kind: 'log', entry })),
  told: NO_ACCOUNTS_TOLD,
  unreadable: 0,
  newer: 0,
  putAway: [],
});
const times = (count: number, make: () => CaseTimeline) => Array.from({ length: count }, make);

describe('a page that asks for reports together', () => {
  it.each([
    'Mass report her please',
    'everyone report this video',
    'guys go and report @sunny',
    'cheap REPORT BOT here',
    'reporten todos',
    'Denúncia em massa',
    'signalez ce compte',
    'bitte alle diesen melden',
  ])('is noticed: %s', (text) => {
    expect(asksForMassReports([null, text])).toBe(true);
  });
  it.each([
    'I had to report this to my boss',
    'Weather report for Monday',
    'They reported him to the police',
    'Report',
    '',
    'A massive report on soup',
  ])('is not seen in: %s', (text) => {
    expect(asksForMassReports([text, undefined])).toBe(false);
  });
});

describe('the gentle card', () => {
  it('comes after reports in many different cases within a week', () => {
    expect(
      manyAboutStrangers(
        times(MANY_STRANGERS, () => timeline([report()])),
        NOW,
      ),
    ).toBe(true);
    expect(
      manyAboutStrangers(
        times(MANY_STRANGERS - 1, () => timeline([report()])),
        NOW,
      ),
    ).toBe(false);
  });
  it('does not come for many reports about one account, or old ones', () => {
    expect(manyAboutStrangers([timeline(Array.from({ length: 40 }, () => report()))], NOW)).toBe(false);
    expect(
      manyAboutStrangers(
        times(20, () => timeline([report({ sentUtc: '2026-11-01T12:00:00.000Z' })])),
        NOW,
      ),
    ).toBe(false);
  });
  it('never comes when it hurts the person themselves', () => {
    expect(
      manyAboutStrangers(
        times(20, () => timeline([report()], 'I cannot sleep.')),
        NOW,
      ),
    ).toBe(false);
    expect(
      manyAboutStrangers(
        times(20, () => timeline([report(), diary])),
        NOW,
      ),
    ).toBe(false);
    for (const category of [
      'harassment-bullying',
      'violence-threats',
      'ncii',
      'privacy-doxxing',
    ] satisfies Category[]) {
      expect(
        manyAboutStrangers(
          times(20, () => timeline([report({ category })])),
          NOW,
        ),
      ).toBe(false);
    }
  });
});

describe('reported before', () => {
  it('is the newest report, whatever else is in the log', () => {
    expect(
      lastReport([
        report({ sentUtc: '2026-05-03T10:00:00.000Z' }),
        diary,
        report({ sentUtc: '2026-06-01T10:00:00.000Z' }),
      ])?.sentUtc,
    ).toBe('2026-06-01T10:00:00.000Z');
    expect(lastReport([diary])).toBeNull();
  });
});
