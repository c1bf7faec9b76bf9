import type { VaultFailure } from '../../app/vault-port';
import { BackupUnreadable, type BackupFault, type OpenedBackup, type Restored } from '../../domain/backup';
import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import { appendAfter, newestLink } from '../custody-log';
import type { WritingKey } from '../keys/row-keys';
import type { WriteTransaction } from '../storage/schema';
import { isClosedConnection } from '../storage/failures';
import type { Session } from '../storage/session';
import { writeTransaction } from '../storage/write-transaction';
import { draftEntry, type VaultContext } from '../writer-context';
import { collectRestored, type Collected } from './collect-restored';
import { planRestored, type RestorePlan } from './plan-restored';
import { RestoredChunks, RestoreStopped } from './restored-chunks';

/** How often the last step is planned anew because another write came between. */
const TRIES = 20;

/** How a restoring is watched and called off. */
export interface RestoreOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Why nothing was restored. */
export type RestoreFailure = VaultFailure | BackupFault | 'cancelled';

/** Reads the whole file, so that one which is damaged further back is refused before anything is written. */
export async function readThrough(
  backup: OpenedBackup,
  { signal, onProgress }: RestoreOptions,
): Promise<Result<null, BackupFault | 'cancelled'>> {
  let seen = 0;
  try {
    for await (const piece of backup.pieces()) {
      if (signal.aborted) return fail('cancelled');
      if (piece instanceof Uint8Array || piece.entry !== 'item') continue;
      seen += 1;
      onProgress?.(seen / Math.max(1, backup.start.saves));
    }
    return ok(null);
  } catch (error) {
    if (error instanceof BackupUnreadable) return fail(error.fault);
    throw error;
  }
}

/** Puts a backup that was read through into the vault. The link is null where everything was here already. */
export async function restoreBackup(
  context: VaultContext,
  session: Session,
  backup: OpenedBackup,
  { signal, onProgress = () => undefined }: RestoreOptions,
): Promise<Result<{ readonly link: CustodyLink | null; readonly value: Restored }, RestoreFailure>> {
  // What is restored has to be compared with what is here.
  if (!(await session.keys.canRead())) return fail('damaged');
  const newId = () => context.ids.next();
  const writing = await session.rowKeys.forWriting(newId);
  const chunks = new RestoredChunks(session, writing);
  try {
    const found = await collectRestored({ session, writing, chunks, newId, signal }, backup, onProgress);
    await chunks.flush();
    const done = await finish(context, session, writing, found, signal);
    if (!done.ok) await chunks.dropAll();
    return done;
  } catch (error) {
    await chunks.dropAll();
    if (error instanceof RestoreStopped) return fail(error.reason);
    if (error instanceof BackupUnreadable) return fail(error.fault);
    // The vault was closed under it, perhaps because it was erased. The whole is not tried again: it would bring back what was just erased.
    if (isClosedConnection(error)) return fail('changed-elsewhere');
    throw error;
  }
}

async function finish(
  context: VaultContext,
  session: Session,
  writing: WritingKey,
  found: Collected,
  signal: AbortSignal,
): Promise<Result<{ readonly link: CustodyLink | null; readonly value: Restored }, VaultFailure | 'cancelled'>> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const newest = await newestLink(session.database.transaction('custody').store);
    const nowUtc = context.clock.now().utc;
    const plan = await planRestored({ session, writing, newId: () => context.ids.next(), nowUtc }, found);
    const value = outcome(found, plan);
    if (isNothing(plan)) return ok({ link: null, value });
    const note = { action: 'imported', itemId: null, caseId: null, detail: detailOf(found, plan, value) } as const;
    const draft = await draftEntry(context, session, writing, note);
    if (signal.aborted) return fail('cancelled');
    const done = await writeTransaction<CustodyLink, 'look-again'>(session, writing, async (transaction) => {
      const last = await newestLink(transaction.objectStore('custody'));
      if (last?.sequence !== newest?.sequence) return fail('look-again');
      if (!(await takeUnfinished(transaction, found))) return fail('changed-elsewhere');
      const link = await appendAfter(transaction, last, draft);
      await addAll(transaction, plan, link.sequence);
      return ok(link);
    });
    if (done.ok) return ok({ link: done.value, value });
    if (done.reason !== 'look-again') return fail(done.reason);
  }
  return fail('changed-elsewhere');
}

/** From here on they are no more unfinished. False where another window took one of them back meanwhile. */
async function takeUnfinished(transaction: WriteTransaction, { rows }: Collected): Promise<boolean> {
  const unfinished = transaction.objectStore('unfinished');
  for (const { id } of rows) {
    if ((await unfinished.getKey(id)) === undefined) return false;
    await unfinished.delete(id);
  }
  return true;
}

async function addAll(transaction: WriteTransaction, plan: RestorePlan, sinceEntry: number): Promise<void> {
  // `async`, so that one that is refused at once is one failure among the others.
  await Promise.all([
    ...plan.items.map(async (row) => transaction.objectStore('items').add(row)),
    ...plan.cases.map(async (row) => transaction.objectStore('cases').add(row)),
    ...plan.lines.map(async (row) => transaction.objectStore('log').add(row)),
    ...plan.told.map(async (row) => transaction.objectStore('told').put(row)),
    ...plan.signers.map(async (publicKey) => transaction.objectStore('signers').add({ publicKey, sinceEntry })),
    ...plan.imports.map(async ({ row }) => transaction.objectStore('imports').add(row)),
    ...plan.imports
      .flatMap(({ links }) => links)
      .map(async (row) => transaction.objectStore('importedCustody').add(row)),
  ]);
}

function isNothing({ items, cases, lines, told, signers, imports }: RestorePlan): boolean {
  return [items, cases, lines, told, signers, imports].every(({ length }) => length === 0);
}

function outcome(found: Collected, plan: RestorePlan): Restored {
  return {
    added: found.rows.length,
    partly: found.partly,
    already: found.already,
    stayRemoved: found.stayRemoved,
    unreadable: found.leftOut.filter(({ reason }) => reason !== 'withheld').length,
    withheld: found.start.withheld,
    stillHere: plan.stillHere,
    cases: plan.cases.length,
    lines: plan.lines.length,
  };
}

/** What the entry of the log says: whose history, how long it was, and the digests of what is remembered of it, the saves left out by id included. */
function detailOf({ start, chains }: Collected, { sha256 }: RestorePlan, value: Restored): string {
  const last = chains.at(-1)?.links.at(-1);
  const head = last === undefined ? 'no log' : `log to line ${String(last.sequence)} ${last.digest}`;
  const left = value.withheld + value.unreadable + value.stayRemoved;
  return [
    `backup of ${start.madeUtc}`,
    `vault ${start.vaultId}`,
    head,
    `saves ${String(value.added)} added, ${String(value.already)} here already, ${String(left)} left out on purpose`,
    `lists ${sha256.length === 0 ? 'none' : sha256.join(' ')}`,
  ].join('; ');
}
