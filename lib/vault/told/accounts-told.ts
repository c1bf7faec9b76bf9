import * as v from 'valibot';
import type { CustodyLink } from '../../domain/custody';
import {
  newestAccountsToldSchema,
  NO_ACCOUNTS_TOLD,
  readAccountsTold,
  type AccountsTold,
} from '../../domain/records/accounts-told';
import type { StoredFault } from '../../domain/records/read-stored';
import { fail, ok, type Result } from '../../domain/result';
import { stableJsonBytes } from '../../domain/stable-json';
import type { VaultFailure } from '../../app/vault-port';
import { appendCustody } from '../custody-log';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import { writeTransaction } from '../storage/write-transaction';
import { draftEntry, type VaultContext } from '../writer-context';

/** Name of the row. It is stored: it never changes. */
const ROW = 'accounts';

/** What the person says about accounts; nothing where nothing was said yet. */
export async function readTold(session: Session): Promise<Result<AccountsTold, StoredFault>> {
  const row = await session.database.get('told', ROW);
  if (row === undefined) return ok(NO_ACCOUNTS_TOLD);
  return readAccountsTold(storedText(await session.rowKeys.open('told', ROW, row.sealed)));
}

/** The same for what is shown and sorted by it: where it does not open, nothing is taken for said. */
export async function readableTold(session: Session): Promise<AccountsTold> {
  const told = await readTold(session);
  return told.ok ? told.value : NO_ACCOUNTS_TOLD;
}

/** Stores what the person says now. What a newer Beside wrote is left alone: what this one does not know of it would be lost. */
export async function putTold(
  context: VaultContext,
  session: Session,
  told: AccountsTold,
): Promise<Result<CustodyLink, VaultFailure>> {
  const before = await readTold(session);
  if (!before.ok && before.reason === 'newer') return fail('newer');
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const bytes = stableJsonBytes(v.parse(newestAccountsToldSchema, told));
  const sealed = await session.rowKeys.seal(writing, 'told', ROW, bytes);
  // The log tells that something was said, never what: its lines go into packages.
  const draft = await draftEntry(context, session, writing, {
    action: 'case-changed',
    itemId: null,
    caseId: null,
    detail: 'said about accounts',
  });
  return writeTransaction(session, writing, async (transaction) => {
    await transaction.objectStore('told').put({ name: ROW, sealed });
    return ok(await appendCustody(transaction, draft));
  });
}
