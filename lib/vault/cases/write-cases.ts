import type { Case } from '../../domain/case';
import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { CustodyNote, VaultFailure, VaultWriter } from '../../app/ports';
import { draftEntry, type VaultContext } from '../writer-context';
import type { Session } from '../storage/session';
import { appendCustody } from '../custody-log';
import { openCurrentCase, sealCase } from './open-cases';
import { ofCase } from '../storage/key-ranges';
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

/** Moves items (their notes go with them) and log lines. `mergedFrom` moves everything of that case, withheld items included. */
export async function moveToCase(context: VaultContext, session: Session, move: Move): Promise<Written> {
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const merged = move.mergedFrom === null ? null : await openCurrentCase(session, move.mergedFrom);
  if (move.mergedFrom !== null && merged?.id !== move.mergedFrom) return fail('not-found');
  if (merged !== null && merged.case === null) return fail(merged.fault);
  const cases = [
    ...(move.create === null ? [] : [await sealCase(session, writing, move.create)]),
    ...(merged === null || merged.case === null
      ? []
      : [await sealCase(session, writing, { ...merged.case, mergedInto: move.into })]),
  ];
  const detail =
    merged === null
      ? `split: ${move.itemIds.length} items, ${move.logIds.length} log lines`
      : `merged from ${merged.id}`;
  const draft = await draftEntry(context, session, writing, {
    action: 'case-changed',
    itemId: null,
    caseId: move.into,
    detail,
  });

  return writeTransaction(session, writing, async (transaction) => {
    const caseStore = transaction.objectStore('cases');
    for (const row of cases) await caseStore.put(row);
    if ((await caseStore.getKey(move.into)) === undefined) return fail('not-found');
    for (const itemId of move.itemIds) if (!(await moveItem(transaction, itemId, move.into))) return fail('not-found');
    for (const logId of move.logIds) if (!(await moveLine(transaction, logId, move.into))) return fail('not-found');
    if (merged !== null) await moveAll(transaction, merged.id, move.into);
    return ok(await appendCustody(transaction, draft));
  });
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

async function moveAll(transaction: WriteTransaction, from: string, caseId: string): Promise<void> {
  const items = transaction.objectStore('items');
  for (const row of await items.index('caseStateSequence').getAll(ofCase(from))) await items.put({ ...row, caseId });
  const log = transaction.objectStore('log');
  for (const row of await log.index('caseSequence').getAll(ofCase(from))) await log.put({ ...row, caseId });
}
