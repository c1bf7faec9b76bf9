import { deleteDB, openDB } from 'idb';
import { fail, ok, type Result } from '../../domain/result';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/list';
import type { MigratingDatabase, MigratingTransaction } from './migrations/migration';
import type { VaultFailure } from '../../domain/vault-failure';
import { reasonAtOpening } from './failures';
import type { VaultDatabase } from './schema';
import { browserClues, type StorageClues } from './storage-clues';

/** Hears of an error that is answered with a reason only: what it was is noted outside. */
export type OnFault = (error: unknown) => void;

/** How long to wait for other pages of the extension to let go of an older version, in milliseconds. */
const BLOCKED_LIMIT = 4_000;

/**
 * How long an opening may wait to begin, in milliseconds. The browser says nothing of why: a deletion that another page holds up, for one,
 * lets every later opening wait. A migration that has begun takes as long as it takes.
 */
const OPEN_LIMIT = 20_000;

/**
 * Opens the vault's database and brings it to the newest version.
 *
 * `mayCreate: false` says that one has to be there: then a missing database is not replaced by an empty one.
 * `onClosed` is called when the connection ends without our doing: another page needs a newer version or erases the vault, or the
 * browser gave the database up. A migration that throws is a bug of ours and thrown on; nothing was changed then.
 */
export async function openDatabase(
  name: string,
  options: {
    readonly mayCreate: boolean;
    readonly onClosed: () => void;
    readonly clues?: StorageClues;
    /** Hears the error behind a reason. A fault of ours is thrown instead. */
    readonly onFault?: OnFault;
  },
): Promise<Result<VaultDatabase, VaultFailure>> {
  const clues = options.clues ?? browserClues();
  let opened: VaultDatabase | null = null;
  let tooLate = false;
  let isMissing = false;
  let broken: { readonly error: unknown } | null = null;
  let giveUp: () => void = () => undefined;
  const blockedTooLong = new Promise<'blocked'>((resolve) => {
    giveUp = () => {
      resolve('blocked');
    };
  });
  let timer = setTimeout(giveUp, OPEN_LIMIT);

  // Opened untyped, because the schema type is only true after the last migration. Inside `then`, because where a browser forbids
  // databases it throws at once.
  const opening = Promise.resolve()
    .then(() =>
      openDB(name, SCHEMA_VERSION, {
        upgrade(database, oldVersion, _newVersion, transaction) {
          clearTimeout(timer);
          // A failed upgrade rejects `openDB` as well, and is handled there.
          transaction.done.catch(() => undefined);
          isMissing = oldVersion === 0 && !options.mayCreate;
          if (isMissing) transaction.abort();
          else
            void migrate(database, transaction, oldVersion).catch((error: unknown) => {
              broken = { error };
              takeBack(transaction);
            });
        },
        blocked() {
          clearTimeout(timer);
          timer = setTimeout(giveUp, BLOCKED_LIMIT);
        },
        blocking() {
          opened?.close();
          options.onClosed();
        },
        terminated() {
          options.onClosed();
        },
      }),
    )
    .then(
      (untyped) => {
        const database = untyped as unknown as VaultDatabase;
        if (tooLate) database.close();
        opened = database;
        return ok(database);
      },
      async (error: unknown) => {
        if (isMissing) return fail('gone' as const);
        const cause: unknown = broken === null ? error : broken.error;
        const reason = await reasonAtOpening(cause, clues);
        if (reason === 'broken') throw cause;
        options.onFault?.(cause);
        return fail(reason);
      },
    );
  // It may still fail when it is waited for no more.
  opening.catch(() => undefined);

  const outcome = await Promise.race([opening, blockedTooLong]);
  clearTimeout(timer);
  if (outcome !== 'blocked') return outcome;
  tooLate = true;
  return fail('in-use');
}

/** Makes the database, lets `make` fill it and lets go of it again. */
export async function inNewDatabase<T>(
  name: string,
  onFault: OnFault,
  make: (database: VaultDatabase) => Promise<Result<T, VaultFailure>>,
): Promise<Result<T, VaultFailure>> {
  const database = await openDatabase(name, { mayCreate: true, onFault, onClosed: () => undefined });
  if (!database.ok) return database;
  try {
    return await make(database.value);
  } finally {
    database.value.close();
  }
}

function takeBack(transaction: MigratingTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Runs what is missing. Where it throws, the whole upgrade is taken back: the database stays as it was. */
async function migrate(
  database: MigratingDatabase,
  transaction: MigratingTransaction,
  oldVersion: number,
): Promise<void> {
  for (const migration of MIGRATIONS) {
    if (migration.version > oldVersion) await migration.up(database, transaction);
  }
}

/** Deletes the database. False where another page still holds it open after a while: its keys have to be destroyed before. */
export async function deleteDatabase(name: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, BLOCKED_LIMIT);
  });
  const deleted = Promise.resolve()
    .then(() => deleteDB(name))
    .then(
      () => true,
      () => false,
    );
  const outcome = await Promise.race([deleted, held]);
  clearTimeout(timer);
  return outcome;
}

/** Whether there is a database of this name, without opening it. Where the browser cannot tell, there may be one. */
export async function databaseExists(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return true;
  }
}
