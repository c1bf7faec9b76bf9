import { sha256Hex } from '../../domain/digest';
import {
  BAG_INFO,
  BAGIT,
  infoValue,
  MANIFEST,
  PACKAGE_VERSION,
  readManifest,
  START_HERE,
  STATEMENT,
  STATEMENT_SIGNATURE,
  STATEMENT_SINCE,
  TAG_MANIFEST,
} from '../bag/bag';
import { PROFILES } from '../choose/package-request';
import { PROFILE_POLICY } from '../choose/profile-policy';
import { streamingSha256, utf8Text, type Bytes } from '../bag/bytes';
import { allowedPaths } from './allowed-paths';
import type { CheckedPackage } from './checked-package';
import { verifyItems } from './verify-items';
import { KEY, readKey, signatureState } from './verify-signature';
import { checkStatement } from './verify-statement';
import { verifyLog } from './verify-log';
import { Problems, type Verification } from './verify-result';
import { openZip, type ReadOutcome, type ZipFile } from '../bag/zip-read';

/** Files that are read as text; anything longer is no list of ours. */
const LONGEST_TEXT = 256 * 1024 * 1024;

/** Small files, such as records and signatures, are kept after the first reading, up to this much: opening a file in a ZIP costs more than reading it. */
const SMALL = 64 * 1024;
const ROOM_FOR_SMALL = 32 * 1024 * 1024;

/** Up to this size a file is digested at once by the browser itself, about four times faster than in pieces. */
const AT_ONCE = 32 * 1024 * 1024;

/**
 * Checks a package file by file: every file against the lists, every part against its record, every signature and every
 * log line. Nothing is unpacked to disk; one file of at most 32 MiB is held at a time, larger ones in pieces. `ownKey` is this computer's public key
 * (SPKI, base64), to say whether the package was signed here.
 */
