import type { Migration } from './migration';

/**
 * From nothing to the first schema. Plain columns are random ids, the id of the case, an automatic number and the state; everything
 * else is sealed bytes. See docs/evidence-format.md.
 */
export const firstSchema: Migration = {
  version: 1,
  up: (database) => {
    database.createObjectStore('keys', { keyPath: 'name' });
    database
      .createObjectStore('rowKeys', { keyPath: 'sequence', autoIncrement: true })
      .createIndex('id', 'id', { unique: true });

    const items = database.createObjectStore('items', { keyPath: 'sequence', autoIncrement: true });
    items.createIndex('id', 'id', { unique: true });
    items.createIndex('stateSequence', ['state', 'sequence']);
    items.createIndex('caseStateSequence', ['caseId', 'state', 'sequence']);

    database.createObjectStore('chunks', { keyPath: ['itemId', 'partId', 'index'] });
    database.createObjectStore('cases', { keyPath: 'id' });

    const log = database.createObjectStore('log', { keyPath: 'sequence', autoIncrement: true });
    log.createIndex('id', 'id', { unique: true });
    log.createIndex('caseSequence', ['caseId', 'sequence']);
    log.createIndex('noteOf', 'noteOf');

    database.createObjectStore('custody', { keyPath: 'sequence' });
  },
};
