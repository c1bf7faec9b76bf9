import { browser } from './browser';
import { localKeyValue } from './key-value';

/** Where the real vault is. */
export const VAULT_PLACE = { name: 'beside', keyValue: localKeyValue } as const;

/** Database of the practice page: another one, wiped when the page is opened, restarted and closed. */
export const PRACTICE_DATABASE = 'beside-practice';

/** Version of Beside, as in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
