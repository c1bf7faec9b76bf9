import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 4 of what is stored of an item for lists: of each act also how its time is known and what is missing of its words.
 * Frozen: a test compares the digest of this file. It follows from the record: one that does not fit is built again from there.
 * What members mean: `ItemSummary` in `lib/domain/item.ts`.
 */

const PART_ROLES = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;
const PAGE_KINDS = ['video', 'short', 'photo', 'post', 'live', 'clip', 'profile', 'comment', 'feed', 'other'] as const;
const ACT_KINDS = [...PAGE_KINDS, 'reply', 'chat', 'message', 'told'] as const;
const TIME_SOURCES = ['attribute', 'title', 'data', 'from-id', 'person'] as const;

const name = v.nullable(v.pipe(v.string(), v.maxLength(500)));

const act = v.object({
  kind: storedWord(ACT_KINDS),
  id: name,
  accountId: name,
  handle: name,
  name,
  words: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  shortened: v.boolean(),
  pictures: v.number(),
  exactUtc: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  timeHow: v.nullable(storedWord(TIME_SOURCES)),
  day: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  shownTime: name,
  address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
});

/** A summary of version 4. */
export const summaryV4 = v.object({
  version: v.literal(4),
  savedUtc: v.string(),
  platformId: v.nullable(v.string()),
  platformName: v.nullable(v.string()),
  acts: v.pipe(v.array(act), v.maxLength(5_000)),
  placeOwner: name,
  placeAt: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  partRoles: v.array(storedWord(PART_ROLES)),
  kind: v.picklist(['page', 'written', 'file', 'second-look']),
  pageKind: storedWord(PAGE_KINDS),
  address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  title: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  note: v.pipe(v.string(), v.maxLength(20_000)),
});
export type SummaryV4 = v.InferOutput<typeof summaryV4>;
