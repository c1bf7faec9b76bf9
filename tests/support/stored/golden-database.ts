/** The golden vault in an invented browser, for tests that run in Node. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { KeyValue } from '../../../lib/app/ports';
import { goldenJson } from './golden';
import { restoreDatabase, type DatabaseDump, type KnownKeys } from './restore-database';

/** The dump as it lies in the repository. */
export function goldenDump(): DatabaseDump {
  return goldenJson('database/database.json') as unknown as DatabaseDump;
}

/** The two keys of the golden vault that a browser would never give away. */
export function goldenKeys(): KnownKeys {
  return goldenJson('database/keys.json') as KnownKeys;
}

/** What lay in `storage.local` beside it. */
export function goldenStorage(): Readonly<Record<string, unknown>> {
  return goldenJson('database/storage-local.json');
}

/** A fresh browser that holds the golden vault and nothing else. Answers with its `storage.local`. */
export async function restoreGoldenDatabase(): Promise<KeyValue & { readonly values: Map<string, unknown> }> {
  globalThis.indexedDB = new IDBFactory();
  await restoreDatabase(goldenDump(), goldenKeys());
  const values = new Map(Object.entries(goldenStorage()));
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
