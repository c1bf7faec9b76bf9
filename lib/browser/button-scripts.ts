import { browser } from './browser';
import { BUTTON_SITES, siteAllowed } from './optional-rights';
import { readSettings } from './settings-store';

const ID = (platformId: string): string => `button-${platformId}`;

/**
 * Registers the page agent on the sites where the person switched the button on and still grants the site, and nowhere else.
 * Measured: after the right is taken back a script stays registered though it no longer runs, so it is unregistered here.
 */
export async function syncButtonScripts(): Promise<void> {
  const wanted = (await readSettings()).buttonOn;
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  for (const [platformId, pattern] of Object.entries(BUTTON_SITES)) {
    const on = wanted.includes(platformId) && (await siteAllowed(platformId));
    const is = registered.has(ID(platformId));
    if (on && !is) {
      await browser.scripting.registerContentScripts([
        {
          id: ID(platformId),
          matches: [pattern],
          js: ['page-agent.js'],
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ]);
    } else if (!on && is) {
      await browser.scripting.unregisterContentScripts({ ids: [ID(platformId)] });
    }
  }
}
