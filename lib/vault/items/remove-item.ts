import type { CustodyAction, CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import { withoutWish } from '../cases/waiting-case';
import { draftEntry, type VaultContext } from '../writer-context';
import type { Session } from '../storage/session';
import { appendCustody, type CustodyDraft } from '../custody-log';
import { openKeyring } from '../keys/keyring';
import { chunksOfItem } from '../storage/key-ranges';
import type { ItemRow, WriteTransaction } from '../storage/schema';
import type { WritingKey } from '../keys/row-keys';
import { writeTransaction } from '../storage/write-transaction';

/** The link that was written; null where there was nothing left to do. */
type Removed = Result<CustodyLink | null, VaultFailure>;

/** Destroys an item's keys, bytes and notes. The row stays as a tombstone: id, case and number, nothing else. */
export async function deleteItem(
  context: VaultContext,
  session: Session,
  itemId: string,
  why: string,
): Promise<Removed> {
  return remove(
    context,
    session,
    itemId,
    { action: 'deleted', detail: why, done: ['deleted'] },
    async (transaction, row) => {
      await transaction
        .objectStore('items')
        .put(withoutWish<ItemRow>({ ...row, state: 'deleted', keyring: null, summary: null }));
      await transaction.objectStore('chunks').delete(chunksOfItem(itemId));
      await transaction.objectStore('thumbnails').delete(itemId);
      const log = transaction.objectStore('log');
      for (const key of await log.index('noteOf').getAllKeys(itemId)) await log.delete(key);
    },
  );
}

/** "This must not be kept": nothing shows the item or hands it over from now on. It is not deleted yet. */
export async function withholdItem(context: VaultContext, session: Session, itemId: string): Promise<Removed> {
  return remove(
    context,
    session,
    itemId,
    { action: 'withheld', detail: '', done: ['withheld', 'deleted'] },
    async (transaction, row) => {
      await transaction.objectStore('items').put({ ...row, state: 'withheld' });
      await transaction.objectStore('thumbnails').delete(itemId);
    },
  );
}

interface Removal {
  readonly action: CustodyAction;
  readonly detail: string;
  /** States in which there is nothing left to do. */
  readonly done: readonly ItemRow['state'][];
}

async function remove(
  context: VaultContext,
  session: Session,
  itemId: string,
  removal: Removal,
  change: (transaction: WriteTransaction, row: ItemRow) => Promise<void>,
): Promise<Removed> {
  const before = await session.database.getFromIndex('items', 'id', itemId);
  if (before === undefined) return fail('not-found');
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const draft = await draftRemoval(context, session, writing, before, removal);
  return writeTransaction(session, writing, async (transaction) => {
    const row = await transaction.objectStore('items').index('id').get(itemId);
    if (row === undefined) return fail('not-found');
    if (removal.done.includes(row.state)) return ok(null);
    await change(transaction, row);
    return ok(await appendCustody(transaction, draft));
  });
}

/** The entry says which record it was, as far as its keyring still opens; removing works without that, too. */
async function draftRemoval(
  context: VaultContext,
  session: Session,
  writing: WritingKey,
  row: ItemRow,
  removal: Removal,
): Promise<CustodyDraft> {
  const keyring = await openKeyring(session.keys, row.id, row.keyring);
  const note = { action: removal.action, itemId: row.id, caseId: row.caseId, detail: removal.detail };
  return draftEntry(
    context,
    session,
    writing,
    note,
    keyring.ok ? { recordSha256: keyring.value.recordSha256, signature: keyring.value.signature } : undefined,
  );
}
