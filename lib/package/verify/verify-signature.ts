import { base64Of } from '../../domain/base64';
import { bytesOfHex } from '../../domain/digest';
import { utf8Text } from '../bag/bytes';
import type { StoredRecord } from '../../domain/records/record';
import type { CheckedPackage } from './checked-package';
import type { Problems, SignatureState } from './verify-result';

export const KEY = 'data/public-key.der';
const IN_LETTERS = 'data/public-key.txt';
/** Files that only a signed package holds. */
const OF_SIGNED = /^(?:statement\.sig|data\/public-key\.txt|data\/items\/\d{3,}\/record\.sig)$/;

/** `unsupported`: the key is there, but this browser cannot check Ed25519. Null: there is none that can be read. */
type Key = CryptoKey | 'unsupported' | null;

/** The public key of a package, and whether its records have to be signed. */
export interface PackageKey {
  readonly key: Key;
  /** SPKI in base64, as records of version 2 name their signer. */
  readonly text: string | null;
  /**
   * Packages for officials are signed, in every version. Key and signatures taken out of one are missing; it is not "not signed". The
   * same goes for any package in which a half of its signatures is still there.
   */
  readonly mustBeSigned: boolean;
}

/** Reads the public key. `forOfficials`: whether the package is one of those that are signed. */
export async function readKey(bag: CheckedPackage, forOfficials: boolean, problems: Problems): Promise<PackageKey> {
  const der = await bag.bytes(KEY);
  if (der === null) {
    const mustBeSigned = forOfficials || [...bag.digests.keys()].some((path) => OF_SIGNED.test(path));
    return { key: null, text: null, mustBeSigned };
  }
  const text = base64Of(der);
  // Packages of older versions hold the key a second time, in letters. People compared those.
  const inLetters = await bag.bytes(IN_LETTERS);
  if (inLetters !== null && utf8Text(inLetters)?.trim() !== text) problems.add('key-differs', IN_LETTERS);
  try {
    const key = await crypto.subtle.importKey('spki', der, 'Ed25519', true, ['verify']);
    return { key, text, mustBeSigned: true };
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotSupportedError')
      return { key: 'unsupported', text, mustBeSigned: true };
    problems.add('key-unreadable', KEY);
    return { key: null, text, mustBeSigned: true };
  }
}

/** Checks that a record is signed where it has to be, with the key of the package, and that this is the key of the signer it names. */
export async function checkSignature(
  bag: CheckedPackage,
  folder: string,
  /** Null where it cannot be read. */
  record: StoredRecord | null,
  { key, text, mustBeSigned }: PackageKey,
  problems: Problems,
): Promise<void> {
  if (!mustBeSigned) return;
  const path = `${folder}/record.sig`;
  if (text === null) problems.add('file-missing', KEY);
  const signer = record !== null && record.version !== 1 ? record.signer : null;
  if (key !== null && signer !== null && signer !== text) problems.add('signature-wrong', path);
  if (problems.has(path)) return;
  const signature = await bag.bytes(path);
  if (signature === null) {
    problems.add('signature-missing', path);
    return;
  }
  if (key === null || key === 'unsupported') return;
  const sha256 = bag.digests.get(`${folder}/record.json`) ?? '';
  if (!(await crypto.subtle.verify('Ed25519', key, signature, bytesOfHex(sha256))))
    problems.add('signature-wrong', path);
}

/** Whose key signed, as far as this computer can tell. */
export function signatureState({ key, text }: PackageKey, ownKey: string | null): SignatureState {
  if (key === null) return 'none';
  if (key === 'unsupported') return 'not-checked';
  return text !== null && text === ownKey ? 'own-key' : 'other-key';
}
