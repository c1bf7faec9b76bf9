/** The opt-in button beside the video: switched on in the settings, beside the video, and what a press on it does in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import type { BesideBrowser, BrowserName, DrawnMark } from '../support/browser/types';

const BUTTON = '1px solid rgb(139, 146, 151)';

describe.each<BrowserName>(['chromium', 'firefox'])('the button beside the video in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({
      browser: name,
      build: builtExtension(name),
      sites: pageSites,
      preGrant: ['https://www.tiktok.com/*'],
    });
  });
  afterAll(async () => {
    await browser.close();
  });

  const buttonOn = async (page: Page): Promise<DrawnMark | undefined> =>
    (await browser.marks(page)).find(({ border }) => border === BUTTON);
  /** What the browser would put into pages by itself: without it no button can come, however long one waits. */
  const registered = () =>
    browser.inBackground(
      '(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
    );

  /** Presses the button's switch in the settings, which then says the other word. */
  async function press(word: 'on' | 'off', then: 'on' | 'off'): Promise<void> {
    const settings = await browser.extensionPage('library.html#settings');
    await settings.click({ role: 'button', name: say(`welcome.button.${word}`, { platform: 'TikTok' }) });
    await settings.waitFor({ role: 'button', name: say(`welcome.button.${then}`, { platform: 'TikTok' }) });
    await settings.close();
  }

  /** The button once it stands still: the page may be laid out anew while it comes. */
  async function stillButton(page: Page): Promise<DrawnMark> {
    let last: DrawnMark | undefined;
    await expect
      .poll(
        async () => {
          const before = last;
          last = await buttonOn(page);
          return last !== undefined && before !== undefined && last.x === before.x && last.y === before.y;
        },
        { message: 'a button that stands still' },
      )
      .toBe(true);
    if (last === undefined) throw new Error('no button');
    return last;
  }

  test('is not there before somebody switches it on, although the site is granted', async () => {
    // Again where the worker was just stopped: it is told of the update.
    await expect.poll(registered).toEqual([]);
    const page = await browser.openPage(ADDRESSES.tiktok);
    expect(await browser.marks(page)).toEqual([]);
    await page.close();
  });

  test('stands beside the video once it is switched on, and not over it or over a control', async () => {
    await press('on', 'off');
    await expect.poll(registered).toEqual(['https://www.tiktok.com/*']);
    const page = await browser.openPage(ADDRESSES.tiktok);
    const button = await stillButton(page);
    const covered = await page.evaluate(
      ({ x, y, width, height }) => {
        const boxes = [...document.querySelectorAll('video, button, a, input, label')]
          .map((element) => element.getBoundingClientRect())
          .filter((box) => box.width > 0);
        return boxes.filter((box) => box.left < x + width && box.right > x && box.top < y + height && box.bottom > y)
          .length;
      },
      { x: button.x, y: button.y, width: button.width, height: button.height },
    );
    expect(covered).toBe(0);
    await page.close();
  });

  test(
    name === 'chromium'
      ? 'opens the native panel when it is pressed'
      : 'says what to press, since Firefox lets no page open the panel',
    async () => {
      const page = await browser.openPage(ADDRESSES.tiktok);
      await page.bringToFront();
      const button = await stillButton(page);
      const before = (await browser.marks(page)).length;
      await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
      if (name === 'chromium') {
        await expect.poll(() => browser.panelIsOpen()).toBe(true);
        await (await browser.panel()).waitForText('Video by @mara.lin on TikTok');
      } else {
        await expect.poll(async () => (await browser.marks(page)).length).toBe(before + 1);
      }
      await page.close();
    },
  );

  test('is gone after it is switched off', async () => {
    await press('off', 'on');
    await expect.poll(registered).toEqual([]);
    const page = await browser.openPage(ADDRESSES.tiktok);
    expect(await buttonOn(page)).toBeUndefined();
    await page.close();
  });
});
