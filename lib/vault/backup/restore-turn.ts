import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import { dropUnfinished } from '../items/write-chunks';
import type { Session } from '../storage/session';

/** Locks of the browser, which end with the page that holds them; not there in every browser. */
const locks = (): LockManager | undefined =>
  (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;

const lockName = (database: string): string => `${database}.restore`;

/** Runs a restoring, one at a time over all pages of Beside. `in-use` where another page is at it. */
export async function inRestoreTurn<T, Reason>(
  database: string,
  run: () => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason | 'in-use'>> {
  const manager = locks();
  if (manager === undefined) return run();
  return manager.request(lockName(database), { ifAvailable: true }, async (lock) =>
    lock === null ? fail('in-use') : run(),
  );
}

/** Takes back what a restoring that was cut off has left. Nothing of it was ever shown. Does nothing while one is going on. */
export async function sweepRestored(session: Session): Promise<void> {
  const left = (await session.database.getAll('unfinished')).filter(({ restored }) => restored === true);
  if (left.length === 0) return;
  await inRestoreTurn<null, never>(session.database.name, async () => {
    for (const { itemId } of left) await dropUnfinished(session, itemId);
    return { ok: true, value: null };
  });
}
