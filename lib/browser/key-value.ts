import { browser } from './browser';

/** A few small values outside the database, in `storage.local`: the vault's marker and the head of its log. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Kept until the extension is removed. */
export const localKeyValue: KeyValue = areaKeyValue(() => browser.storage.local);

/** Kept until the browser is closed, in memory only. */
export const sessionKeyValue: KeyValue = areaKeyValue(() => browser.storage.session);

// The area is looked up at each call: some test browsers add `storage.session` late.
function areaKeyValue(area: () => typeof browser.storage.local): KeyValue {
  return {
    get: async (key) => (await area().get(key))[key],
    set: (key, value) => area().set({ [key]: value }),
    remove: (key) => area().remove(key),
  };
}
