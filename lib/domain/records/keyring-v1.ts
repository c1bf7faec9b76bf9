import * as v from 'valibot';

/* Version 1 of an item's keyring, as it was sealed. Frozen: a test compares the digest of this file. */

const partKey = v.object({
  name: v.string(),
  partId: v.string(),
  key: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A keyring of version 1. It does not say who signed: all of them were signed by the vault they lie in. */
export const keyringV1 = v.object({
  version: v.literal(1),
  recordSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  signature: v.string(),
  record: partKey,
  parts: v.array(partKey),
});
export type KeyringV1 = v.InferOutput<typeof keyringV1>;
