import { readRecord, type StoredRecord } from '../../domain/records/record';
import { utf8Text } from '../bag/bytes';
import { DERIVED_NAMES, fileNames } from '../choose/plan-item';
import type { CheckedPackage } from './checked-package';
import { checkEntries } from './verify-entries';
import type { Problems } from './verify-result';
import { checkSignature, type PackageKey } from './verify-signature';
import { addWrong, confirmedRows, keptLogLines, readKeptHome, type KeptRow } from './verify-withheld';

/** What the items of a package say. `records`: item id -> digest of its record. */
export interface CheckedItems {
  /** Whether there is any item, here or named as kept home. */
  readonly some: boolean;
  /** Items whose record is here. */
  readonly count: number;
  /** Items whose record stayed home. Only the list says so. */
  readonly itemsKept: number;
  /** Files of those items: they are the ones handed over, but no record says that they are what was saved. */
  readonly unconfirmed: readonly string[];
  /** Parts that records name, and lines of the log, that stayed home. */
  readonly withheld: number;
  /** How many of those are lines of the log. Only the list says so. */
  readonly logKept: number;
  /** Entries of records that stayed home: acts, places, surroundings. */
  readonly entriesKept: number;
  readonly records: ReadonlyMap<string, string>;
}

/** Checks each item: its record, every part it names, every file beside it, its signature, and what is said to have stayed home. */
export async function verifyItems(bag: CheckedPackage, key: PackageKey, problems: Problems): Promise<CheckedItems> {
  const folders = foldersOf(bag);
  const home = await readKeptHome(bag, problems);
  const records = new Map<string, string>();
  const seen = new Set([...folders.keys()].map((number) => bag.digests.get(recordOf(number)) ?? ''));
  const unconfirmed: string[] = [];
  let [count, itemsKept, partsKept, entriesKept] = [0, 0, 0, 0];
  // An item all of whose files stay home is told by the list alone.
  for (const number of new Set([...folders.keys(), ...home.items.keys()])) {
    const folder = `data/items/${number}`;
    const names = folders.get(number) ?? [];
    const rows = home.items.get(number) ?? [];
    if (!names.includes('record.json')) {
      if (isKeptHome(number, rows, seen)) {
        itemsKept += 1;
        unconfirmed.push(...names.map((name) => `${folder}/${name}`));
      } else if (names.length > 0) {
        if (!home.isNewer) problems.add('record-missing', recordOf(number));
      } else for (const row of rows) addWrong(number, row, problems);
      continue;
    }
    count += 1;
    // A record that is not the one handed over cannot be asked about its parts: the lists already named every file that differs.
    if (problems.has(recordOf(number))) continue;
    const record = readRecord(utf8Text((await bag.bytes(recordOf(number))) ?? new Uint8Array()));
    if (record.ok) {
      records.set(record.value.id, bag.digests.get(recordOf(number)) ?? '');
      if (!home.isNewer) {
        partsKept += checkParts(bag, number, names, record.value, rows, problems);
        entriesKept += await checkEntries(bag, number, record.value, rows, problems);
      }
    } else if (record.reason === 'newer') problems.noteNewer(recordOf(number));
    else problems.add('record-unreadable', recordOf(number));
    await checkSignature(bag, folder, record.ok ? record.value : null, key, problems);
  }
  const logKept = await keptLogLines(bag, home.log, problems);
  const withheld = partsKept + logKept;
  const some = folders.size + itemsKept > 0;
  return { some, count, itemsKept, unconfirmed, withheld, logKept, entriesKept, records };
}

const recordOf = (number: string): string => `data/items/${number}/record.json`;

/** The files of each item's folder, by its number. */
function foldersOf(bag: CheckedPackage): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of bag.digests.keys()) {
    const [, number, name] = /^data\/items\/(\d{3,})\/([^/]+)$/.exec(path) ?? [];
    if (number === undefined || name === undefined) continue;
    const names = folders.get(number);
    if (names === undefined) folders.set(number, [name]);
    else names.push(name);
  }
  return folders;
}

/** Whether the list names the record of this item as kept home: once, and none that is here or named for another item. */
function isKeptHome(number: string, rows: readonly KeptRow[], seen: Set<string>): boolean {
  const [record, ...more] = rows.filter(({ what, kind }) => what === 'part' && kind === 'record');
  if (record === undefined || more.length > 0 || !/^\d{3,}$/.test(number) || seen.has(record.sha256)) return false;
  seen.add(record.sha256);
  return true;
}

/** Compares the parts a record names with the files of its folder. How many of them stayed home. */
function checkParts(
  bag: CheckedPackage,
  number: string,
  names: readonly string[],
  record: StoredRecord,
  rows: readonly KeptRow[],
  problems: Problems,
): number {
  const folder = `data/items/${number}`;
  const home = rows.filter(({ what }) => what === 'part');
  const stayed = new Set(home.map(({ sha256 }) => sha256));
  const present = names.filter((name) => !DERIVED_NAMES.has(name));
  const digestOf = (name: string): string => bag.digests.get(`${folder}/${name}`) ?? '';
  const here = present.filter((name) => !problems.has(`${folder}/${name}`)).map(digestOf);
  const parts = new Set(present.map(digestOf));
  const nextName = fileNames();
  for (const part of record.parts) {
    if (stayed.has(part.sha256)) continue;
    const name = nextName(part);
    if (!parts.has(part.sha256))
      problems.add(present.includes(name) ? 'part-changed' : 'part-missing', `${folder}/${name}`);
  }
  const named = record.parts.map(({ sha256 }) => sha256);
  const known = new Set(named);
  for (const name of present) if (!known.has(digestOf(name))) problems.add('part-extra', `${folder}/${name}`);
  return confirmedRows(number, home, { named, here }, problems);
}
