import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 2 of what is stored of an item for lists: who did what, instead of the page's own account alone. Frozen: a test compares the
 * digest of this file. It follows from the record: one that does not fit is built again from there. What members mean: `ItemSummary` in
 * `lib/domain/item.ts`.
 */

const PART_ROLES = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;
const PAGE_KINDS = ['video', 'short', 'photo', 'post', 'live', 'clip', 'profile', 'comment', 'feed', 'other'] as const;
const ACT_KINDS = [...PAGE_KINDS, 'told'] as const;

const name = v.nullable(v.pipe(v.string(), v.maxLength(500)));

const act = v.object({
  kind: storedWord(ACT_KINDS),
  accountId: name,
  handle: name,
  name,
  words: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
});

/** A summary of version 2. */
export const summaryV2 = v.object({
  version: v.literal(2),
  savedUtc: v.string(),
  platformId: v.nullable(v.string()),
  platformName: v.nullable(v.string()),
  acts: v.pipe(v.array(act), v.maxLength(5_000)),
  placeOwner: name,
  partRoles: v.array(storedWord(PART_ROLES)),
  kind: v.picklist(['page', 'written', 'file']),
  pageKind: storedWord(PAGE_KINDS),
  completeness: v.picklist(['complete', 'partial']),
  address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  title: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  note: v.pipe(v.string(), v.maxLength(20_000)),
});
export type SummaryV2 = v.InferOutput<typeof summaryV2>;
