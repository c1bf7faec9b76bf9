import { browser } from './browser';
import { noteFault } from './faults';
import { localKeyValue } from './key-value';
import { isInPrivateContext } from './private-window';

/** Where the real vault is. */
export const VAULT_PLACE = {
  name: 'beside',
  keyValue: localKeyValue,
  onFault: (error: unknown) => {
    noteFault('vault', error);
  },
} as const;

/**
 * The same for a page of Beside. In a private window of Firefox the page would meet a database of its own, which goes with the window: nothing is
 * looked for there and nothing is put into it.
 */
export function vaultOfPage() {
  return { ...VAULT_PLACE, unreachable: isInPrivateContext() ? ('private-window' as const) : undefined };
}

/** Database of the practice page: another one, wiped when the page is opened, restarted and closed. */
export const PRACTICE_DATABASE = 'beside-practice';

/** Version of Beside, as in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
