import type { ChromeScope } from './firefox-chrome';
import { frameTasks } from './firefox-frame';
import { createView } from './view';
import type { View } from './types';

/** The element of the browser's window that holds our sidebar page. */
const SIDEBAR = `SidebarController.browser.contentDocument?.querySelector('#webext-panels-browser')`;

const CODES: Readonly<Record<string, readonly [string, number]>> = {
  Tab: ['Tab', 9],
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  Shift: ['ShiftLeft', 16],
  ' ': ['Space', 32],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  Home: ['Home', 36],
  End: ['End', 35],
};

/** Whether the sidebar is open and shows our page. */
export async function sidebarIsOpen(chrome: ChromeScope, origin: string): Promise<boolean> {
  const address = await chrome.run(`const one = SidebarController.isOpen ? ${SIDEBAR} : null; return one?.currentURI?.spec ?? '';`);
  return String(address).startsWith(`${origin}/sidepanel.html`);
}

/** The native sidebar as a view. It is not among the tabs, so everything goes through the browser's own window. */
export function sidebarView(chrome: ChromeScope): View {
  const task = frameTasks(chrome, SIDEBAR);
  return createView({
    label: 'firefox sidebar',
    evaluate: (source) => task('evaluate', { source }),
    pressAt: async (x, y) => { await task('press', { x, y }); },
    write: async (words) => { await task('write', { words }); },
    key: async (key, shift) => {
      const [code, keyCode] = CODES[key] ?? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)];
      await task('key', { key, code, keyCode, shift });
    },
    picture: async () => {
      const encoded = await chrome.run(`
        const panel = ${SIDEBAR};
        const bitmap = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width; canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];`);
      return Buffer.from(String(encoded), 'base64');
    },
    resize: async (width) => {
      await chrome.run(`document.getElementById('sidebar-box').style.width = ${JSON.stringify(`${String(width)}px`)};`);
    },
    close: async () => { await chrome.run('SidebarController.hide();'); },
  });
}
