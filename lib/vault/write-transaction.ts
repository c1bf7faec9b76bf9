import { fail, type Result } from '../domain/result';
import type { VaultFailure } from '../app/ports';
import type { Session } from './connection';
import type { WritingKey } from './row-keys';
import { ALL_STORES, type WriteTransaction } from './schema';

/**
 * One strict transaction over the whole vault: all of it is on the disk afterwards, or nothing is.
 *
 * `body` may only await the database: whatever needs WebCrypto (digests, seals) has to be done before. When it answers with a failure
 * or throws, everything is taken back. Where the vault was erased meanwhile, nothing is written: it could never be opened.
 */
export async function writeTransaction<T, More = never>(
  session: Session,
  writing: WritingKey,
  body: (transaction: WriteTransaction) => Promise<Result<T, VaultFailure | More>>,
): Promise<Result<T, VaultFailure | More>> {
  const transaction = session.database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
  // Whoever awaits the end below gets its error; this keeps an early one from being reported as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const keys = await transaction.objectStore('keys').get('vault');
    const outcome = keys?.id === session.keys.id ? await body(transaction) : fail('changed-elsewhere' as const);
    if (outcome.ok) {
      await storeRowKey(transaction, writing);
      await transaction.done;
    } else {
      takeBack(transaction);
    }
    return outcome;
  } catch (error) {
    takeBack(transaction);
    // A write that failed because of the disk says so in the transaction, while the request may only say "aborted".
    throw transaction.error ?? error;
  }
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
