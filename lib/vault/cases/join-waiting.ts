import type { Case } from '../../domain/case';
import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import { appendAfter, newestLink } from '../custody-log';
import type { Session } from '../storage/session';
import { ofCase } from '../storage/key-ranges';
import type { ItemRow, LogRow, WriteTransaction } from '../storage/schema';
import { writeTransaction } from '../storage/write-transaction';
import { draftEntry, type VaultContext } from '../writer-context';
import { caseOfAccount } from './choose-case';
import { openCurrentCase, sealCase } from './open-cases';
import { openWish, waitingCaseId, withoutWish } from './waiting-case';

/** How often a place is chosen anew because another write came between. */
const TRIES = 20;

/** Sessions of this writer in which nothing waits any more. */
const joined = new WeakSet<Session>();

/** Something that waits: an item with its notes, or a line. */
type Waiting = { readonly kind: 'item'; readonly row: ItemRow } | { readonly kind: 'line'; readonly row: LogRow };

/**
 * Puts what waited into the cases it belongs to: one thing, and one entry of the log, in each transaction. Stopped at any point, the rest
 * is joined the next time. Does nothing while the vault cannot read. Answers with the last link; null where nothing was joined.
 */
export async function joinWaiting(context: VaultContext, session: Session): Promise<CustodyLink | null> {
  if (joined.has(session) || !(await session.keys.canRead())) return null;
  const waiting = await waitingCaseId(session.database);
  let last: CustodyLink | null = null;
  if (waiting !== null) {
    // Items first: a line about one of them goes where it went.
    for (const row of await session.database.getAllFromIndex('items', 'caseStateSequence', ofCase(waiting)))
      if (row.state !== 'deleted') last = (await join(context, session, waiting, { kind: 'item', row })) ?? last;
    for (const row of await session.database.getAllFromIndex('log', 'caseSequence', ofCase(waiting)))
      last = (await join(context, session, waiting, { kind: 'line', row })) ?? last;
  }
  joined.add(session);
  return last;
}

/** Null where it does not wait any more. */
async function join(
  context: VaultContext,
  session: Session,
  from: string,
  thing: Waiting,
): Promise<CustodyLink | null> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const moved = await joinOnce(context, session, from, thing);
    if (moved.ok) return moved.value;
    if (moved.reason !== 'look-again') return null;
  }
  return null;
}

async function joinOnce(
  context: VaultContext,
  session: Session,
  from: string,
  { kind, row }: Waiting,
): Promise<Result<CustodyLink, string>> {
  const newest = await newestLink(session.database.transaction('custody').store);
  const chosen = await choose(context, session, from, row);
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const caseRow = chosen.put === null ? null : await sealCase(session, writing, chosen.put);
  const draft = await draftEntry(context, session, writing, {
    action: 'case-changed',
    itemId: kind === 'item' ? row.id : null,
    caseId: chosen.caseId,
    detail: `joined: ${kind === 'item' ? 'a save' : 'a line'} that waited in ${from}`,
  });
  return writeTransaction<CustodyLink, 'look-again'>(session, writing, async (transaction) => {
    const last = await newestLink(transaction.objectStore('custody'));
    if (last?.sequence !== newest?.sequence) return fail('look-again');
    if (!(await move(transaction, kind, row.id, from, chosen.caseId))) return fail('not-found');
    if (caseRow !== null) await transaction.objectStore('cases').put(caseRow);
    return ok(await appendAfter(transaction, last, draft));
  });
}

/** The case that was asked for, else that of the item a line is about, else that of the account. */
async function choose(
  context: VaultContext,
  session: Session,
  from: string,
  row: ItemRow | LogRow,
): Promise<{ readonly caseId: string; readonly put: Case | null }> {
  const wish = await openWish(session, row.id, row.wish);
  const asked = wish.caseId === null ? null : await openCurrentCase(session, wish.caseId);
  if (asked !== null && !asked.isWaiting) return { caseId: asked.id, put: null };
  const item = wish.itemId === null ? undefined : await session.database.getFromIndex('items', 'id', wish.itemId);
  if (item !== undefined && item.caseId !== from) return { caseId: item.caseId, put: null };
  return caseOfAccount(session, wish.account, () => context.ids.next(), context.clock.now().utc);
}

async function move(
  transaction: WriteTransaction,
  kind: Waiting['kind'],
  id: string,
  from: string,
  caseId: string,
): Promise<boolean> {
  const log = transaction.objectStore('log');
  if (kind === 'line') {
    const row = await log.index('id').get(id);
    if (row?.caseId !== from) return false;
    await log.put(withoutWish({ ...row, caseId }));
    return true;
  }
  const items = transaction.objectStore('items');
  const row = await items.index('id').get(id);
  if (row?.caseId !== from) return false;
  await items.put(withoutWish({ ...row, caseId }));
  for (const note of await log.index('noteOf').getAll(id)) await log.put({ ...note, caseId });
  return true;
}
