/** The one door to the browser's extension interface. Everything else in lib/browser imports it from here. */
import { browser } from 'wxt/browser';

export { browser } from 'wxt/browser';

/** Firefox's sidebar; absent from the types that follow Chromium, so it is looked for at run time. */
interface SidebarAction {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Firefox's sidebar, or null in a browser that has none. */
export function sidebarAction(): SidebarAction | null {
  const found: unknown = 'sidebarAction' in browser ? browser.sidebarAction : null;
  return isSidebar(found) ? found : null;
}

function isSidebar(value: unknown): value is SidebarAction {
  return typeof value === 'object' && value !== null && 'open' in value && 'close' in value;
}
