import type { KeyValue } from '../../app/ports';

/** One name for every vault: a refused write to one database can take what is written to another one after it (measured). */
const NAME = 'beside.write-refused';

/**
 * Whether the disk refused a write since the browser was started.
 *
 * In Chromium one log file serves all databases of the extension. A refused write can leave it torn, and what is written behind the tear is
 * gone at the next start of the browser, although it was stored and read back (measured 4 of 4). What was written before stays. So after a
 * refused write nothing is called saved until the browser was started again.
 */
export interface RefusedWrites {
  happened(): Promise<boolean>;
  note(): Promise<void>;
}

/** `untilRestart` keeps values as long as the browser runs, also while the background is stopped (`storage.session`). */
export function createRefusedWrites(untilRestart: KeyValue): RefusedWrites {
  let isKnown = false;
  return {
    happened: async () => {
      // Asked each time: the practice page writes on its own.
      if (!isKnown)
        isKnown = await untilRestart.get(NAME).then(
          (value) => value === true,
          () => false,
        );
      return isKnown;
    },
    note: async () => {
      isKnown = true;
      // Where it cannot be kept, this background at least goes on refusing.
      await untilRestart.set(NAME, true).catch(() => undefined);
    },
  };
}
