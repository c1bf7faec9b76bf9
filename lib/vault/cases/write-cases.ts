import type { Case } from '../../domain/case';
import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { CustodyNote, VaultFailure, VaultWriter } from '../../app/vault-port';
import { draftEntry, type VaultContext } from '../writer-context';
import type { Session } from '../storage/session';
import { appendCustody } from '../custody-log';
import { openCases, openCurrentCase, sealCase } from './open-cases';
import type { WriteTransaction } from '../storage/schema';
import { writeTransaction } from '../storage/write-transaction';

type Written = Result<CustodyLink, VaultFailure>;
type Move = Parameters<VaultWriter['moveToCase']>[0];

/** Stores a case as it is now. One that a newer Beside wrote is left alone: what this one does not know of it would be lost. */
export async function putCase(
  context: VaultContext,
  session: Session,
  changed: Case,
  note: CustodyNote,
): Promise<Written> {
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  if ((await openCurrentCase(session, changed.id))?.fault === 'newer') return fail('newer');
  const row = await sealCase(session, writing, changed);
  const draft = await draftEntry(context, session, writing, note);
  return writeTransaction(session, writing, async (transaction) => {
    const cases = transaction.objectStore('cases');
    const before = await cases.get(row.id);
    await cases.put(before?.waiting === undefined ? row : { ...row, waiting: before.waiting });
    return ok(await appendCustody(transaction, draft));
  });
}

/**
 * Moves items (their notes go with them) and log lines into another case, which is made where `create` is given. Nothing goes out of a case
 * or into one that a newer Beside wrote: this one does not know what holds it together.
 */
export async function moveToCase(context: VaultContext, session: Session, move: Move): Promise<Written> {
  if (await touchesNewer(session, move)) return fail('newer');
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const made = move.create === null ? null : await sealCase(session, writing, move.create);
  const draft = await draftEntry(context, session, writing, {
    action: 'case-changed',
    itemId: null,
    caseId: move.into,
    detail: `${made === null ? 'moved' : 'split'}: ${move.itemIds.length} items, ${move.logIds.length} log lines`,
  });

  return writeTransaction(session, writing, async (transaction) => {
    const caseStore = transaction.objectStore('cases');
    if (made !== null) await caseStore.put(made);
    const into = await caseStore.get(move.into);
    // Merged away or gone meanwhile: nothing may follow it out of sight.
    if (into === undefined || typeof into.mergedInto === 'string') return fail('not-found');
    for (const itemId of move.itemIds) if (!(await moveItem(transaction, itemId, move.into))) return fail('not-found');
    for (const logId of move.logIds) if (!(await moveLine(transaction, logId, move.into))) return fail('not-found');
    return ok(await appendCustody(transaction, draft));
  });
}

async function touchesNewer(session: Session, { into, itemIds, logIds }: Move): Promise<boolean> {
  const { database } = session;
  const rows = await Promise.all([
    ...itemIds.map((id) => database.getFromIndex('items', 'id', id)),
    ...logIds.map((id) => database.getFromIndex('log', 'id', id)),
  ]);
  const caseIds = new Set([into, ...rows.flatMap((row) => (row === undefined ? [] : [row.caseId]))]);
  return (await openCases(session, [...caseIds])).some(({ fault }) => fault === 'newer');
}

async function moveItem(transaction: WriteTransaction, itemId: string, caseId: string): Promise<boolean> {
  const items = transaction.objectStore('items');
  const row = await items.index('id').get(itemId);
  if (row === undefined) return false;
  await items.put({ ...row, caseId });
  const log = transaction.objectStore('log');
  for (const note of await log.index('noteOf').getAll(itemId)) await log.put({ ...note, caseId });
  return true;
}

async function moveLine(transaction: WriteTransaction, logId: string, caseId: string): Promise<boolean> {
  const log = transaction.objectStore('log');
  const row = await log.index('id').get(logId);
  if (row === undefined) return false;
  await log.put({ ...row, caseId });
  return true;
}
