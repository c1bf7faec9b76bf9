import type { Migration } from './migration';

/** Histories that were restored from a backup: one row for each, and their links, which stay apart from the vault's own chain. */
export const imports: Migration = {
  version: 5,
  up: (database) => {
    database.createObjectStore('imports', { keyPath: 'sequence', autoIncrement: true });
    database.createObjectStore('importedCustody', { keyPath: ['importId', 'sequence'] });
  },
};
