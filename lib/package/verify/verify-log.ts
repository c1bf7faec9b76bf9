import { base64Of } from '../../domain/base64';
import { CUSTODY_START, type CustodyBody } from '../../domain/custody';
import { chainFault } from '../../domain/custody-chain';
import { readCustodyBody } from '../../domain/records/custody-body';
import { RESTORED_LOG } from '../bag/bag';
import { readCustodyFile } from '../files/custody-lines';
import { sha256HexNow, utf8 } from '../bag/bytes';
import type { CheckedPackage } from './checked-package';
import type { CheckedItems } from './verify-items';
import type { Problems } from './verify-result';

const LOG = 'data/custody.jsonl';

/** The items that the log speaks of. `needsLines`: whether each record has to have its line. */
type LoggedItems = Pick<CheckedItems, 'records' | 'keptIds'> & { readonly needsLines: boolean };

/**
 * Checks the log, and logs that came with backups: every link, every body that came with it and how many there are, and that they speak of the
 * items in the package: each line that says that something was saved has its record here or named as kept home, with the same digest and signature.
 */
export async function verifyLog(bag: CheckedPackage, items: LoggedItems, problems: Problems): Promise<void> {
  const saved = new Set<string>();
  const restored = [...bag.digests.keys()].filter((path) => RESTORED_LOG.test(path));
  let isRead = true;
  for (const path of [LOG, ...restored]) isRead = (await verifyOne(bag, path, items, saved, problems)) && isRead;
  // Where a log cannot be read, that is said already.
  if (items.needsLines && isRead)
    for (const [id, { path }] of items.records) if (!saved.has(id)) problems.add('item-without-log', path);
}

/** Checks one of them. False where it cannot be read. */
async function verifyOne(
  bag: CheckedPackage,
  path: string,
  items: LoggedItems,
  saved: Set<string>,
  problems: Problems,
): Promise<boolean> {
  const bytes = await bag.bytes(path);
  // That the file is not the one handed over is said already; where in it the lines differ follows from that.
  if (bytes === null || problems.has(path)) return false;
  const read = readCustodyFile(bytes);
  if (!read.ok) {
    if (read.reason === 'newer') problems.noteNewer(path);
    else problems.add('log-unreadable', path);
    return false;
  }
  const log = read.value;
  const fault = chainFault(log.lines);
  if (fault !== null) problems.add('log-broken', String(fault.at));
  else if (log.lines.length !== log.links || (log.lines.at(-1)?.digest ?? CUSTODY_START) !== log.head)
    problems.add('log-cut', String(log.lines.length));
  for (const line of log.lines) {
    if (line.body === null) continue;
    const where = String(line.sequence);
    const body = readCustodyBody(line.body);
    if (sha256HexNow(utf8(line.body)) !== line.bodySha256 || (!body.ok && body.reason === 'damaged'))
      problems.add('log-broken', where);
    else if (!body.ok) problems.noteNewer(path);
    else if (body.value.action === 'saved') {
      saved.add(body.value.itemId ?? '');
      await checkSaved(bag, body.value, where, items, problems);
    }
  }
  if (log.lines.filter(({ body }) => body !== null).length !== log.bodies) problems.add('log-count-wrong', path);
  return true;
}

/** Compares a line about a save with the record of its item. Files that are not the ones handed over were named already. */
async function checkSaved(
  bag: CheckedPackage,
  { itemId, recordSha256, signature }: CustodyBody,
  where: string,
  { records, keptIds }: LoggedItems,
  problems: Problems,
): Promise<void> {
  const record = records.get(itemId ?? '');
  if (record === undefined) {
    if (problems.none && !keptIds.has(itemId ?? '')) problems.add('log-without-item', where);
    return;
  }
  if (problems.has(record.path)) return;
  if (recordSha256 !== null && record.sha256 !== recordSha256) problems.add('log-other-record', where);
  const path = record.path.replace(/json$/, 'sig');
  const signed = await bag.bytes(path);
  if (signed !== null && signature !== null && !problems.has(path) && base64Of(signed) !== signature)
    problems.add('log-other-record', where);
}
