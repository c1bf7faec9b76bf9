import type { KeyValue } from '../ports';

/** Small values that end with the page: for the practice page, which must not touch what the real one remembers. */
export function createMemoryKeyValue(): KeyValue {
  const values = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
    remove: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
  };
}
