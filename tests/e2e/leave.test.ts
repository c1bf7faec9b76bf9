/** Leaving: covered at once, an empty tab in front, the panel closed. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import { answerCards, openGuide, openPanelOn, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const EMPTY_TAB = /^(chrome:\/\/(newtab|new-tab-page)|about:(newtab|home|blank|privatebrowsing))/;

describe.each<BrowserName>(['chromium', 'firefox'])('leaving in %s', (name) => {
  let browser: BesideBrowser;
  let page: Page;
  let panel: View;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
  });
  afterAll(async () => {
    await browser.close();
  });
  // One browser for all: whoever has left comes back by the icon, on a page of their own.
  beforeEach(async () => {
    ({ page, panel } = await openPanelOn(browser, ADDRESSES.tiktok));
  });
  afterEach(async () => {
    await page.close();
  });

  /** An empty tab is in front, and the panel is closed or shows nothing at all. */
  async function expectLeft(): Promise<void> {
    await expect.poll(async () => (await browser.tabs())[0]).toMatch(EMPTY_TAB);
    await expect
      .poll(async () => ((await browser.panelIsOpen()) ? (await panel.text().catch(() => '')).trim() : ''))
      .toBe('');
  }

  test('by the button, from the first view', async () => {
    await panel.click({ role: 'button', name: say('panel.footer.leave') });
    await expectLeft();
  });

  test('by the button, right after a save', async () => {
    await saveHere(panel);
    await panel.click({ role: 'button', name: say('panel.footer.leave') });
    await expectLeft();
  });

  /** Three presses count within a second and a half: on a busy machine they are made again. */
  async function shiftThreeTimes(press: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      const start = Date.now();
      for (let time = 0; time < 3; time += 1) {
        // What was left over the first presses takes no more.
        if (
          !(await press().then(
            () => true,
            () => tries === 0,
          ))
        )
          return;
      }
      if (Date.now() - start < 1_400) return;
    }
  }

  test('by Shift three times in the panel', async () => {
    await shiftThreeTimes(() => panel.press('Shift'));
    await expectLeft();
  });

  test('by Shift three times while the page has the keyboard', async () => {
    await page.bringToFront();
    await shiftThreeTimes(() => page.keyboard.press('Shift'));
    await expectLeft();
  });

  test('a capital letter three times is no leaving', async () => {
    for (let time = 0; time < 3; time += 1) await panel.press('b', { shift: true });
    await panel.waitForText(say('panel.home.title'));
    expect(await browser.panelIsOpen()).toBe(true);
  });

  test('nothing stays on the page: no ring, no line around the video', async () => {
    await answerCards(panel);
    await openGuide(panel);
    await expect.poll(async () => (await browser.marks(page)).length).toBe(2);
    await panel.click({ role: 'button', name: say('panel.footer.leave') });
    await expectLeft();
    await page.bringToFront();
    await expect.poll(() => browser.marks(page)).toEqual([]);
  });

  test('from the library, covered and behind an empty tab', async () => {
    const library = await browser.extensionPage('library.html');
    await library.waitForText(say('library.cases.title'));
    await library.click({ role: 'button', name: '/^Leave/' });
    await expect.poll(async () => (await browser.tabs())[0]).toMatch(EMPTY_TAB);
    expect((await browser.tabs()).some((address) => address.includes('library.html'))).toBe(false);
  });
});
