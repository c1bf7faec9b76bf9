import { bytesOfHex } from '../../domain/digest';
import { base64Of } from '../../domain/base64';
import { statementBytes, type Statement } from '../../domain/records/statement';
import type { KeysRow } from '../storage/schema';
import { newVaultPair, publicKeyBytes, publicKeyOf } from './seal-to-vault';

/** The keys of an open vault. `publicKey` and `sign` are all that saving needs. */
export interface VaultKeys {
  readonly id: string;
  readonly publicKey: CryptoKey;
  /** Ed25519 public key, SPKI in DER, base64. */
  readonly signPublicSpki: string;
  /** Name of the key pair that is sealed to now. */
  readonly keyId: string;
  /** Whether what is sealed can be opened now: the private key can be unwrapped. Saving works without. */
  canRead(): Promise<boolean>;
  /** The pair that opens what was sealed to `keyId`; null where it cannot be had. Rows that name none were sealed to the vault's first pair. */
  pair(keyId: string | undefined): Promise<CryptoKeyPair | null>;
  /** Ed25519 over the 32 raw bytes of a digest, base64. */
  sign(sha256: string): Promise<string>;
  /** Ed25519 over the bytes of a statement, base64. Nothing else can be signed: who gets hold of this can make no signature of a record. */
  signStatement(statement: Statement): Promise<string>;
}

/** Makes the keys of a new vault, ready to be stored. Nothing that opens the vault ever exists outside the browser's key store. */
export async function makeKeys(id: string): Promise<KeysRow> {
  const [pair, deviceKey, signing] = await Promise.all([
    newVaultPair(),
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']),
    crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']),
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    name: 'vault',
    id,
    publicKey: await publicKeyBytes(pair.publicKey),
    wrappedPrivate: { iv, bytes: await crypto.subtle.wrapKey('pkcs8', pair.privateKey, deviceKey, wrapping(id, iv)) },
    deviceKey,
    signKey: signing.privateKey,
    signPublic: await crypto.subtle.exportKey('spki', signing.publicKey),
  };
}

/** The stored keys, usable. The private key is unwrapped only when something is read, and cannot be exported then. */
export async function loadKeys(row: KeysRow): Promise<VaultKeys> {
  const publicKey = await publicKeyOf(row.publicKey);
  const keyId = row.keyId ?? row.id;
  let pair: Promise<CryptoKeyPair | null> | null = null;
  const own = () => (pair ??= unwrap(row, publicKey));
  return {
    id: row.id,
    publicKey,
    signPublicSpki: base64Of(new Uint8Array(row.signPublic)),
    keyId,
    canRead: async () => (await own()) !== null,
    pair: (wanted) => ((wanted ?? row.id) === keyId ? own() : Promise.resolve(null)),
    sign: (sha256) => signature(row.signKey, bytesOfHex(sha256)),
    signStatement: (statement) => signature(row.signKey, statementBytes(statement)),
  };
}

async function signature(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64Of(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)));
}

async function unwrap(row: KeysRow, publicKey: CryptoKey): Promise<CryptoKeyPair | null> {
  try {
    const { iv, bytes } = row.wrappedPrivate;
    const privateKey = await crypto.subtle.unwrapKey(
      'pkcs8',
      bytes,
      row.deviceKey,
      wrapping(row.id, iv),
      'X25519',
      false,
      ['deriveBits'],
    );
    return { privateKey, publicKey };
  } catch {
    return null;
  }
}

function wrapping(id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`beside vault key v1\n${id}`) };
}
