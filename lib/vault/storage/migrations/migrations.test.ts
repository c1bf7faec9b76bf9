import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../database';
import { firstSchema } from './0001-first-schema';
import { MIGRATIONS, SCHEMA_VERSION } from './list';
import type { Migration } from './migration';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const open = async () => {
  const opened = await openDatabase('beside', { mayCreate: true, onClosed: () => undefined });
  if (!opened.ok) throw new Error('not opened');
  return opened.value;
};

describe('the list of migrations', () => {
  it('has no gap, no repeat and no order of its own', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
    );
  });

  it('holds every file of the folder, each under its own number', () => {
    const files = Object.entries(import.meta.glob<Record<string, Migration>>('./[0-9]*.ts', { eager: true })).sort(
      ([one], [other]) => one.localeCompare(other),
    );
    expect(files).toHaveLength(MIGRATIONS.length);
    for (const [index, [path, file]] of files.entries()) {
      expect(path).toMatch(/^\.\/\d{4}-[a-z0-9-]+\.ts$/);
      expect(Object.values(file)).toEqual([MIGRATIONS[index]]);
      expect(Number.parseInt(path.slice(2), 10)).toBe(MIGRATIONS[index]?.version);
    }
  });
});

describe('0001, the first schema', () => {
  it('makes every store out of nothing', async () => {
    const database = await open();
    expect(Array.from(database.objectStoreNames)).toEqual([
      'cases',
      'chunks',
      'custody',
      'importedCustody',
      'imports',
      'items',
      'keys',
      'log',
      'resealings',
      'rowKeys',
      'signers',
      'thumbnails',
      'told',
      'unfinished',
    ]);
    expect(Array.from(database.transaction('items').store.indexNames)).toEqual([
      'caseStateSequence',
      'id',
      'stateSequence',
    ]);
    database.close();
  });

  it('leaves what is stored as it is, and the newest code finds it', async () => {
    // Rows as version 1 stored them. Never edit: a later migration has to cope with exactly these.
    const item = {
      id: 'i1',
      caseId: 'c1',
      state: 'kept',
      keyring: { enc: new ArrayBuffer(32), bytes: new ArrayBuffer(8) },
      summary: { keyId: 'k1', iv: new Uint8Array(12), bytes: new ArrayBuffer(8) },
    };
    const link = {
      sequence: 1,
      previous: '0'.repeat(64),
      bodySha256: 'a'.repeat(64),
      digest: 'b'.repeat(64),
      sealed: { keyId: 'k1', iv: new Uint8Array(12), bytes: new ArrayBuffer(8) },
    };
    const old = await openDB('beside', 1, {
      upgrade: (database, _old, _new, transaction) => {
        void firstSchema.up(database, transaction);
      },
    });
    await old.add('items', item);
    await old.add('chunks', { itemId: 'i1', partId: 'p1', index: 0, bytes: new ArrayBuffer(16) });
    await old.add('custody', link);
    old.close();

    const database = await open();
    expect(await database.getFromIndex('items', 'id', 'i1')).toMatchObject({
      sequence: 1,
      caseId: 'c1',
      state: 'kept',
    });
    expect(await database.count('chunks', IDBKeyRange.bound(['i1'], ['i1', []]))).toBe(1);
    expect(await database.get('custody', 1)).toEqual(link);
    database.close();
  });
});

describe('0002, unfinished items and thumbnails', () => {
  it('adds two empty stores to a database of version 1', async () => {
    const old = await openDB('beside', 1, {
      upgrade: (database, _old, _new, transaction) => {
        void firstSchema.up(database, transaction);
      },
    });
    await old.add('rowKeys', { id: 'k1', sealed: { enc: new ArrayBuffer(1), bytes: new ArrayBuffer(1) } });
    old.close();

    const database = await open();
    expect(await database.count('unfinished')).toBe(0);
    expect(await database.count('thumbnails')).toBe(0);
    expect(await database.count('rowKeys')).toBe(1);
    database.close();
  });
});

