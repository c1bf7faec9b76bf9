import { browser } from './browser';

/**
 * Whether this page of Beside itself runs in a private window. Only in Firefox: such a page has a database of its own there, which is empty and
 * goes with the window, while the background saves into the ordinary one.
 */
export function isInPrivateContext(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Whether the tab beside the panel is in a private window, in any browser. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  if (isInPrivateContext()) return true;
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return false;
  }
}
