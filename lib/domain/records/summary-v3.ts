import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 3 of what is stored of an item for lists: each act with its own id, address and time, and no word about whether a save is
 * complete. Frozen: a test compares the digest of this file. It follows from the record: one that does not fit is built again from there.
 * What members mean: `ItemSummary` in `lib/domain/item.ts`.
 */

const PART_ROLES = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;
const PAGE_KINDS = ['video', 'short', 'photo', 'post', 'live', 'clip', 'profile', 'comment', 'feed', 'other'] as const;
const ACT_KINDS = [...PAGE_KINDS, 'reply', 'chat', 'message', 'told'] as const;

const name = v.nullable(v.pipe(v.string(), v.maxLength(500)));

const act = v.object({
  kind: storedWord(ACT_KINDS),
  id: name,
  accountId: name,
  handle: name,
  name,
  words: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  exactUtc: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  shownTime: name,
  address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
});

/** A summary of version 3. */
export const summaryV3 = v.object({
  version: v.literal(3),
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
export type SummaryV3 = v.InferOutput<typeof summaryV3>;
