import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The database as a migration sees it: without the living schema type, which describes only the newest version. */
export type MigratingDatabase = IDBPDatabase;
export type MigratingTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step from the version before to `version`. It is frozen once released: it copies the shapes it needs and imports nothing
 * that may change. It may only await the database; anything else would let the browser commit half of it.
 */
export interface Migration {
  readonly version: number;
  up(database: MigratingDatabase, transaction: MigratingTransaction): void | Promise<void>;
}
