import { base64Of } from '../../domain/base64';
import { bytesOfHex } from '../../domain/digest';
import { readRecord, type StoredRecord } from '../../domain/records/record';
import { utf8Text } from '../bag/bytes';
import { DERIVED_NAMES, fileNames } from '../choose/plan-item';
import type { CheckedPackage } from './checked-package';
import { checkEntries } from './verify-entries';
import type { Problems, SignatureState } from './verify-result';
import { readWithheldFile, type WithheldFile } from '../files/withheld-file';

const WITHHELD = 'data/withheld.json';

/** What the items of a package say. `records`: item id -> digest of its record. */
export interface CheckedItems {
  readonly count: number;
  /** Parts and lines of the log that stayed home. */
  readonly withheld: number;
  /** Entries of records that stayed home: acts, places, surroundings. */
  readonly entriesKept: number;
  readonly records: ReadonlyMap<string, string>;
  readonly signature: SignatureState;
}

/** Checks each item: its record, every part it names, every file beside it, its signature. */
export async function verifyItems(
  bag: CheckedPackage,
  ownKey: string | null,
  problems: Problems,
): Promise<CheckedItems> {
  const folders = new Map<string, string[]>();
  for (const path of bag.digests.keys()) {
    const match = /^data\/items\/(\d{3,})\/([^/]+)$/.exec(path);
    if (match !== null) folders.set(match[1] ?? '', [...(folders.get(match[1] ?? '') ?? []), match[2] ?? '']);
  }
  const withheldBytes = await bag.bytes(WITHHELD);
  const list = withheldBytes === null ? null : readWithheldFile(withheldBytes);
  if (list?.ok === false && list.reason === 'damaged') problems.add('list-unreadable', WITHHELD);
  // What a newer list names cannot be told from what is missing: then only signatures are checked.
  const isNewerList = list?.ok === false && list.reason === 'newer';
  if (isNewerList) problems.noteNewer(WITHHELD);
  const withheld = list?.ok === true ? list.value : null;
  // A save all of whose parts stay home still counts: it is named in the list.
  for (const part of withheld?.parts ?? []) if (!folders.has(part.item)) folders.set(part.item, []);

  const key = await readKey(bag, problems);
  const der = await bag.bytes('data/public-key.der');
  const keyText = der === null ? null : base64Of(der);
  const records = new Map<string, string>();
  let entriesKept = 0;
  for (const [number, names] of folders) {
    const folder = `data/items/${number}`;
    const home = withheld?.parts.filter((part) => part.item === number) ?? [];
    if (!names.includes('record.json')) {
      if (!isNewerList && !home.some((part) => part.role === 'record'))
        problems.add('record-missing', `${folder}/record.json`);
      continue;
    }
    // A record that is not the one handed over cannot be asked about its parts: the lists already named every file that differs.
    if (problems.has(`${folder}/record.json`)) continue;
    const record = readRecord(utf8Text((await bag.bytes(`${folder}/record.json`)) ?? new Uint8Array()));
    const sha256 = bag.digests.get(`${folder}/record.json`) ?? '';
    if (record.ok) {
      records.set(record.value.id, sha256);
      if (!isNewerList) {
        checkParts(bag, folder, names, record.value, home, problems);
        const keptHome = withheld?.entries.filter((entry) => entry.item === number) ?? [];
        await checkEntries(bag, folder, record.value, keptHome, problems);
        entriesKept += keptHome.length;
      }
    } else if (record.reason === 'newer') problems.noteNewer(`${folder}/record.json`);
    else problems.add('record-unreadable', `${folder}/record.json`);
    if (key === null) continue;
    const signer = record.ok && record.value.version !== 1 ? record.value.signer : null;
    if (signer !== null && signer !== keyText) problems.add('signature-wrong', `${folder}/record.sig`);
    await checkSignature(bag, folder, key, sha256, problems);
  }
  return {
    count: folders.size,
    withheld: (withheld?.parts.length ?? 0) + (withheld?.log.length ?? 0),
    entriesKept,
    records,
    signature: signatureState(key, keyText, ownKey),
  };
}

function checkParts(
  bag: CheckedPackage,
  folder: string,
  names: readonly string[],
  record: StoredRecord,
  home: WithheldFile['parts'],
  problems: Problems,
): void {
  const present = names.filter((name) => !DERIVED_NAMES.has(name));
  const parts = new Set(present.map((name) => bag.digests.get(`${folder}/${name}`)));
  const nextName = fileNames();
  for (const part of record.parts) {
    if (home.some((other) => other.sha256 === part.sha256)) continue;
    const name = nextName(part);
    if (!parts.has(part.sha256))
      problems.add(present.includes(name) ? 'part-changed' : 'part-missing', `${folder}/${name}`);
  }
  const known = new Set(record.parts.map((part) => part.sha256));
  for (const name of present) {
    const sha256 = bag.digests.get(`${folder}/${name}`);
    if (sha256 !== undefined && !known.has(sha256)) problems.add('part-extra', `${folder}/${name}`);
  }
}

/** `unsupported`: the key is there, but this browser cannot check Ed25519. */
type Key = CryptoKey | 'unsupported';

async function readKey(bag: CheckedPackage, problems: Problems): Promise<Key | null> {
  const der = await bag.bytes('data/public-key.der');
  if (der === null) return null;
  try {
    return await crypto.subtle.importKey('spki', der, 'Ed25519', true, ['verify']);
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotSupportedError') return 'unsupported';
    problems.add('key-unreadable', 'data/public-key.der');
    return null;
  }
}

async function checkSignature(
  bag: CheckedPackage,
  folder: string,
  key: Key,
  sha256: string,
  problems: Problems,
): Promise<void> {
  const path = `${folder}/record.sig`;
  if (problems.has(path)) return;
  const signature = await bag.bytes(path);
  if (signature === null) {
    problems.add('signature-missing', path);
    return;
  }
  if (key !== 'unsupported' && !(await crypto.subtle.verify('Ed25519', key, signature, bytesOfHex(sha256))))
    problems.add('signature-wrong', path);
}

function signatureState(key: Key | null, keyText: string | null, ownKey: string | null): SignatureState {
  if (key === null) return 'none';
  if (key === 'unsupported') return 'not-checked';
  return keyText !== null && keyText === ownKey ? 'own-key' : 'other-key';
}
