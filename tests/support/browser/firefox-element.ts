import type { ChromeScope } from './firefox-chrome';
import { frameTasks } from './firefox-frame';
import { createView } from './view';
import type { View } from './types';

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

interface DrivenElement {
  readonly label: string;
  /** Expression for the `<browser>` element in Firefox's window. */
  readonly element: string;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A page that Firefox's remote protocol does not show, driven through the window it lies in: the sidebar, tabs the extension opened. */
export function elementView(chrome: ChromeScope, driven: DrivenElement): View {
  const task = frameTasks(chrome, driven.element);
  return createView({
    label: driven.label,
    evaluate: (source) => task('evaluate', { source }),
    pressAt: async (x, y) => {
      await task('press', { x, y });
    },
    write: async (words) => {
      await task('write', { words });
    },
    key: async (key, shift) => {
      const [code, keyCode] = CODES[key] ?? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)];
      await task('key', { key, code, keyCode, shift });
    },
    // The file is opened by the browser itself: the page's own process may not read the disk.
    choose: async (css, path) => {
      await task('choose', { css }, `{ file: await File.createFromFileName(${JSON.stringify(path)}) }`);
    },
    picture: async () => {
      const encoded = await chrome.run(`
        const shown = ${driven.element};
        const bitmap = await shown.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width; canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];`);
      return Buffer.from(String(encoded), 'base64');
    },
    resize: (width, height) => driven.resize(width, height),
    close: () => driven.close(),
  });
}

/** A tab whose address begins so; null while there is none. */
export async function openedTabView(chrome: ChromeScope, address: string): Promise<View | null> {
  const element = `gBrowser.browsers.findLast((one) => one.currentURI.spec.startsWith(${JSON.stringify(address)}))`;
  const there = await chrome.run(
    `const one = ${element}; return one !== undefined && !one.webProgress.isLoadingDocument;`,
  );
  if (there !== true) return null;
  return elementView(chrome, {
    label: `firefox ${address.replace(/^.*\//, '')}`,
    element,
    resize: () => Promise.reject(new Error('a tab has the size of its window')),
    close: async () => {
      await chrome.run(`gBrowser.removeTab(gBrowser.getTabForBrowser(${element}));`);
    },
  });
}
