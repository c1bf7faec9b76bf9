import * as v from 'valibot';

/*
 * Version 1 of `custody.jsonl` in a package: its first line and every other line. Frozen, because packages are handed over and never come
 * back: a test compares the digest of this file.
 */

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The first line. */
export const custodyHeadV1 = v.object({
  format: v.literal('beside-custody'),
  version: v.literal(1),
  links: v.number(),
  bodies: v.number(),
  head: sha256,
});

/** Every line after the first. */
export const custodyLineV1 = v.object({
  sequence: v.number(),
  previous: sha256,
  bodySha256: sha256,
  digest: sha256,
  body: v.nullable(v.string()),
});
