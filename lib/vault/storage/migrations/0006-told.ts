import type { Migration } from './migration';

/** A store for what the person says about accounts: a few sealed rows, each under a fixed name. */
export const told: Migration = {
  version: 6,
  up: (database) => {
    database.createObjectStore('told', { keyPath: 'name' });
  },
};
