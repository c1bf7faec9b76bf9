import * as v from 'valibot';
import { ok, type Result } from '../result';
import { keyringV1, type KeyringV1 } from './keyring-v1';
import { keyringV2, type KeyringV2 } from './keyring-v2';
import { readStored, type StoredFault } from './read-stored';

/** Version that keyrings are written in. */
export const KEYRING_VERSION = 2;

/** A keyring of any version that was ever sealed. */
const storedKeyringSchema = v.variant('version', [keyringV1, keyringV2]);
export type StoredKeyring = v.InferOutput<typeof storedKeyringSchema>;

/** A keyring as the newest version has it. */
export type NewestKeyring = KeyringV2;

/**
 * Any stored keyring in the newest shape. `ownKey` is the public key of the vault that it lies in (SPKI, base64).
 * A version without its step here does not compile.
 */
export function newestKeyring(stored: StoredKeyring, ownKey: string): NewestKeyring {
  switch (stored.version) {
    case 1:
      return withSigner(stored, ownKey);
    case 2:
      return stored;
  }
}

/** From 1 to 2. Before keyrings named their signer, no other key than the vault's own could have signed. */
function withSigner(keyring: KeyringV1, ownKey: string): KeyringV2 {
  return { ...keyring, version: 2, signer: ownKey };
}

/** Reads the text of a keyring, whatever version it was written in. */
export function readKeyring(text: string | null, ownKey: string): Result<NewestKeyring, StoredFault> {
  const stored = readStored(storedKeyringSchema, KEYRING_VERSION, text);
  return stored.ok ? ok(newestKeyring(stored.value, ownKey)) : stored;
}
