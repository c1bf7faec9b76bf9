import * as v from 'valibot';

/* Version 1 of a case, as it is stored. Frozen: a test compares the digest of this file. */

const uuid = v.pipe(v.string(), v.uuid());
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** A case: what belongs together. It exists from the first save on without anyone creating it. */
export const caseV1 = v.object({
  version: v.literal(1),
  id: uuid,
  /** Empty until the person names it; then lists show the account and platform instead. */
  name: text(200),
  /** What the case was opened for: used to put the next save of the same account into it. */
  account: v.nullable(
    v.object({
      platformId: text(100),
      platformName: text(100),
      authorId: v.nullable(text(500)),
      authorHandle: v.nullable(text(500)),
    }),
  ),
  openedUtc: v.pipe(v.string(), v.isoTimestamp()),
  /** In the person's own words, shown on the case sheet when filled. */
  people: text(5_000),
  impact: text(5_000),
  /** Case this one was merged into; then it is no longer listed. */
  mergedInto: v.nullable(uuid),
});
export type CaseV1 = v.InferOutput<typeof caseV1>;