describe('0003, the list of signers', () => {
  const versionTwo = () =>
    openDB('beside', 2, {
      upgrade: (database, _old, _new, transaction) => {
        for (const migration of MIGRATIONS.slice(0, 2)) void migration.up(database, transaction);
      },
    });

  it("begins with the vault's own key, from the first entry of the log on", async () => {
    const old = await versionTwo();
    const signPublic = new Uint8Array([1, 2, 3]).buffer;
    await old.add('keys', { name: 'vault', id: 'v1', signPublic });
    old.close();

    const database = await open();
    expect(await database.getAll('signers')).toEqual([{ sequence: 1, publicKey: signPublic, sinceEntry: 1 }]);
    database.close();
  });

  it('is empty where there is no vault yet, or only the row of an erasing', async () => {
    const old = await versionTwo();
    await old.add('keys', { name: 'erasing' });
    old.close();
    const database = await open();
    expect(await database.getAll('signers')).toEqual([]);
    database.close();
  });
});

describe('0004, what waits and how far a re-sealing came', () => {
  it('leaves cases of version 1 as they are, and none of them waits', async () => {
    const old = await openDB('beside', 1, {
      upgrade: (database, _old, _new, transaction) => {
        void firstSchema.up(database, transaction);
      },
    });
    const row = { id: 'c1', sealed: { keyId: 'k1', iv: new Uint8Array(12), bytes: new ArrayBuffer(8) } };
    await old.add('cases', row);
    old.close();

    const database = await open();
    expect(await database.get('cases', 'c1')).toEqual(row);
    expect(await database.getKeyFromIndex('cases', 'waiting', 1)).toBeUndefined();
    await database.put('cases', { ...row, id: 'c2', waiting: 1 });
    expect(await database.getKeyFromIndex('cases', 'waiting', 1)).toBe('c2');
    expect(await database.count('resealings')).toBe(0);
    database.close();
  });
});

describe('0005, restored histories', () => {
  it('adds two empty stores, and a link is found by its history and number', async () => {
    const old = await openDB('beside', 4, {
      upgrade: (database, _old, _new, transaction) => {
        for (const migration of MIGRATIONS.slice(0, 4)) void migration.up(database, transaction);
      },
    });
    await old.add('cases', { id: 'c1', sealed: { keyId: 'k1', iv: new Uint8Array(12), bytes: new ArrayBuffer(8) } });
    old.close();

    const database = await open();
    expect(await database.count('cases')).toBe(1);
    expect(await database.count('imports')).toBe(0);
    const link = { importId: 'i1', sequence: 2, previous: 'a', bodySha256: 'b', digest: 'c', sealed: null };
    await database.add('importedCustody', link);
    expect(await database.get('importedCustody', ['i1', 2])).toEqual(link);
    database.close();
  });
});

describe('a migration that fails', () => {
  it('leaves the database as it was, at the old version', async () => {
    const before = await open();
    await before.add('rowKeys', { id: 'k1', sealed: { enc: new ArrayBuffer(1), bytes: new ArrayBuffer(1) } });
    before.close();
    vi.resetModules();
    vi.doMock('./list', () => ({
      SCHEMA_VERSION: SCHEMA_VERSION + 1,
      MIGRATIONS: [
        {
          version: SCHEMA_VERSION + 1,
          up: (database: { deleteObjectStore(name: string): void }) => {
            database.deleteObjectStore('rowKeys');
            throw new Error('half-way');
          },
        },
      ],
    }));
    const next = await import('../database');
    vi.doUnmock('./list');
    // A fault of ours, thrown on so that the boundaries can report it.
    await expect(next.openDatabase('beside', { mayCreate: true, onClosed: () => undefined })).rejects.toThrow(
      'half-way',
    );

    const after = await open();
    expect(await after.count('rowKeys')).toBe(1);
    after.close();
  });
});
