import { base64Of } from '../../domain/base64';
import { bytesOfHex } from '../../domain/digest';
import { RESTORED_KEY } from '../bag/bag';
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
  /** Keys that came with backups, by their SPKI in base64: records from there are signed with one of them. */
  readonly others: ReadonlyMap<string, CryptoKey | 'unsupported'>;
}

/** Reads the public key. `forOfficials`: whether the package is one of those that are signed. */
export async function readKey(bag: CheckedPackage, forOfficials: boolean, problems: Problems): Promise<PackageKey> {
  const der = await bag.bytes(KEY);
  if (der === null) {
    const mustBeSigned = forOfficials || [...bag.digests.keys()].some((path) => OF_SIGNED.test(path));
    return { key: null, text: null, mustBeSigned, others: new Map() };
  }
  const text = base64Of(der);
  // Packages of older versions hold the key a second time, in letters. People compared those.
  const inLetters = await bag.bytes(IN_LETTERS);
  if (inLetters !== null && utf8Text(inLetters)?.trim() !== text) problems.add('key-differs', IN_LETTERS);
  const others = await readOthers(bag, problems);
  const key = await importKey(der);
  if (key === null) problems.add('key-unreadable', KEY);
  return { key, text, mustBeSigned: true, others };
}

async function readOthers(bag: CheckedPackage, problems: Problems): Promise<PackageKey['others']> {
  const others = new Map<string, CryptoKey | 'unsupported'>();
  for (const path of [...bag.digests.keys()].filter((name) => RESTORED_KEY.test(name))) {
    const der = await bag.bytes(path);
    const key = der === null ? null : await importKey(der);
    if (der === null || key === null) problems.add('key-unreadable', path);
    else others.set(base64Of(der), key);
  }
  return others;
}

async function importKey(der: Uint8Array<ArrayBuffer>): Promise<Key> {
  try {
    return await crypto.subtle.importKey('spki', der, 'Ed25519', true, ['verify']);
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotSupportedError' ? 'unsupported' : null;
  }
}

/**
 * Checks that a record is signed where it has to be, with the key of the package or one that came with a backup, and that this is the key of the
 * signer it names. Records of version 1 name none. Answers whether it is signed with a key other than that of the package.
 */
export async function checkSignature(
  bag: CheckedPackage,
  folder: string,
  /** Null where it cannot be read. */
  record: StoredRecord | null,
  { key, text, mustBeSigned, others }: PackageKey,
  problems: Problems,
): Promise<boolean> {
  if (!mustBeSigned) return false;
  const path = `${folder}/record.sig`;
  if (text === null) problems.add('file-missing', KEY);
  const signer = record !== null && record.version !== 1 ? record.signer : null;
  if (key !== null && signer !== null && signer !== text && !others.has(signer)) problems.add('signature-wrong', path);
  if (problems.has(path)) return false;
  const signature = await bag.bytes(path);
  if (signature === null) {
    problems.add('signature-missing', path);
    return false;
  }
  if (key === null || key === 'unsupported') return false;
  const sha256 = bag.digests.get(`${folder}/record.json`) ?? '';
  const named = signer === null ? undefined : others.get(signer);
  const fitting = named === undefined ? [key, ...(signer === null ? others.values() : [])] : [named];
  for (const one of fitting)
    if (one === 'unsupported' || (await crypto.subtle.verify('Ed25519', one, signature, bytesOfHex(sha256))))
      return one !== key;
  problems.add('signature-wrong', path);
  return false;
}

/** Whose key signed, as far as this computer can tell. */
export function signatureState({ key, text }: PackageKey, ownKey: string | null): SignatureState {
  if (key === null) return 'none';
  if (key === 'unsupported') return 'not-checked';
  return text !== null && text === ownKey ? 'own-key' : 'other-key';
}
