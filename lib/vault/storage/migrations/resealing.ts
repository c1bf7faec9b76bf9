import { fail, ok } from '../../../domain/result';
import type { Session } from '../session';
import type { ResealingRow, WriteTransaction } from '../schema';
import { strictTransaction } from '../write-transaction';

/** One step, prepared. `write` may only await the database and has to leave alone what was changed since the step was prepared. */
export interface ResealingStep {
  /** Key of the last row of this step; null where there are no more rows. */
  readonly next: IDBValidKey | null;
  write(transaction: WriteTransaction): Promise<void>;
}

/**
 * The second kind of migration: for what has to be opened or sealed anew. A migration of the schema cannot wait for WebCrypto, and one
 * transaction over everything would be too large. So it goes in steps, each a transaction of its own that also writes down how far it came:
 * stopped at any point, it goes on with the next step at the next start. Until it is through, readers have to understand both kinds of rows.
 *
 * `prepare` opens and seals what comes after the row `after` (null: from the beginning).
 */
export interface Resealing {
  readonly name: string;
  prepare(session: Session, after: IDBValidKey | null): Promise<ResealingStep>;
}

/** Runs what is not through yet. Does nothing while the vault cannot be read. Throws what the database throws: each finished step stays. */
export async function runResealings(session: Session, resealings: readonly Resealing[]): Promise<void> {
  if (!(await session.keys.canRead())) return;
  for (const resealing of resealings) while (await takeStep(session, resealing));
}

/** False once there is nothing left to do. */
async function takeStep(session: Session, resealing: Resealing): Promise<boolean> {
  const { name } = resealing;
  const before = (await session.database.get('resealings', name)) ?? beginning(name);
  if (before.done) return false;
  const step = await resealing.prepare(session, before.after);
  const taken = await strictTransaction<null, 'erased' | 'moved'>(session.database, async (transaction) => {
    const keys = await transaction.objectStore('keys').get('vault');
    if (keys?.name !== 'vault' || keys.id !== session.keys.id) return fail('erased');
    const store = transaction.objectStore('resealings');
    if (!isSamePlace((await store.get(name)) ?? beginning(name), before)) return fail('moved');
    await step.write(transaction);
    await store.put({ name, after: step.next, done: step.next === null });
    return ok(null);
  });
  return taken.ok ? step.next !== null : taken.reason === 'moved';
}

function beginning(name: string): ResealingRow {
  return { name, after: null, done: false };
}

function isSamePlace(one: ResealingRow, other: ResealingRow): boolean {
  if (one.done !== other.done) return false;
  return one.after === null || other.after === null
    ? one.after === other.after
    : indexedDB.cmp(one.after, other.after) === 0;
}
