import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * The list of comments as a part of an item (`comments.json`), as records of version 2 store it: each with its exact time, where the page
 * holds one, and what is missing of its words. Lists of version 1 fit too. Frozen: a test compares the digest of this file.
 */

const TIME_SOURCES = ['attribute', 'title', 'data', 'from-id'] as const;

const comment = v.object({
  index: v.number(),
  id: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorHandle: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorName: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  text: v.pipe(v.string(), v.maxLength(5_000)),
  timeText: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  cite: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  depth: v.number(),
  exactTime: v.optional(
    v.nullable(v.object({ exactUtc: v.pipe(v.string(), v.isoTimestamp()), how: storedWord(TIME_SOURCES) })),
  ),
  shortened: v.optional(v.boolean()),
  pictures: v.optional(v.number()),
});

/** The list itself, or with a name around it. */
export const commentsV2 = v.union([v.array(comment), v.object({ comments: v.array(comment) })]);
export type CommentV2 = v.InferOutput<typeof comment>;
