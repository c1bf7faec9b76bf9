import * as v from 'valibot';

/* Version 1 of what a vault remembers of a history that was restored into it, as it is sealed. Frozen: a test compares the digest of this file. */

const utc = v.pipe(v.string(), v.isoTimestamp());

export const importV1 = v.object({
  version: v.literal(1),
  /** Random id of the vault whose history it is. */
  vaultId: v.pipe(v.string(), v.maxLength(100)),
  /** When it was restored here, and when the backup was made. */
  importedUtc: utc,
  madeUtc: utc,
  /** Number of its links, and the digest of the last one. */
  links: v.pipe(v.number(), v.integer(), v.minValue(0)),
  head: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Keys that signed there: Ed25519, SPKI in DER, base64. */
  signers: v.array(v.object({ publicKey: v.string(), sinceUtc: v.nullable(utc) })),
  /** Saves that this history tells of and that were left out on purpose. */
  leftOut: v.array(v.object({ itemId: v.string(), reason: v.string() })),
});
export type ImportV1 = v.InferOutput<typeof importV1>;
