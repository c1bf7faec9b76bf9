import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { createView } from './view';
import type { View } from './types';

/** A page that the browser's own protocol reaches: a tab in both browsers, and Chromium's side panel. */
export function pageView(label: string, page: Page, close: () => Promise<void>): View {
  return createView({
    label,
    evaluate: (source) => page.evaluate(source),
    pressAt: async (x, y) => {
      await page.mouse.click(x, y);
    },
    write: async (words) => {
      await page.keyboard.type(words);
    },
    key: async (key, shift) => {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key as KeyInput);
      if (shift) await page.keyboard.up('Shift');
    },
    choose: async (css, file) => {
      const field = await page.waitForSelector(css);
      if (field === null) throw new Error(`${label}: no ${css}`);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    picture: () => page.screenshot({ type: 'png', captureBeyondViewport: false }),
    resize: async (width, height) => {
      await page.setViewport({ width, height });
    },
    close,
  });
}
