import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from './types';

/** The extension as built for this browser. Throws when it was not built: nothing else may be tested in its place. */
export function builtExtension(browser: BrowserName): string {
  const folder = resolve('.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build`);
  return folder;
}
