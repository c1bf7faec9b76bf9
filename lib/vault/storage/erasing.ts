import type { KeysRow, VaultDatabase, WriteTransaction } from './schema';
import { ALL_STORES } from './schema';

/** The vault's keys; null where none were made yet or an erasing destroyed them. */
export async function readKeys(database: VaultDatabase): Promise<KeysRow | null> {
  const row = await database.get('keys', 'vault');
  return row?.name === 'vault' ? row : null;
}

/** Whether an erasing was begun in this database and not finished. */
export async function isErasing(database: VaultDatabase): Promise<boolean> {
  return (await database.getKey('keys', 'erasing')) !== undefined;
}

/** The same inside a transaction. */
export async function isErasingIn(transaction: WriteTransaction): Promise<boolean> {
  return (await transaction.objectStore('keys').getKey('erasing')) !== undefined;
}

/** Names of the halves that open what is in this database, or did before an erasing was begun. */
export async function halvesOf(database: VaultDatabase): Promise<readonly string[]> {
  const rows = await database.getAll('keys');
  return rows.flatMap((row) =>
    row.name === 'erasing' ? (row.halves ?? []) : row.half === undefined ? [] : [row.half],
  );
}

/** Destroys the keys, then every other row. What stays is one row saying so, until the database itself is deleted. */
async function clearEverything(database: VaultDatabase, halves: readonly string[]): Promise<void> {
  // The keys go first and on their own: from then on whatever is left cannot be opened.
  const first = database.transaction('keys', 'readwrite', { durability: 'strict' });
  void first.store.clear();
  void first.store.put(halves.length === 0 ? { name: 'erasing' } : { name: 'erasing', halves });
  await first.done;
  const rest = ALL_STORES.filter((store) => store !== 'keys');
  const transaction = database.transaction(rest, 'readwrite', { durability: 'strict' });
  for (const store of rest) void transaction.objectStore(store).clear();
  await transaction.done;
}

/** The same, and lets go of the database. `halves`: those that still have to be overwritten. Null, or what went wrong. */
export async function clearAndClose(database: VaultDatabase, halves: readonly string[]): Promise<unknown> {
  try {
    await clearEverything(database, halves);
    return null;
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
}
