import type { MigratingTransaction, Migration } from './migration';

/**
 * An index that finds the one case in which things wait for a vault that cannot read, and a store that remembers how far each re-sealing
 * has come. Rows stay as they are: what has to be opened for its new columns is done by a re-sealing (`resealing.ts`).
 */
export const waitingAndResealing: Migration = {
  version: 4,
  up: (database, transaction: MigratingTransaction) => {
    transaction.objectStore('cases').createIndex('waiting', 'waiting');
    database.createObjectStore('resealings', { keyPath: 'name' });
  },
};
