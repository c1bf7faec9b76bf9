import { browser } from './browser';
import { openOwnPage } from './pages';
import { readSettings } from './settings-store';

/** Opens the welcome once, right after installing. An update opens nothing. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void readSettings().then(async ({ welcomeDone }) => {
      if (!welcomeDone) await openOwnPage('welcome');
    });
  });
}
