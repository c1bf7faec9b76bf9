import * as v from 'valibot';

/*
 * The list of comments as a part of an item (`comments.json`), as it was stored. It has no version member: the record that names the part
 * tells which shape it has, and records of version 1 have this one. Frozen: a test compares the digest of this file.
 */

const comment = v.object({
  index: v.number(),
  id: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorHandle: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorName: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  text: v.pipe(v.string(), v.maxLength(5_000)),
  timeText: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  cite: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  depth: v.number(),
});

/** The list itself, or with a name around it. */
export const commentsV1 = v.union([v.array(comment), v.object({ comments: v.array(comment) })]);
export type CommentV1 = v.InferOutput<typeof comment>;
