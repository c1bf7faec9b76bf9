/** What the panel says in each of the four honest states, and how it follows the tab beside it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { button, say } from '../support/browser/say';
import { openPanelOn, pressOnPage } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

/** Sites no extension may read, served here under their real names like all others. */
const FORBIDDEN = { chromium: 'https://chromewebstore.google.com/', firefox: 'https://addons.mozilla.org/' } as const;
const sites = {
  ...pageSites,
  'chromewebstore.google.com': () => ({ body: '<!doctype html><title>Store</title><h1>Store</h1>' }),
  'addons.mozilla.org': () => ({ body: '<!doctype html><title>Store</title><h1>Store</h1>' }),
};

describe.each<BrowserName>(['chromium', 'firefox'])('the states of the panel in %s', (name) => {
  let browser: BesideBrowser;
  let video: Page;
  let panel: View;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
    ({ page: video, panel } = await openPanelOn(browser, ADDRESSES.tiktok));
  });
  afterAll(async () => {
    await browser.close();
  });

  test('lent with a video: it names the video, and the picture is ready', async () => {
    await panel.waitForText('Video by @mara.lin on TikTok');
    await panel.waitForText(say('panel.picture.ready'));
  });

  test('a hand that presses twice opens the cards and answers none of them', async () => {
    await panel.pressTwice(button('panel.home.report'));
    await panel.waitForText(say('checklist.card').replace('{number}', '1'));
    expect(await panel.text()).not.toContain(say('save.stop.nothing-taken'));
    expect(await panel.text()).toContain(say('checklist.none'));
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitForText(say('save.ask.line'));
    await panel.click({ role: 'button', name: say('panel.back') });
    await panel.click(button('checklist.back'));
  });

  test('another video without a load: it follows, and the press of before still holds', async () => {
    await pressOnPage(video, '#next-video');
    await panel.waitForText('Video by @otto.v on TikTok');
    await panel.waitForText(say('panel.picture.ready'));
  });

  test('a tab that was not lent: it says what to press and what works without, and knows nothing of the page', async () => {
    const other = await browser.openPage(ADDRESSES.youtube);
    await panel.waitForText(say('panel.icon.press'));
    const words = await panel.text();
    expect(words).toContain(say('panel.state.still'));
    expect(words).toContain('Alt+Shift+K');
    expect(words).not.toContain('YouTube');
    expect(words).not.toContain('otto.v');
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitForText(say('panel.icon.press'));
    expect(await panel.has(button('save.ask.no'))).toBe(false);
    await panel.click({ role: 'button', name: say('panel.back') });
    await other.close();
  });

  test('back in the lent tab: it speaks about the video again', async () => {
    await video.bringToFront();
    await panel.waitForText('Video by @otto.v on TikTok');
  });

  test('reload: Chromium keeps what was lent; Firefox takes it back, and the panel says so', async () => {
    await video.reload({ waitUntil: 'load' });
    if (name === 'chromium') {
      await panel.waitForText('on TikTok');
      await panel.waitForText(say('panel.picture.ready'));
    } else {
      await panel.waitForText(say('panel.icon.press'));
      await browser.pressToolbar(video);
      await panel.waitForText('on TikTok');
      await panel.waitForText(say('panel.picture.ready'));
    }
  });

  test('another site in the same tab: what was lent has ended, in both', async () => {
    await video.goto(ADDRESSES.plain, { waitUntil: 'load' });
    await panel.waitForText(say('panel.icon.press'));
  });

  test('lent without a video: it says so and still offers to save', async () => {
    await browser.pressToolbar(video);
    await panel.waitForText(say('panel.state.no-video'));
    await panel.waitForText(say('panel.picture.ready'));
    await panel.click(button('panel.home.save'));
    await panel.click(button('save.ask.no'));
    await panel.waitForText(say('save.saved.title'), 30_000);
    expect(await panel.text()).not.toContain(say('save.saved.missing'));
    await panel.click({ role: 'button', name: say('common.done') });
  });

  test('lent, but the browser forbids reading: it says so, and never shows what it could not know', async () => {
    const store = await browser.openPage(FORBIDDEN[name]);
    await browser.pressToolbar(store);
    await panel.waitForText(say('panel.state.forbidden'));
    await panel.waitForText(say('panel.state.forbidden-still'));
    await store.close();
  });

  test('nothing asked the network for anything', async () => {
    expect((await browser.network()).byExtension()).toEqual([]);
  });
});
