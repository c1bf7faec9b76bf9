import type { StoredRecord } from '../../domain/records/record';
import { readEntryLines } from '../../domain/records/record-entries';
import { utf8Text } from '../bag/bytes';
import type { WithheldFile } from '../files/withheld-file';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';

/**
 * Checks the entries that came with a record against the digests in it: each line is one that was signed, once and in the order of the
 * record, and each digest without its line is named in the list of what stayed home.
 */
export async function checkEntries(
  bag: CheckedPackage,
  folder: string,
  record: StoredRecord,
  home: WithheldFile['entries'],
  problems: Problems,
): Promise<void> {
  const path = `${folder}/entries.jsonl`;
  const there = bag.digests.has(path);
  if (record.version === 1) {
    if (there) problems.add('part-extra', path);
    return;
  }
  // That the file is not the one handed over is said already; which line differs follows from that.
  if (problems.has(path)) return;
  const bytes = await bag.bytes(path);
  const lines = there ? await readEntryLines(bytes === null ? null : utf8Text(bytes)) : [];
  if (lines === null) {
    problems.add('entries-unreadable', path);
    return;
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
}
