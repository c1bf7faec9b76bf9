import { lastEntryOf } from '../../domain/backup-note';
import { openCustody } from '../custody-log';
import type { Session } from '../storage/session';

/** Entries that are opened at a time. */
const STEP = 100;

/**
 * How many saves, neither put away nor deleted since, are in no backup that the log tells of. The newest entries are opened first, so that with backups
 * now and then this stays quick however long the log is.
 */
export async function savesSinceBackup(session: Session): Promise<number> {
  const newest = await session.database.transaction('custody').store.openKeyCursor(null, 'prev');
  const removed = new Set<string>();
  let inBackup = 0;
  let count = 0;
  for (let last = newest?.key ?? 0; last > inBackup; last -= STEP) {
    const rows = await session.database.getAll('custody', IDBKeyRange.bound(last - STEP + 1, last));
    for (const { link, body } of (await openCustody(rows, session.rowKeys)).toReversed()) {
      if (link.sequence <= inBackup) break;
      if (body?.action === 'backed-up') inBackup = Math.max(inBackup, endOf(body.detail, link.sequence));
      if (body?.itemId == null) continue;
      if (body.action === 'deleted' || body.action === 'withheld') removed.add(body.itemId);
      if (body.action === 'saved' && !removed.has(body.itemId)) count += 1;
    }
  }
  return count;
}

/**
 * Where the backup ends that this entry tells of. Saves may have come between the making of the file and the entry: they are not in it. A later end than
 * the entry itself is of another log, erased meanwhile.
 */
function endOf(detail: string, sequence: number): number {
  const end = lastEntryOf(detail);
  return end < sequence ? end : 0;
}
