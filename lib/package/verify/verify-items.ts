import { readRecord } from '../../domain/records/record';
import { utf8Text } from '../bag/bytes';
import { itemNumber } from '../choose/package-request';
import type { CheckedPackage } from './checked-package';
import { checkDerived } from './verify-derived';
import { checkEntries } from './verify-entries';
import { checkParts } from './verify-parts';
import type { Problems } from './verify-result';
import { checkSignature, type PackageKey } from './verify-signature';
import { addWrong, keptLogLines, readKeptHome, type KeptRow } from './verify-withheld';

/** A record in a package. */
export interface CheckedRecord {
  readonly sha256: string;
  /** Path below the package's folder. */
  readonly path: string;
}

/** What the items of a package say. */
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
  /** Records that are signed with a key other than that of the package. */
  readonly signedByOthers: number;
  /** Records by the id of their item. */
  readonly records: ReadonlyMap<string, CheckedRecord>;
  /** Ids of items whose record stayed home. */
  readonly keptIds: ReadonlySet<string>;
}

/** Checks each item: its record, every part it names, every file beside it, its signature, and what is said to have stayed home. */
export async function verifyItems(bag: CheckedPackage, key: PackageKey, problems: Problems): Promise<CheckedItems> {
  const folders = foldersOf(bag);
  const home = await readKeptHome(bag, problems);
  const records = new Map<string, CheckedRecord>();
  const keptIds = new Set<string>();
  let last = '';
  const seen = new Set([...folders.keys()].map((number) => bag.digests.get(recordOf(number)) ?? ''));
  const unconfirmed: string[] = [];
  let [count, itemsKept, partsKept, entriesKept, signedByOthers] = [0, 0, 0, 0, 0];
  // An item all of whose files stay home is told by the list alone.
  const numbers = [...new Set([...folders.keys(), ...home.items.keys()])].toSorted((a, b) => Number(a) - Number(b));
  for (const number of numbers) {
    const folder = `data/items/${number}`;
    const names = folders.get(number) ?? [];
    const rows = home.items.get(number) ?? [];
    if (!names.includes('record.json')) {
      if (isKeptHome(number, rows, seen)) {
        itemsKept += 1;
        for (const { itemId } of rows) keptIds.add(itemId);
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
      const { id } = record.value;
      if (records.has(id)) problems.add('record-twice', recordOf(number));
      records.set(id, { sha256: bag.digests.get(recordOf(number)) ?? '', path: recordOf(number) });
      // The oldest comes first: folders that changed places would show each other's pictures on the first page.
      const saved = record.value.version === 1 ? record.value.saved.utc : record.value.times.done;
      if (saved < last) problems.add('order-wrong', recordOf(number));
      last = saved;
      if (!home.isNewer) {
        partsKept += checkParts(bag, number, names, record.value, rows, problems);
        entriesKept += await checkEntries(bag, number, record.value, rows, problems);
        await checkDerived(bag, number, names, record.value, problems);
      }
    } else if (record.reason === 'newer') problems.noteNewer(recordOf(number));
    else problems.add('record-unreadable', recordOf(number));
    if (await checkSignature(bag, folder, record.ok ? record.value : null, key, problems)) signedByOthers += 1;
  }
  // They are numbered one by one: a gap is an item that was taken out with its files and lines.
  const gap = numbers.findIndex((number, index) => number !== itemNumber(index));
  if (gap >= 0 && problems.none) problems.add('record-missing', recordOf(itemNumber(gap)));
  const logKept = await keptLogLines(bag, home.log, problems);
  const withheld = partsKept + logKept;
  const some = folders.size + itemsKept > 0;
  return { some, count, itemsKept, unconfirmed, withheld, logKept, entriesKept, signedByOthers, records, keptIds };
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