export async function verifyPackage(
  file: Blob,
  options: { readonly ownKey?: string | null; readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<Verification> {
  const opened = await openZip(file);
  if (!opened.ok) return { kind: 'not-a-package', reason: opened.reason.fault, name: opened.reason.name };
  const { files, looseFolders } = opened.value;
  const bags = files.filter((entry) => entry.name === BAGIT || /^[^/]+\/bagit\.txt$/.test(entry.name));
  const [declaration] = bags;
  if (declaration === undefined || bags.length > 1) return { kind: 'not-a-package', reason: 'no-bag', name: null };
  const top = declaration.name.slice(0, -BAGIT.length);

  const problems = new Problems();
  const inside = new Map<string, ZipFile>();
  for (const name of looseFolders) problems.add('folder-extra', name.startsWith(top) ? name.slice(top.length) : name);
  for (const entry of files) {
    if (entry.name.startsWith(top)) inside.set(entry.name.slice(top.length), entry);
    else problems.add('file-extra', entry.name);
  }
  const digests = new Map<string, string>();
  const small = new Map<string, Bytes>();
  const otherSum: string[] = [];
  let room = ROOM_FOR_SMALL;
  let octets = 0;
  let done = 0;
  for (const [path, entry] of inside) {
    const { outcome, bytes, sha256 } = entry.size <= AT_ONCE ? await readAtOnce(entry) : await readInPieces(entry);
    if (outcome === 'unreadable') problems.add('file-damaged', path);
    else digests.set(path, sha256);
    if (outcome === 'other-sum') otherSum.push(path);
    if (bytes !== null && bytes.length <= Math.min(SMALL, room)) {
      small.set(path, bytes);
      room -= bytes.length;
    }
    if (path.startsWith('data/')) octets += entry.size;
    options.onProgress?.((done += 1), inside.size);
  }
  const bag: CheckedPackage = {
    digests,
    bytes: async (path) => small.get(path) ?? (digests.has(path) ? readAgain(inside.get(path)) : null),
  };

  const bagit = await text(bag, BAGIT);
  if (bagit === null || !/^BagIt-Version: (?:0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\s*$/.test(bagit))
    return { kind: 'not-a-package', reason: 'wrong-bag', name: null };
  const info = (await text(bag, BAG_INFO)) ?? '';
  const version = versionOf(info);
  const isNewer = version > PACKAGE_VERSION;

  const paths = new Set(inside.keys());
  await checkLists(bag, paths, version >= STATEMENT_SINCE ? [STATEMENT, STATEMENT_SIGNATURE] : [], problems);
  // Other bytes than the lists say are the graver thing, and said already. Else the bytes are right, and other programs refuse them all the same.
  for (const path of otherSum) if (!problems.has(path)) problems.add('file-damaged', path);
  // What a newer package has to hold is not known here. Its lists are those of every bag: what does not fit them is named all the same.
  if (isNewer) return problems.outcome() ?? { kind: 'not-a-package', reason: 'newer', name: null };
  for (const needed of [START_HERE, BAG_INFO, 'data/withheld.json', 'data/custody.jsonl'])
    if (!paths.has(needed)) problems.add('file-missing', needed);
  const payload = [...inside.keys()].filter((path) => path.startsWith('data/'));
  // Once a file is named as changed, missing or added, the count is wrong because of it.
  if (problems.none && infoValue(info, 'Payload-Oxum') !== `${octets}.${payload.length}`)
    problems.add('count-wrong', BAG_INFO);

  const profile = PROFILES.find((known) => known === infoValue(info, 'Beside-Profile')) ?? null;
  // Packages that do not say whom they are for are held to the same. That follows from nothing where this file is another one.
  const forOfficials = !problems.has(BAG_INFO) && (profile === null || PROFILE_POLICY[profile].official);
  const allowed = allowedPaths(version, problems.has(BAG_INFO) || forOfficials);
  for (const path of paths) if (!allowed(path)) problems.add('file-extra', path);
  const key = await readKey(bag, forOfficials, problems);
  const { some, records, keptIds, count, ...items } = await verifyItems(bag, key, problems);
  if (!some) return { kind: 'not-a-package', reason: 'no-items', name: null };
  const hasStatement = version >= STATEMENT_SINCE;
  const said = { info, saves: count + items.itemsKept, key };
  const statement = hasStatement ? await checkStatement(bag, said, problems) : null;
  // A signature over the whole holds the log as it is. Where there is none, each record that is signed has its line in it.
  await verifyLog(bag, { records, keptIds, needsLines: key.mustBeSigned && !hasStatement }, problems);
  const signed = signatureState(key, options.ownKey ?? null);
  return (
    problems.outcome() ?? {
      kind: 'unchanged',
      ...items,
      items: count,
      files: inside.size,
      profile,
      signature: signed,
      covers: signed !== 'none' ? (hasStatement ? 'everything' : 'records') : hasStatement ? 'nothing' : 'no-number',
      named: statement,
      tagManifestSha256: digests.get(TAG_MANIFEST) ?? '',
      keySha256: digests.get(KEY) ?? null,
    }
  );
}

/** A version that is no number at all is not one that another Beside wrote: it is held to everything that is known here. */
function versionOf(info: string): number {
  const version = infoValue(info, 'Beside-Package') ?? '';
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : PACKAGE_VERSION;
}

/** Every file is in exactly the list it belongs to, with its digest; every line has its file. `beside`: files that are about the lists and in none. */
async function checkLists(
  bag: CheckedPackage,
  paths: ReadonlySet<string>,
  beside: readonly string[],
  problems: Problems,
): Promise<void> {
  const lists = [
    [MANIFEST, (path: string) => path.startsWith('data/')],
    [TAG_MANIFEST, (path: string) => !path.startsWith('data/') && path !== TAG_MANIFEST && !beside.includes(path)],
  ] as const;
  for (const [name, belongs] of lists) {
    const lines = readManifest((await text(bag, name)) ?? ' ');
    if (lines === null) {
      problems.add(paths.has(name) ? 'list-unreadable' : 'file-missing', name);
      continue;
    }
    for (const [path, sha256] of lines) {
      if (!paths.has(path)) problems.add('file-missing', path);
      else if (bag.digests.has(path) && bag.digests.get(path) !== sha256) problems.add('file-changed', path);
    }
    for (const path of paths) if (belongs(path) && !lines.has(path)) problems.add('file-extra', path);
  }
}

async function text(bag: CheckedPackage, path: string): Promise<string | null> {
  const bytes = await bag.bytes(path);
  return bytes === null ? null : utf8Text(bytes);
}

/** One file as it was read. `bytes`: null where it was too long to be held. */
interface ReadFile {
  readonly outcome: ReadOutcome;
  readonly bytes: Bytes | null;
  readonly sha256: string;
}

async function readInPieces(entry: ZipFile): Promise<ReadFile> {
  const running = streamingSha256();
  const outcome = await entry.read((piece) => running.update(piece));
  return { outcome, bytes: null, sha256: running.hex() };
}

async function readAtOnce(entry: ZipFile): Promise<ReadFile> {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  const outcome = await entry.read((piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return { outcome, bytes: outcome === 'unreadable' ? null : bytes, sha256: await sha256Hex(bytes) };
}

/** A text that there was no room to keep; null where it is none. */
async function readAgain(entry: ZipFile | undefined): Promise<Bytes | null> {
  return entry === undefined || entry.size > LONGEST_TEXT ? null : (await readAtOnce(entry)).bytes;
}
