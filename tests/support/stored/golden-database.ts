/** Puts the golden database back into an (invented) browser, row by row, with the very keys its rows were sealed with. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { KeyValue } from '../../../lib/app/ports';
import { goldenJson } from './golden';

interface StoreShape {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
}

/** A database as text: keys by their name in `keys.json`, bytes as base64. */
export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly { readonly shape: StoreShape; readonly rows: readonly unknown[] }[];
}

interface KnownKey {
  readonly algorithm: string;
  readonly format: 'raw' | 'pkcs8';
  readonly usages: KeyUsage[];
  readonly base64: string;
}

/** The dump as it lies in the repository. */
export function goldenDump(): DatabaseDump {
  return goldenJson('database/database.json') as unknown as DatabaseDump;
}

/** A fresh browser that holds the golden vault and nothing else. Answers with its `storage.local`. */
export async function restoreGoldenDatabase(): Promise<KeyValue & { readonly values: Map<string, unknown> }> {
  globalThis.indexedDB = new IDBFactory();
  const keys = await importKeys();
  const dump = goldenDump();
  const database = await open(dump);
  const transaction = database.transaction(
    dump.stores.map(({ shape }) => shape.name),
    'readwrite',
  );
  for (const { shape, rows } of dump.stores) {
    for (const row of rows) transaction.objectStore(shape.name).add(decode(row, keys));
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new Error(String(transaction.error)));
    };
  });
  database.close();
  return storageLocal();
}

function storageLocal(): KeyValue & { readonly values: Map<string, unknown> } {
  const values = new Map(Object.entries(goldenJson('database/storage-local.json')));
  return {
    values,
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    set: (key, value) => {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
  };
}

/** Neither key can be exported once it is imported: as in the vault that generated its own. */
async function importKeys(): Promise<ReadonlyMap<string, CryptoKey>> {
  const known = Object.entries(goldenJson('database/keys.json')).filter(
    (entry): entry is [string, KnownKey] => typeof entry[1] === 'object',
  );
  const imported = known.map(async ([name, { algorithm, format, usages, base64 }]) => {
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    return [name, await crypto.subtle.importKey(format, bytes, algorithm, false, usages)] as const;
  });
  return new Map(await Promise.all(imported));
}

function open({ name, version, stores }: DatabaseDump): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { shape } of stores) {
        const { keyPath, autoIncrement } = shape;
        const store = request.result.createObjectStore(shape.name, { keyPath, autoIncrement });
        for (const index of shape.indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
}

function decode(value: unknown, keys: ReadonlyMap<string, CryptoKey>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => decode(member, keys));
  const members = Object.entries(value) as [string, unknown][];
  const [first] = members;
  if (first !== undefined && typeof first[1] === 'string') {
    const [name, text] = first;
    if (name === '$key') return keys.get(text);
    if (name === '$bytes') return Uint8Array.from(Buffer.from(text, 'base64'));
    if (name === '$buffer') return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
  }
  return Object.fromEntries(members.map(([name, member]) => [name, decode(member, keys)]));
}
