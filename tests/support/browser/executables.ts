/** Where the browsers are: found by scripts/find-browsers.mjs before the tests, or looked up again here. */
import { findBrowsers } from '../../../scripts/find-browsers.mjs';
import type { BrowserName } from './types';

/** Path of the browser's program. Throws with what to do when there is none. */
export function executableOf(browser: BrowserName): string {
  const found = findBrowsers();
  const path = found[browser];
  if (path === null) throw new Error(`No ${browser} was found. Run: node scripts/find-browsers.mjs --install`);
  return path;
}
