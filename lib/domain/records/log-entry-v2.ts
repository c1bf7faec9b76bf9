import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 2 of the lines of a case's log: a report, a block or a mute names the account and the act that it is about, and a report the door it
 * went through. Frozen: a test compares the digest of this file. What members mean: `lib/domain/case.ts`.
 */

export const ANSWERS_V2 = ['agreed', 'removed', 'refused', 'none', 'accepted'] as const;
export const CONTACTS_V2 = ['police', 'school', 'helpline', 'lawyer', 'other'] as const;
export const LOG_CATEGORIES_V2 = [
  'harassment-bullying',
  'hate',
  'violence-threats',
  'self-harm',
  'sexual-content',
  'minor-safety',
  'ncii',
  'impersonation',
  'privacy-doxxing',
  'scam-fraud-spam',
  'misinformation',
  'dangerous-acts',
  'regulated-goods',
  'copyright-trademark',
  'illegal-content',
  'other',
] as const;

export const LOG_DOORS_V2 = ['rules', 'law', 'helper'] as const;

const uuid = v.pipe(v.string(), v.uuid());
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const utc = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const common = { version: v.literal(2), id: uuid, caseId: uuid, writtenUtc: utc, itemId: v.nullable(uuid) };

/** Whom and what a line is about. Null: not known. Absent: a line of version 1, which did not say. */
const about = {
  account: v.optional(
    v.nullable(
      v.object({ accountId: v.nullable(text(500)), handle: v.nullable(text(500)), name: v.nullable(text(500)) }),
    ),
  ),
  /** The platform's own id of the comment, post or video. */
  actId: v.optional(v.nullable(text(500))),
};

/** A line of version 2, told apart by its kind. */
export const logEntryV2 = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('report'),
    sentUtc: utc,
    platformId: text(100),
    platformName: text(100),
    ...about,
    door: v.optional(v.nullable(storedWord(LOG_DOORS_V2))),
    target: text(100),
    address: v.nullable(text(8_000)),
    reason: text(500),
    category: v.nullable(storedWord(LOG_CATEGORIES_V2)),
    number: text(200),
    lookAgainOn: v.nullable(day),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    ...common,
    kind: v.literal('answer'),
    reportId: uuid,
    answer: storedWord(ANSWERS_V2),
    answeredOn: day,
    words: text(5_000),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    ...common,
    kind: v.literal('diary'),
    happenedOn: v.nullable(day),
    words: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  }),
  v.object({
    ...common,
    kind: v.literal('contact'),
    with: storedWord(CONTACTS_V2),
    on: day,
    number: text(200),
    words: text(5_000),
  }),
  v.object({
    ...common,
    kind: v.literal('action'),
    action: text(100),
    platformId: text(100),
    platformName: text(100),
    ...about,
    address: v.nullable(text(8_000)),
    doneUtc: utc,
  }),
  v.object({ ...common, kind: v.literal('note'), words: text(20_000) }),
]);
export type LogEntryV2 = v.InferOutput<typeof logEntryV2>;
