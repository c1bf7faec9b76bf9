import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of what is stored of an item for lists. Frozen: a test compares the digest of this file. It follows from the record: one
 * that does not fit is built again from there. What members mean: `ItemSummary` in `lib/domain/item.ts`.
 */

const PART_ROLES = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;
const PAGE_KINDS = ['video', 'short', 'photo', 'post', 'live', 'clip', 'profile', 'comment', 'feed', 'other'] as const;

/** A summary of version 1. */
export const summaryV1 = v.object({
  version: v.literal(1),
  savedUtc: v.string(),
  platformName: v.nullable(v.string()),
  authorHandle: v.nullable(v.string()),
  partRoles: v.array(storedWord(PART_ROLES)),
  kind: v.picklist(['page', 'written', 'file']),
  pageKind: storedWord(PAGE_KINDS),
  completeness: v.picklist(['complete', 'partial']),
  address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  title: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  note: v.pipe(v.string(), v.maxLength(20_000)),
});
export type SummaryV1 = v.InferOutput<typeof summaryV1>;
