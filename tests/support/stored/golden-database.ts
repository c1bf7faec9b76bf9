/** The golden vault in an invented browser, for tests that run in Node. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { KeyValue } from '../../../lib/app/ports';
import { freshFiles } from '../../../lib/vault/testing/memory-files';
import { goldenJson, type GoldenVersion } from './golden';
import { restoreDatabase, type DatabaseDump, type KnownKeys } from './restore-database';

/** The dump as it lies in the repository. */
export function goldenDump(version: GoldenVersion = 'v1'): DatabaseDump {
  return goldenJson('database/database.json', version) as unknown as DatabaseDump;
}

/** The two keys of the golden vault that a browser would never give away. */
export function goldenKeys(version: GoldenVersion = 'v1'): KnownKeys {
  return goldenJson('database/keys.json', version) as KnownKeys;
}

/** What lay in `storage.local` beside it. */
export function goldenStorage(version: GoldenVersion = 'v1'): Readonly<Record<string, unknown>> {
  return goldenJson('database/storage-local.json', version);
}

/** A fresh browser that holds the golden vault and nothing else. Answers with its `storage.local`. */
export async function restoreGoldenDatabase(
  version: GoldenVersion = 'v1',
): Promise<KeyValue & { readonly values: Map<string, unknown> }> {
  globalThis.indexedDB = new IDBFactory();
  freshFiles();
  await restoreDatabase(goldenDump(version), goldenKeys(version));
  const values = new Map(Object.entries(goldenStorage(version)));
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
