import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 2 of an item's record: what is digested and signed. It names no account, no word and nothing about whoever saved it. Each of
 * those is in an entry (`record-entry-v2.ts`) of which only the digest stands here, so that one of them can stay home while record and
 * signature still hold. Frozen: records are never written again, so this file is never edited. A test compares its digest.
 */

export const ENTRY_KINDS_V2 = ['act', 'place', 'surroundings'] as const;

/** Most entries of one record: 5,000 acts, the place and the surroundings. */
export const ENTRY_LIMIT_V2 = 5_002;

const PART_ROLES = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;

const REASONS = [
  'no-right-for-picture',
  'picture-refused',
  'tab-changed',
  'page-forbids-reading',
  'no-video',
  'video-protected',
  'video-cross-origin',
  'video-not-ready',
  'comments-not-loaded',
  'comments-cut',
  'text-cut',
  'source-cut',
  'source-failed',
  'page-changed',
  'chosen-words-only',
  'chosen-without-picture',
  'practice',
  'page-did-not-answer',
  'too-large',
] as const;

const uuid = v.pipe(v.string(), v.uuid());
const utc = v.pipe(v.string(), v.isoTimestamp());
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const part = v.object({
  role: storedWord(PART_ROLES),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)),
  type: text(100),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256,
  how: text(100),
  pixelWidth: v.optional(v.number()),
  pixelHeight: v.optional(v.number()),
});

/** Wall clock of the computer, UTC. Null: not measured. */
const times = v.object({
  /** Reading of the page began, and ended. */
  readFrom: v.nullable(utc),
  readTo: v.nullable(utc),
  /** The video's own picture was drawn; the picture was taken. */
  frame: v.nullable(utc),
  picture: v.nullable(utc),
  /** The record was made: when it was saved. */
  done: utc,
});

/** A clock that cannot be set back, and since when it runs: two saves of one run can be compared by it. */
const clock = v.object({
  runId: uuid,
  runStartedUtc: utc,
  monotonicMs: v.number(),
});

/** A record of version 2. */
export const recordV2 = v.object({
  version: v.literal(2),
  id: uuid,
  kind: v.picklist(['page', 'written', 'file', 'second-look']),
  practice: v.boolean(),
  times,
  clock,
  parts: v.pipe(v.array(part), v.maxLength(1_000)),
  /** The digest of each entry, over the bytes of its line; in the order of `entries.jsonl`. */
  entries: v.pipe(v.array(v.object({ kind: storedWord(ENTRY_KINDS_V2), sha256 })), v.maxLength(ENTRY_LIMIT_V2)),
  /** What a save could not take, or took only in part, and why; `count` (of so many) where it was counted. */
  notTaken: v.pipe(
    v.array(
      v.object({
        what: storedWord(PART_ROLES),
        why: storedWord(REASONS),
        count: v.optional(v.number()),
        of: v.optional(v.number()),
      }),
    ),
    v.maxLength(1_000),
  ),
  askedUnder18: v.picklist(['no', 'not-asked-written-record']),
  /** Public key of whoever signs it: Ed25519, SPKI in DER, base64. */
  signer: text(200),
  /** For copies with parts covered: the item it was made from and how. */
  derivedFrom: v.nullable(v.object({ itemId: uuid, how: text(2_000) })),
});
export type RecordV2 = v.InferOutput<typeof recordV2>;
