import type { Migration } from './migration';

/**
 * The vault's own list of signers. Until here one key signed everything; it is the first member, from the first entry of the log on.
 */
export const signers: Migration = {
  version: 3,
  up: async (database, transaction) => {
    const store = database.createObjectStore('signers', { keyPath: 'sequence', autoIncrement: true });
    const keys = (await transaction.objectStore('keys').get('vault')) as
      { readonly signPublic: ArrayBuffer } | undefined;
    if (keys !== undefined) await store.add({ publicKey: keys.signPublic, sinceEntry: 1 });
  },
};
