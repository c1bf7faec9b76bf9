import { PART_ROLES } from '../../domain/item';
import { knownWord } from '../../domain/known-word';
import type { StoredRecord } from '../../domain/records/record';
import { DERIVED_NAMES, fileNames } from '../choose/plan-item';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';
import { confirmedRows, type KeptRow } from './verify-withheld';

/**
 * Compares the parts that a record names with the files of its folder: each is there once, under the very name that its kind gives it, so that
 * no picture can lie under the name of another. How many of them stayed home.
 */
export function checkParts(
  bag: CheckedPackage,
  number: string,
  names: readonly string[],
  record: StoredRecord,
  rows: readonly KeptRow[],
  problems: Problems,
): number {
  const folder = `data/items/${number}`;
  const home = rows.filter(({ what }) => what === 'part');
  const present = names.filter((name) => !DERIVED_NAMES.has(name));
  const digestOf = (name: string): string => bag.digests.get(`${folder}/${name}`) ?? '';
  const here = present.filter((name) => !problems.has(`${folder}/${name}`)).map(digestOf);
  const found = new Set<string>();
  const nextName = fileNames();
  const open = [...home];
  const missing = howManyMissing(record, present.map(digestOf));
  for (const part of record.parts) {
    const { role, sha256 } = part;
    // A part that is here did not stay home, whatever the list says; the line that says so is named as wrong.
    const absent = missing.get(sha256) ?? 0;
    const at = absent > 0 ? open.findIndex((row) => row.sha256 === sha256 && row.kind === role) : -1;
    const takeRow = (): void => {
      open.splice(at, 1);
      missing.set(sha256, absent - 1);
    };
    if (open[at]?.failed === false) {
      takeRow();
      continue;
    }
    const wanted = nextName(part);
    // One that turned out to be unreadable while the package was made had its name already: of two alike it is the one whose file is not there.
    if (open[at] !== undefined && digestOf(wanted) !== sha256) {
      takeRow();
      continue;
    }
    // What a kind that is not known here is called, nobody here knows.
    const name =
      knownWord(PART_ROLES, role) === null
        ? (present.find((each) => !found.has(each) && digestOf(each) === sha256) ?? wanted)
        : wanted;
    found.add(name);
    if (!present.includes(name)) problems.add('part-missing', `${folder}/${name}`);
    else if (digestOf(name) !== sha256) problems.add('part-changed', `${folder}/${name}`);
  }
  for (const name of present) if (!found.has(name)) problems.add('part-extra', `${folder}/${name}`);
  return confirmedRows(number, home, { named: record.parts.map(({ sha256 }) => sha256), here }, problems);
}

/** How many of the parts with the same bytes did not come, by their digest. */
function howManyMissing(record: StoredRecord, here: readonly string[]): Map<string, number> {
  const missing = new Map<string, number>();
  for (const { sha256 } of record.parts) missing.set(sha256, (missing.get(sha256) ?? 0) + 1);
  for (const sha256 of here) missing.set(sha256, (missing.get(sha256) ?? 0) - 1);
  return missing;
}
