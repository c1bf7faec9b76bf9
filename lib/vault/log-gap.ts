import type { CustodyLink } from '../domain/custody';
import { ok, type Result } from '../domain/result';
import type { VaultFailure } from '../app/vault-port';
import { appendAfter, newestLink, readCustody } from './custody-log';
import type { CustodyHead } from './storage/sealed-head';
import type { Session } from './storage/session';
import { writeTransaction } from './storage/write-transaction';
import { draftEntry, type VaultContext } from './writer-context';

/**
 * Before the first write of a session: where the note of the end of the log, outside the database, speaks of more entries than are here or of
 * another one, an entry says so for ever. Otherwise the log would grow beyond that note, and what was lost would be forgotten. Null where it
 * fits, and where the same was said before: the note may be one that cannot be written any more. The entry says what the note said, not that
 * something is lost.
 */
export async function noteGap(
  context: VaultContext,
  session: Session,
): Promise<Result<CustodyLink | null, VaultFailure>> {
  // Where it cannot be read nothing is known, and a save matters more.
  const head = await context.markers.head().catch(() => null);
  const newest = head === null ? null : await newestLink(session.database.transaction('custody').store);
  if (head === null || newest === null || (await isIn(session, head))) return ok(null);
  const noted = `noted to line ${String(head.sequence)} (${head.digest.slice(0, 16)})`;
  if (await isSaid(session, noted)) return ok(null);
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const draft = await draftEntry(context, session, writing, {
    action: 'gap',
    itemId: null,
    caseId: null,
    detail: `${noted}; here to line ${String(newest.sequence)}`,
  });
  return writeTransaction(session, writing, async (transaction) =>
    ok(await appendAfter(transaction, await newestLink(transaction.objectStore('custody')), draft)),
  );
}

/** Whether an entry of the log says this already. */
async function isSaid({ database, rowKeys }: Session, noted: string): Promise<boolean> {
  const entries = await readCustody(database, rowKeys);
  return entries.some(({ body }) => body?.action === 'gap' && body.detail.startsWith(`${noted};`));
}

async function isIn(session: Session, head: CustodyHead): Promise<boolean> {
  return (await session.database.get('custody', head.sequence))?.digest === head.digest;
}
