import { injectAgent } from './agent-link';
import { emitToPages } from './background-link';
import { browser } from './browser';
import { allowLeaving } from './leave';
import { forgetLent, noteLent, noteLoading } from './tab-grants';
import { openPanel } from './panel-window';

/**
 * A press of the icon or the shortcut: opens the panel (first, before any `await`), puts the agent in and notes that the tab is lent.
 * Also notes when a tab's right may have ended.
 */
export function listenToToolbar(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    openPanel(tab.id);
    void lend(tab.id, tab.windowId, tab.url);
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading') void noteLoading(tabId, tab.url);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetLent(tabId);
    void allowLeaving(tabId);
  });
}

async function lend(tabId: number, windowId: number, address: string | undefined): Promise<void> {
  const allowed = allowLeaving(tabId);
  // A page that hangs is not one that the browser keeps to itself.
  const readable = (await injectAgent(tabId)) !== false;
  await allowed;
  await noteLent(tabId, address, !readable);
  emitToPages('tabLent', { tabId, windowId });
}
