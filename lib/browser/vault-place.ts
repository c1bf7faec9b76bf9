import { browser } from './browser';
import { noteFault } from './faults';
import { localKeyValue } from './key-value';

/** Where the real vault is. */
export const VAULT_PLACE = {
  name: 'beside',
  keyValue: localKeyValue,
  onFault: (error: unknown) => {
    noteFault('vault', error);
  },
} as const;

/** Database of the practice page: another one, wiped when the page is opened, restarted and closed. */
export const PRACTICE_DATABASE = 'beside-practice';

/** Version of Beside, as in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
