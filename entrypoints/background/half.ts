import { randomIds } from '../../lib/browser/clock';
import { halfTask, mayStartWorkers } from '../../lib/browser/half-worker';
import { VAULT_PLACE } from '../../lib/browser/vault-place';
import type { UiToBackground } from '../../lib/messaging/protocol';
import { halfName, type HalfWork } from '../../lib/vault/halves/key-halves';

/** The half that a page made last, for the vault that is made next. */
let offered: string | null = null;

/** Halves that an erasing gave up: a page may be overwriting them at this moment, so no vault is made with one of them. */
const givenUp = new Set<string>();

/** A page made a half: Chromium's background cannot. */
export function offerHalf({ name }: Parameters<UiToBackground['offerHalf']>[0]): null {
  offered = name;
  return null;
}

/** What the background does about halves: everything in Firefox; in Chromium pages make and destroy them. */
export const backgroundHalves: HalfWork = {
  make: async () => {
    if (!mayStartWorkers()) {
      const name = offered;
      // Each is used once.
      offered = null;
      return name !== null && givenUp.has(name) ? null : name;
    }
    const name = halfName(VAULT_PLACE.name, randomIds.next());
    return (await halfTask('make', name)) ? name : null;
  },
  destroy: async (names) => {
    for (const name of names) {
      givenUp.add(name);
      await halfTask('destroy', name);
    }
  },
};
