import { browser } from './browser';
import { closePanel, openEmptyTab } from './panel-window';

/** How long one leaving lasts, in milliseconds: the page and the panel both tell of the same three presses. */
const ONE_LEAVING = 1_500;

let left: { readonly windowId: number | null; readonly at: number } = { windowId: null, at: 0 };

/** A new empty tab in front and the panel closed, once: a second call for the same window right after does nothing. */
export async function leaveWindow(windowId: number | null): Promise<void> {
  const now = performance.now();
  if (left.at !== 0 && left.windowId === windowId && now - left.at < ONE_LEAVING) return;
  left = { windowId, at: now };
  await Promise.all([openEmptyTab(windowId), closePanel(windowId)]);
}

/** Tabs whose page has asked to leave since the person pressed the icon there. In the session: the background may be stopped. */
const keyOf = (tabId: number): string => `left:${String(tabId)}`;
const asking = new Set<number>();

/**
 * Leaves because the agent of a tab tells of three presses of Shift: once until the person presses the icon there again, so that
 * whatever speaks in the agent's place cannot open tab after tab.
 */
export async function leaveFromTab(tabId: number, windowId: number | null): Promise<void> {
  // Noted in memory first: nine messages at once find storage as it was before the first of them.
  if (asking.has(tabId)) return;
  asking.add(tabId);
  const key = keyOf(tabId);
  if ((await browser.storage.session.get(key))[key] !== undefined) return;
  await browser.storage.session.set({ [key]: true });
  await leaveWindow(windowId);
}

/** The person pressed the icon in this tab, or the tab is gone: its page may ask to leave again. */
export async function allowLeaving(tabId: number): Promise<void> {
  asking.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}
