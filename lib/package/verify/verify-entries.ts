import type { StoredRecord } from '../../domain/records/record';
import { readEntryLines } from '../../domain/records/record-entries';
import { utf8Text } from '../bag/bytes';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';
import { confirmedRows, type KeptRow } from './verify-withheld';

/**
 * Checks the entries that came with a record against the digests in it: each line is one that was signed, once and in the order of the
 * record, and each digest without its line is named in the list of what stayed home. How many of them stayed home.
 */
export async function checkEntries(
  bag: CheckedPackage,
  number: string,
  record: StoredRecord,
  rows: readonly KeptRow[],
  problems: Problems,
): Promise<number> {
  const path = `data/items/${number}/entries.jsonl`;
  const home = rows.filter(({ what }) => what === 'entry');
  const there = bag.digests.has(path);
  if (record.version === 1) {
    if (there) problems.add('part-extra', path);
    return confirmedRows(number, home, { named: [], here: [] }, problems);
  }
  // That the file is not the one handed over is said already; which line differs follows from that.
  if (problems.has(path)) return 0;
  const bytes = await bag.bytes(path);
  const lines = there ? await readEntryLines(bytes === null ? null : utf8Text(bytes)) : [];
  if (lines === null) {
    problems.add('entries-unreadable', path);
    return 0;
  }
  let next = 0;
  for (const { entry, sha256 } of lines) {
    const at = record.entries.findIndex(
      (digest, index) => index >= next && digest.sha256 === sha256 && digest.kind === entry.entry,
    );
    if (at < 0) problems.add('entry-changed', path);
    next = at < 0 ? next : at + 1;
  }
  const given = new Set(lines.map(({ sha256 }) => sha256));
  const kept = new Set(home.map(({ sha256 }) => sha256));
  if (record.entries.some(({ sha256 }) => !given.has(sha256) && !kept.has(sha256))) problems.add('entry-missing', path);
  return confirmedRows(number, home, { named: record.entries.map(({ sha256 }) => sha256), here: given }, problems);
}
