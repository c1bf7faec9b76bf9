import { browser, sidebarAction } from './browser';

/**
 * Opens the browser's own side panel. Has to be the first thing in a listener, before any `await`: browsers take a later call
 * for one without a gesture and refuse it. Firefox refuses it also for a press inside a page passed on by message.
 */
export function openPanel(tabId: number): void {
  if (import.meta.env.FIREFOX) {
    // Not awaited on purpose. A refusal is expected for presses that came by message.
    void sidebarAction()
      ?.open()
      .catch(() => undefined);
  } else {
    void browser.sidePanel.open({ tabId }).catch(() => undefined);
  }
}

/** Closes the side panel where the browser lets us; the panel itself also closes its own window. */
export async function closePanel(windowId: number | null): Promise<void> {
  try {
    if (import.meta.env.FIREFOX) {
      await sidebarAction()?.close();
    } else if (windowId !== null && 'close' in browser.sidePanel && typeof browser.sidePanel.close === 'function') {
      await browser.sidePanel.close({ windowId });
    }
  } catch {
    // Without a gesture Firefox refuses; the panel has covered itself already.
  }
}

/** A new empty tab in front: what Leave brings. */
export async function openEmptyTab(windowId: number | null): Promise<void> {
  await browser.tabs.create({ active: true, ...(windowId === null ? {} : { windowId }) });
}
