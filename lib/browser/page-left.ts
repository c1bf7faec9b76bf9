import { browser } from './browser';

/**
 * Aborts when the page in a tab goes away: the tab is closed, or it loads something and `isThere` says that nobody answers there any more.
 * Firefox leaves a message to a page that has gone unanswered for up to 50 seconds (measured). `stop` ends the watching.
 */
export function watchPageLeft(
  tabId: number,
  isThere: () => Promise<boolean>,
): { readonly left: AbortSignal; readonly stop: () => void } {
  const leaving = new AbortController();
  const removed = (id: number): void => {
    if (id === tabId) leaving.abort();
  };
  // Pages that only change their address report a loading, too: so it is asked who is there.
  const updated = (id: number, change: { readonly status?: string | undefined }): void => {
    if (id !== tabId || change.status === undefined) return;
    void isThere().then((there) => {
      if (!there) leaving.abort();
    });
  };
  browser.tabs.onRemoved.addListener(removed);
  browser.tabs.onUpdated.addListener(updated);
  return {
    left: leaving.signal,
    stop: () => {
      browser.tabs.onRemoved.removeListener(removed);
      browser.tabs.onUpdated.removeListener(updated);
    },
  };
}
