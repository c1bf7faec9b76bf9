import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { bytesOfHex } from '../../domain/digest';
import type { VaultDatabase } from '../storage/schema';

/**
 * Whether a digest was signed by `signer` (Ed25519, SPKI in DER, base64) and `signer` is one of the vault's own. A right signature of
 * a key that is not in the list says nothing: anybody can make a key.
 */
export async function isSignedByOwn(
  database: VaultDatabase,
  signer: string,
  sha256: string,
  signature: string,
): Promise<boolean> {
  const own = (await database.getAll('signers')).find((row) => base64Of(new Uint8Array(row.publicKey)) === signer);
  const bytes = bytesOfBase64(signature);
  if (own === undefined || bytes === null) return false;
  const key = await crypto.subtle.importKey('spki', own.publicKey, 'Ed25519', true, ['verify']);
  return crypto.subtle.verify('Ed25519', key, bytes, bytesOfHex(sha256));
}

/** Whether this is a public key that signatures can be checked with. */
export async function isSigningKey(spki: string): Promise<boolean> {
  const bytes = bytesOfBase64(spki);
  if (bytes === null) return false;
  return crypto.subtle.importKey('spki', bytes, 'Ed25519', true, ['verify']).then(
    () => true,
    () => false,
  );
}
