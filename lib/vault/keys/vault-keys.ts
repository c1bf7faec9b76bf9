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
  /** Name of the file with half of what wraps the private key, outside the database, where it can be overwritten; null where there is none. */
  readonly half: string | null;
  /** Whether what is sealed can be opened now: the private key can be unwrapped. Saving works without. */
  canRead(): Promise<boolean>;
  /** The pair that opens what was sealed to `keyId`; null where it cannot be had. Rows that name none were sealed to the vault's first pair. */
  pair(keyId: string | undefined): Promise<CryptoKeyPair | null>;
  /** Ed25519 over the 32 raw bytes of a digest, base64. */
  sign(sha256: string): Promise<string>;
  /** Ed25519 over the bytes of a statement, base64. Nothing else can be signed: who gets hold of this can make no signature of a record. */
  signStatement(statement: Statement): Promise<string>;
}

/** A half of what wraps the private key, in a file of this name. */
export interface NamedHalf {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes the keys of a new vault, ready to be stored. With a half nothing in the database alone opens it; without one the device key does,
 * which lies there.
 */
export async function makeKeys(id: string, half: NamedHalf | null): Promise<KeysRow> {
  const [pair, deviceKey, signing] = await Promise.all([
    newVaultPair(),
    half === null
      ? crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
      : crypto.subtle.importKey('raw', crypto.getRandomValues(new Uint8Array(32)), 'HKDF', false, ['deriveKey']),
    crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']),
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(id, deviceKey, half?.bytes ?? null);
  return {
    name: 'vault',
    id,
    ...(half === null ? {} : { half: half.name }),
    publicKey: await publicKeyBytes(pair.publicKey),
    wrappedPrivate: { iv, bytes: await crypto.subtle.wrapKey('pkcs8', pair.privateKey, wrapping, parameters(id, iv)) },
    deviceKey,
    signKey: signing.privateKey,
    signPublic: await crypto.subtle.exportKey('spki', signing.publicKey),
  };
}

/**
 * The stored keys, usable. The private key is unwrapped only when something is read, and cannot be exported then. `half`: the bytes of the
 * half that the row names; null where it names none.
 */
export async function loadKeys(row: KeysRow, half: Uint8Array<ArrayBuffer> | null): Promise<VaultKeys> {
  const wrapping = await wrappingKey(row.id, row.deviceKey, half);
  const publicKey = await publicKeyOf(row.publicKey);
  const keyId = row.keyId ?? row.id;
  let pair: Promise<CryptoKeyPair | null> | null = null;
  const own = () => (pair ??= unwrap(row, wrapping, publicKey));
  return {
    id: row.id,
    publicKey,
    signPublicSpki: base64Of(new Uint8Array(row.signPublic)),
    keyId,
    half: row.half ?? null,
    canRead: async () => (await own()) !== null,
    pair: (wanted) => ((wanted ?? row.id) === keyId ? own() : Promise.resolve(null)),
    sign: (sha256) => signature(row.signKey, bytesOfHex(sha256)),
    signStatement: (statement) => signature(row.signKey, statementBytes(statement)),
  };
}

async function signature(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64Of(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)));
}

async function unwrap(row: KeysRow, wrapping: CryptoKey, publicKey: CryptoKey): Promise<CryptoKeyPair | null> {
  try {
    const { iv, bytes } = row.wrappedPrivate;
    const privateKey = await crypto.subtle.unwrapKey(
      'pkcs8',
      bytes,
      wrapping,
      parameters(row.id, iv),
      'X25519',
      false,
      ['deriveBits'],
    );
    return { privateKey, publicKey };
  } catch {
    return null;
  }
}

/** The key that wraps the private key: the device key itself, or HKDF-SHA256 over it with the half as salt. */
async function wrappingKey(id: string, deviceKey: CryptoKey, half: Uint8Array<ArrayBuffer> | null): Promise<CryptoKey> {
  if (half === null) return deviceKey;
  const info = new TextEncoder().encode(`beside vault wrapping v1\n${id}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: half, info },
    deviceKey,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

function parameters(id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`beside vault key v1\n${id}`) };
}
