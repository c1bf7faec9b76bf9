import * as v from 'valibot';
import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { stableJsonBytes } from '../../domain/stable-json';
import type { PartKey } from '../items/part-seal';
import type { SealedToVault } from '../storage/schema';
import { openFromVault, sealToVault } from './seal-to-vault';
import type { VaultKeys } from './vault-keys';
import { parseStored } from '../storage/stored-json';

/** Name of the record among the sealed parts. No part can be called so: part names begin with a letter or digit. */
export const RECORD_PART = '@record';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const keyBytes = v.pipe(
  v.string(),
  v.transform((text) => bytesOfBase64(text)),
  v.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array && bytes.length === 32),
);
const partKeySchema = v.object({
  name: v.string(),
  partId: v.string(),
  key: keyBytes,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const keyringSchema = v.object({
  version: v.literal(1),
  recordSha256: sha256,
  signature: v.string(),
  record: partKeySchema,
  parts: v.array(partKeySchema),
});

/** Everything that opens one item, and what its record was when saved. */
export interface Keyring {
  readonly recordSha256: string;
  /** Ed25519 over the 32 raw bytes of the digest, base64. */
  readonly signature: string;
  readonly record: PartKey;
  readonly parts: readonly PartKey[];
}

/** Seals a keyring to the vault: one key agreement an item, and one thing to destroy when the item is deleted. */
export function sealKeyring(keys: VaultKeys, itemId: string, keyring: Keyring): Promise<SealedToVault> {
  const plain = (part: PartKey) => ({
    name: part.name,
    partId: part.partId,
    bytes: part.bytes,
    key: base64Of(part.key),
  });
  const bytes = stableJsonBytes({
    version: 1,
    recordSha256: keyring.recordSha256,
    signature: keyring.signature,
    record: plain(keyring.record),
    parts: keyring.parts.map(plain),
  });
  return sealToVault(keys.publicKey, 'beside keyring v1', itemId, bytes);
}

/** Opens a keyring; null where it was changed, destroyed, or the vault's private key cannot be had. */
export async function openKeyring(
  keys: VaultKeys,
  itemId: string,
  sealed: SealedToVault | null,
): Promise<Keyring | null> {
  const pair = await keys.pair();
  if (pair === null || sealed === null) return null;
  return parseStored(keyringSchema, await openFromVault(pair, 'beside keyring v1', itemId, sealed));
}
