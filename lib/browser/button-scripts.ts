import { browser } from './browser';
import { siteAllowed } from './optional-rights';
import { readSettings } from './settings-store';

const ID = (platformId: string): string => `button-${platformId}`;

/**
 * Registers the page agent on those of `sites` where the person switched the button on and still grants the site, and nowhere else.
 * Measured: after the right is taken back a script stays registered though it no longer runs, so it is unregistered here.
 */
export async function syncButtonScripts(
  sites: readonly { readonly id: string; readonly pattern: string }[],
): Promise<void> {
  const wanted = (await readSettings()).buttonOn;
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  for (const { id, pattern } of sites) {
    const on = wanted.includes(id) && (await siteAllowed(pattern));
    const is = registered.has(ID(id));
    if (on && !is) {
      await browser.scripting.registerContentScripts([
        {
          id: ID(id),
          matches: [pattern],
          js: ['page-agent.js'],
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ]);
    } else if (!on && is) {
      await browser.scripting.unregisterContentScripts({ ids: [ID(id)] });
    }
  }
}
