import * as v from 'valibot';

/* Version 2 of an item's keyring, as it is sealed: it says whose key signed. Frozen: a test compares the digest of this file. */

const partKey = v.object({
  name: v.string(),
  partId: v.string(),
  /** The raw key of the part, base64. */
  key: v.string(),
  /** Plain length in bytes. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A keyring of version 2. */
export const keyringV2 = v.object({
  version: v.literal(2),
  recordSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Ed25519 over the 32 raw bytes of the digest, base64. */
  signature: v.string(),
  /** Public key of whoever signed: Ed25519, SPKI in DER, base64. It counts only if the vault's own list of signers has it. */
  signer: v.pipe(v.string(), v.maxLength(200)),
  record: partKey,
  parts: v.array(partKey),
});
export type KeyringV2 = v.InferOutput<typeof keyringV2>;
