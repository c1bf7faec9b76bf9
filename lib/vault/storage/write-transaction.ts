import { fail, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import type { Session } from './session';
import { isClosedConnection } from './failures';
import type { WritingKey } from '../keys/row-keys';
import { ALL_STORES, type VaultDatabase, type WriteTransaction } from './schema';

/** Errors of a write that was not in order: the disk has nothing to do with them. */
const OUR_MISTAKES = new Set(['ConstraintError', 'DataError', 'DataCloneError', 'ReadOnlyError']);

const refused = new WeakSet<Error>();

/** Whether the browser refused this write, or took it back: the disk is full or does not answer. */
export function isRefusedWrite(error: unknown): boolean {
  return error instanceof Error && refused.has(error);
}

/**
 * One strict transaction over the whole vault: all of it is on the disk afterwards, or nothing is.
 *
 * `body` may only await the database: whatever needs WebCrypto (digests, seals) has to be done before. When it answers with a failure
 * or throws, everything is taken back.
 */
export async function strictTransaction<T, Reason>(
  database: VaultDatabase,
  body: (transaction: WriteTransaction) => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason>> {
  const transaction = database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
  // The rejection is handled by the `await` below. Where it comes earlier, this keeps it from being reported as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const outcome = await body(transaction);
    if (outcome.ok) await transaction.done;
    else takeBack(transaction);
    return outcome;
  } catch (error) {
    // A write that is refused does not end the transaction by itself: what went before it would stay.
    takeBack(transaction);
    // A full disk is named by the transaction, while the single write may only say "aborted". And a transaction that ended under a
    // write is not a connection that was closed before: trying again could not know what ended it.
    const cause: unknown =
      transaction.error ?? (isClosedConnection(error) ? new DOMException(undefined, 'AbortError') : error);
    if (cause instanceof DOMException && !OUR_MISTAKES.has(cause.name)) refused.add(cause);
    throw cause;
  }
}

/** A strict transaction of an open vault. Where the vault was erased meanwhile, nothing is written: it could never be opened. */
export function writeTransaction<T, More = never>(
  session: Session,
  writing: WritingKey,
  body: (transaction: WriteTransaction) => Promise<Result<T, VaultFailure | More>>,
): Promise<Result<T, VaultFailure | More>> {
  return strictTransaction(session.database, async (transaction) => {
    // Requested before `body` and checked after it, so that `body` does not wait for the answer: a failed check takes everything back.
    const asked = transaction.objectStore('keys').get('vault');
    asked.catch(() => undefined); // Where the transaction fails, `body` rejects.
    const outcome = await body(transaction);
    const keys = await asked;
    if (keys?.name !== 'vault' || keys.id !== session.keys.id) return fail('changed-elsewhere');
    if (outcome.ok) await storeRowKey(transaction, writing);
    return outcome;
  });
}

/** The row key goes in with the first rows that use it, so that neither is ever there without the other. */
async function storeRowKey(transaction: WriteTransaction, writing: WritingKey): Promise<void> {
  if (writing.toStore === null) return;
  const store = transaction.objectStore('rowKeys');
  if ((await store.index('id').getKey(writing.id)) === undefined) await store.add(writing.toStore);
}

function takeBack(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
