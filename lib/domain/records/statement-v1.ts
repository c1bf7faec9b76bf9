import * as v from 'valibot';

/*
 * Version 1 of `statement.json` in a package: what its number and, for officials, its signature are over. Frozen, because packages are
 * handed over and never come back: a test compares the digest of this file.
 */

/** The whole file. */
export const statementV1 = v.object({
  format: v.literal('beside-statement'),
  version: v.literal(1),
  packageId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** Whom it is for, as `bag-info.txt` says it. */
  kind: v.pipe(v.string(), v.regex(/^[a-z]{1,40}$/)),
  /** On the saver's calendar. */
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  /** Items in it, those whose record stayed home included. */
  saves: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** SHA-256 of `tagmanifest-sha256.txt`, which covers every other file. */
  tagManifestSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The key it is signed with: Ed25519, SPKI in DER, base64. Null where it is not signed. */
  signer: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});
export type StatementV1 = v.InferOutput<typeof statementV1>;
