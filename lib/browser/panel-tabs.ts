import type { FollowerPorts } from '../app/page-follower';
import { browser } from './browser';
import { callBackground, listenToBackground } from './background-link';

/** The tab beside this panel: the one in front in the panel's own window. */
export const panelTabs: FollowerPorts['tabs'] = {
  current: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  address: async (tabId) => {
    try {
      return (await browser.tabs.get(tabId)).url ?? null;
    } catch {
      return null;
    }
  },
  grant: async (tabId) => {
    const answer = await callBackground('tabGrant', { tabId });
    return answer.ok && answer.value.ok ? answer.value.value : { lent: false, forbidden: false, picture: 'press-icon' };
  },
  watch: (handler, signal) => {
    const activated = ({ tabId }: { tabId: number }) => {
      handler(tabId, 'activated');
    };
    const updated = (tabId: number, change: { status?: string | undefined; url?: string | undefined }) => {
      if (change.status !== undefined || change.url !== undefined) handler(tabId, 'updated');
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    listenToBackground((event) => {
      if (event.event === 'tabLent') handler(event.detail.tabId, 'lent');
    }, signal);
    signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    });
  },
};
