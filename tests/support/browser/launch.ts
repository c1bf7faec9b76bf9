import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BesideBrowser, LaunchOptions } from './types';

/** Starts a real browser with the built extension, a fresh profile and a made-up internet. */
export function launchBrowser(options: LaunchOptions): Promise<BesideBrowser> {
  return options.browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
