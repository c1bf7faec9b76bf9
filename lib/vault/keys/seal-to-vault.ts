import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { SealedToVault } from '../storage/schema';

/** HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** What is sealed, so that one kind can never be taken for another. */
export type SealPurpose = 'beside keyring v1' | 'beside row key v1';

/** A new X25519 pair. The private key can be exported, because it is wrapped at once. */
export function newVaultPair(): Promise<CryptoKeyPair> {
  return suite.kem.generateKeyPair();
}

/** The raw 32 bytes of a public key. */
export function publicKeyBytes(key: CryptoKey): Promise<ArrayBuffer> {
  return suite.kem.serializePublicKey(key);
}

/** A public key from its raw 32 bytes. */
export function publicKeyOf(bytes: ArrayBuffer): Promise<CryptoKey> {
  return suite.kem.deserializePublicKey(bytes);
}

/** The public half of a key pair of the vault, with the name that rows sealed to it carry. */
export interface SealTarget {
  readonly publicKey: CryptoKey;
  readonly keyId: string;
}

/** Seals to the public key: this is all that saving needs. `about` is authenticated, not hidden. */
export async function sealToVault(
  { publicKey, keyId }: SealTarget,
  purpose: SealPurpose,
  about: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SealedToVault> {
  const { enc, ct } = await suite.seal({ recipientPublicKey: publicKey, info: utf8(purpose) }, bytes, utf8(about));
  return { keyId, enc, bytes: ct };
}

/** Opens what was sealed to the vault; null where it was changed or belongs to another vault, purpose or name. */
export async function openFromVault(
  pair: CryptoKeyPair,
  purpose: SealPurpose,
  about: string,
  sealed: SealedToVault,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    // The whole pair is handed over, because the private key alone could not be exported to find its public half.
    return new Uint8Array(
      await suite.open({ recipientKey: pair, enc: sealed.enc, info: utf8(purpose) }, sealed.bytes, utf8(about)),
    );
  } catch {
    return null;
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
