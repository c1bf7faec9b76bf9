import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of the lines of a case's log, as they were stored. Frozen: a test compares the digest of this file. A new kind of line is a
 * new version, so that older code says "newer" and not "damaged". What members mean: `lib/domain/case.ts`.
 */

export const ANSWERS_V1 = ['accepted', 'refused', 'none'] as const;
export const CONTACTS_V1 = ['police', 'school', 'helpline', 'lawyer', 'other'] as const;
export const LOG_CATEGORIES_V1 = [
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

const uuid = v.pipe(v.string(), v.uuid());
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const utc = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const common = { version: v.literal(1), id: uuid, caseId: uuid, writtenUtc: utc, itemId: v.nullable(uuid) };

/** A line of version 1, told apart by its kind. */
export const logEntryV1 = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('report'),
    sentUtc: utc,
    platformId: text(100),
    platformName: text(100),
    target: text(100),
    address: v.nullable(text(8_000)),
    reason: text(500),
    category: v.nullable(storedWord(LOG_CATEGORIES_V1)),
    number: text(200),
    lookAgainOn: v.nullable(day),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    ...common,
    kind: v.literal('answer'),
    reportId: uuid,
    answer: storedWord(ANSWERS_V1),
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
    with: storedWord(CONTACTS_V1),
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
    address: v.nullable(text(8_000)),
    doneUtc: utc,
  }),
  v.object({ ...common, kind: v.literal('note'), words: text(20_000) }),
]);
export type LogEntryV1 = v.InferOutput<typeof logEntryV1>;
