import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { KEYRING_VERSION, readKeyring, type NewestKeyring } from '../../domain/records/keyring';
import { fail, ok, type Result } from '../../domain/result';
import type { StoredFault } from '../../domain/records/read-stored';
import { stableJsonBytes } from '../../domain/stable-json';
import type { PartKey } from '../items/part-seal';
import type { SealedToVault } from '../storage/schema';
import { openFromVault, sealToVault } from './seal-to-vault';
import type { VaultKeys } from './vault-keys';
import { storedText } from '../storage/stored-json';

/** Name of the record among the sealed parts. No part can be called so: part names begin with a letter or digit. */
export const RECORD_PART = '@record';

/** Name of the entries of a record (version 2 and later) among the sealed parts. */
export const ENTRIES_PART = '@entries';

/** Everything that opens one item, and what its record was when saved. */
export interface Keyring {
  readonly recordSha256: string;
  /** Ed25519 over the 32 raw bytes of the digest, base64. */
  readonly signature: string;
  /** Public key of whoever signed: Ed25519, SPKI in DER, base64. */
  readonly signer: string;
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
  const stored: NewestKeyring = {
    version: KEYRING_VERSION,
    recordSha256: keyring.recordSha256,
    signature: keyring.signature,
    signer: keyring.signer,
    record: plain(keyring.record),
    parts: keyring.parts.map(plain),
  };
  const bytes = stableJsonBytes(stored);
  return sealToVault(keys, 'beside keyring v1', itemId, bytes);
}

/** Opens a keyring. `damaged` where it was changed or destroyed, or where the vault's private key cannot be had. */
export async function openKeyring(
  keys: VaultKeys,
  itemId: string,
  sealed: SealedToVault | null,
): Promise<Result<Keyring, StoredFault>> {
  const pair = sealed === null ? null : await keys.pair(sealed.keyId);
  if (pair === null || sealed === null) return fail('damaged');
  const text = storedText(await openFromVault(pair, 'beside keyring v1', itemId, sealed));
  const read = readKeyring(text, keys.signPublicSpki);
  if (!read.ok) return read;
  const record = usable(read.value.record);
  const parts = read.value.parts.map(usable).filter((part) => part !== null);
  if (record === null || parts.length !== read.value.parts.length) return fail('damaged');
  return ok({ ...read.value, record, parts });
}

/** The key of a part as bytes; null where it is no key. */
function usable(part: NewestKeyring['record']): PartKey | null {
  const key = bytesOfBase64(part.key);
  return key?.length === 32 ? { ...part, key } : null;
}
