import type { ChromeScope } from './firefox-chrome';
import { elementView } from './firefox-element';
import type { View } from './types';

/** The element of the browser's window that holds our sidebar page. */
const SIDEBAR = `SidebarController.browser.contentDocument?.querySelector('#webext-panels-browser')`;

/** Whether the sidebar is open and shows our page. */
export async function sidebarIsOpen(chrome: ChromeScope, origin: string): Promise<boolean> {
  const address = await chrome.run(
    `const one = SidebarController.isOpen ? ${SIDEBAR} : null; return one?.currentURI?.spec ?? '';`,
  );
  return String(address).startsWith(`${origin}/sidepanel.html`);
}

/** The native sidebar as a view. It is not among the tabs, so everything goes through the browser's own window. */
export function sidebarView(chrome: ChromeScope): View {
  return elementView(chrome, {
    label: 'firefox sidebar',
    element: SIDEBAR,
    resize: async (width) => {
      await chrome.run(`document.getElementById('sidebar-box').style.width = ${JSON.stringify(`${String(width)}px`)};`);
    },
    close: async () => {
      await chrome.run('SidebarController.hide();');
    },
  });
}
