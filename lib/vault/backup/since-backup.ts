import { openCustody } from '../custody-log';
import type { Session } from '../storage/session';

/** Entries that are opened at a time. */
const STEP = 100;

/**
 * How many saves, neither put away nor deleted since, came after the last backup that the log tells of. The newest entries are opened first, so that
 * with backups now and then this stays quick however long the log is.
 */
export async function savesSinceBackup(session: Session): Promise<number> {
  const newest = await session.database.transaction('custody').store.openKeyCursor(null, 'prev');
  const removed = new Set<string>();
  let count = 0;
  for (let last = newest?.key ?? 0; last >= 1; last -= STEP) {
    const rows = await session.database.getAll('custody', IDBKeyRange.bound(last - STEP + 1, last));
    for (const { body } of (await openCustody(rows, session.rowKeys)).toReversed()) {
      if (body?.action === 'backed-up') return count;
      if (body?.itemId == null) continue;
      if (body.action === 'deleted' || body.action === 'withheld') removed.add(body.itemId);
      if (body.action === 'saved' && !removed.has(body.itemId)) count += 1;
    }
  }
  return count;
}
