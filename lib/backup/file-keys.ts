import { argon2idAsync } from '@noble/hashes/argon2.js';
import { bytesOfBase64, base64Of } from '../domain/base64';
import { hexOf } from '../domain/digest';
import type { BackupHeaderV1 } from '../domain/records/backup-v1';
import { readShortNumber, shortNumber } from '../domain/short-number';

/** Argon2id as new files use it: 64 MiB, three passes. More than OWASP's floor of 19 MiB and two. */
const NEW_WORK = { name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 } as const;

/** How long the derivation may hold the page up at a time, in milliseconds. */
const TICK_MS = 20;

/** What opens a backup: the passphrase chosen for it, or its recovery key. */
export type BackupSecret =
  { readonly kind: 'passphrase'; readonly text: string } | { readonly kind: 'recovery'; readonly text: string };

/** The work of Argon2id and the random bytes that go into it. */
type Work = Pick<BackupHeaderV1['passphrase'], 'memoryKiB' | 'passes' | 'lanes'>;

/** A new recovery key: 150 random bits in eight groups of four, with two characters that show what was mistyped. */
export function newRecoveryKey(): string {
  return shortNumber('package', hexOf(random(32)));
}

/** A recovery key in its one form; null where it is not a whole one, or a character is wrong. */
export function readRecoveryKey(typed: string): string | null {
  const read = readShortNumber(typed);
  return read.ok && read.value.kind === 'package' ? read.value.number : null;
}

/** A new key for a file, and the header that lets both secrets open it. `work`: less than usual only in tests. */
export async function lockNewFile(
  secrets: { readonly passphrase: string; readonly recoveryKey: string },
  work: Work = NEW_WORK,
): Promise<{ readonly header: BackupHeaderV1; readonly key: CryptoKey }> {
  const fileKey = random(32);
  const [passSalt, recoverySalt, salt] = [random(16), random(16), random(32)];
  const passphrase = await wrap(await keyOfPassphrase(secrets.passphrase, passSalt, work), fileKey);
  const recovery = await wrap(await keyOfRecovery(secrets.recoveryKey, recoverySalt), fileKey);
  const header: BackupHeaderV1 = {
    format: 'beside-backup',
    version: 1,
    passphrase: { ...NEW_WORK, ...work, ...passphrase, salt: base64Of(passSalt) },
    recovery: { ...recovery, salt: base64Of(recoverySalt) },
    salt: base64Of(salt),
  };
  return { header, key: await frameKey(fileKey, salt) };
}

/** Shortest salt that Argon2id takes, in bytes. */
const SHORTEST_SALT = 8;

/** Whether the numbers of a header can be worked with at all. */
export function isUsable({ passphrase }: BackupHeaderV1): boolean {
  return (bytesOfBase64(passphrase.salt)?.length ?? 0) >= SHORTEST_SALT;
}

/** The key of the frames of a file; null where the secret is not the one of this file. */
export async function unlockFile(header: BackupHeaderV1, secret: BackupSecret): Promise<CryptoKey | null> {
  const lock = header[secret.kind];
  const [salt, iv, key, fileSalt] = [lock.salt, lock.iv, lock.key, header.salt].map(bytesOfBase64);
  if (!salt || !iv || !key || !fileSalt) return null;
  const opener =
    secret.kind === 'passphrase'
      ? await keyOfPassphrase(secret.text, salt, header.passphrase)
      : await keyOfRecovery(readRecoveryKey(secret.text) ?? '', salt);
  try {
    const fileKey = new Uint8Array(await crypto.subtle.decrypt(wrapping(iv), opener, key));
    return await frameKey(fileKey, fileSalt);
  } catch {
    return null;
  }
}

/** Argon2id over the passphrase as it was typed, in one form of its accents: keyboards write them in two ways. */
async function keyOfPassphrase(text: string, salt: Uint8Array<ArrayBuffer>, work: Work): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(text.normalize('NFC'));
  const derived = await argon2idAsync(typed, salt, {
    m: work.memoryKiB,
    t: work.passes,
    p: work.lanes,
    dkLen: 32,
    asyncTick: TICK_MS,
  });
  return hkdf(Uint8Array.from(derived), new Uint8Array(), 'beside backup passphrase v1');
}

function keyOfRecovery(text: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return hkdf(new TextEncoder().encode(text), salt, 'beside backup recovery v1');
}

function frameKey(fileKey: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return hkdf(fileKey, salt, 'beside backup frames v1');
}

/** HKDF-SHA256 to a key for AES-256-GCM. */
async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(purpose) };
  return crypto.subtle.deriveKey(parameters, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function wrap(
  key: CryptoKey,
  fileKey: Uint8Array<ArrayBuffer>,
): Promise<{ readonly iv: string; readonly key: string }> {
  const iv = random(12);
  return { iv: base64Of(iv), key: base64Of(new Uint8Array(await crypto.subtle.encrypt(wrapping(iv), key, fileKey))) };
}

function wrapping(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode('beside backup key v1') };
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
