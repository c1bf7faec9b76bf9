/** Saves that are cut off, doubled or stopped: afterwards there is a whole item or none, and the panel says which. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { button, say } from '../support/browser/say';
import { openPanelOn, pressOnPage, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

/** Something to wait for until a test opens it. */
function closedGate(): { readonly opened: Promise<unknown>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A page that stands still while it waits for `/hold`: until the gate is opened it answers nobody. */
let gate = closedGate();
const sites = {
  ...pageSites,
  'apples.example': (path: string) =>
    path === '/hold'
      ? { body: '', type: 'text/plain', after: gate.opened }
      : { body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>A thread</title><h1>A thread</h1>' },
};

/** What the library holds, and whether all of it is unchanged since saved. */
async function inLibrary(browser: BesideBrowser): Promise<number> {
  const library = await browser.extensionPage('library.html#items');
  await library.waitForText(/\d+ items? shown|Nothing is saved yet/);
  const count = Number(/(\d+) items? shown/.exec(await library.text())?.[1] ?? '0');
  if (count > 0) {
    await library.click({ role: 'button', name: say('library.place.check') });
    await library.click({ role: 'button', name: say('library.check.start') });
    await library.waitForText(
      count === 1
        ? say('library.check.fine.one', { count: '1' })
        : say('library.check.fine.other', { count: String(count) }),
      60_000,
    );
  }
  await library.close();
  return count;
}

describe.each<BrowserName>(['chromium', 'firefox'])('a save that is cut off in %s', (name) => {
  let browser: BesideBrowser;
  beforeEach(async () => {
    gate = closedGate();
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterEach(async () => {
    gate.open();
    await browser.close();
  });
  const stored = (): Promise<number> => inLibrary(browser);

  /** A save that was begun and waits for the page: "No, save" was pressed, and nothing can have been read. */
  async function heldSave(): Promise<View> {
    const { page, panel } = await openPanelOn(browser, ADDRESSES.plain);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitFor(button('save.ask.no'));
    page
      .evaluate(() => {
        const request = new XMLHttpRequest();
        request.open('GET', '/hold', false);
        request.send();
      })
      .catch(() => undefined); // The browser may be closed before the gate is opened.
    const asked = async () => (await browser.network()).all().map(({ path }) => path);
    await expect.poll(asked, { timeout: 20_000 }).toContain('/hold');
    await panel.click(button('save.ask.no'));
    await panel.waitForText(say('save.progress.reading'));
    // The panel says so at once; before the very first save it makes half of a key. From here on the background is in the middle of it.
    const running = `(globalThis.browser ?? chrome).storage.local.get('saves.running').then((all) => Object.keys(all['saves.running'] ?? {}).length)`;
    await expect.poll(() => panel.evaluate(running), { timeout: 20_000 }).toBe(1);
    return panel;
  }

  test('the background stopped in the middle: the panel says that nothing was stored, and saving again works', async () => {
    const panel = await heldSave();
    await browser.stopBackground();
    await panel.waitForText(say('save.failed.not-stored'), 60_000);
    gate.open();
    expect(await stored()).toBe(0);
    await panel.click({ role: 'button', name: say('save.failed.again') });
    await panel.waitForText(say('save.saved.title'), 60_000);
    expect(await stored()).toBe(1);
  });

  test('the background stopped once it is saved: it stays saved, and is not called cut off', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.plain);
    await saveHere(panel);
    await browser.stopBackground();
    expect(await stored()).toBe(1);
    expect(await panel.text()).toContain(say('save.saved.title'));
    await panel.click({ role: 'button', name: say('common.done') });
    await panel.waitForText(say('panel.home.title'));
    expect(await panel.text()).not.toContain(say('save.cut-off'));
  });

  test('stopped by the person in the middle: nothing is stored, and the panel says so', async () => {
    const panel = await heldSave();
    await panel.click({ role: 'button', name: say('common.cancel') });
    await panel.waitForText(say('save.failed.cancelled'), 60_000);
    gate.open();
    expect(await stored()).toBe(0);
  });
});

/** One browser for all of these, and a page of its own for each: answers are remembered for a page. */
describe.each<BrowserName>(['chromium', 'firefox'])('a save in %s', (name) => {
  let browser: BesideBrowser;
  /** How many saves the tests before left. */
  let before = 0;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    before = await inLibrary(browser);
  });
  const stored = async (): Promise<number> => (await inLibrary(browser)) - before;

  test('another video came up after the question: it asks again, and takes nothing until then', async () => {
    const { page, panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitFor(button('save.ask.no'));
    await pressOnPage(page, '#next-video');
    await panel.waitForText('Video by @otto.v on TikTok');
    await panel.waitFor(button('save.ask.no'));
    expect(await stored()).toBe(0);
  });

  test('"Yes or not sure" takes nothing, and the footer\'s Save stays off for this page', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.youtube);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.click(button('save.ask.yes'));
    await panel.waitForText(say('save.stop.title'));
    await panel.click({ role: 'button', name: say('panel.footer.help') });
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitForText(say('save.stop.title'));
    expect(await panel.has(button('save.ask.no'))).toBe(false);
    expect(await stored()).toBe(0);
  });

  test('two presses at once make one save', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.plain);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitFor(button('save.ask.no'));
    await panel.evaluate(
      `(() => { const no = [...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(say('save.ask.no'))}); no.click(); no.click(); return true; })()`,
    );
    await panel.waitForText(say('save.saved.title'), 30_000);
    expect(await stored()).toBe(1);
  });

  test('the same video saved twice, one after the other: two whole items in one case', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await saveHere(panel);
    await panel.click({ role: 'button', name: say('common.done') });
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    // Asked once for each subject, so this time the button says what it does.
    await panel.click({ role: 'button', name: say('save.press.now'), nth: 0 });
    await panel.waitForText(say('save.saved.title'), 30_000);
    expect(await stored()).toBe(2);
    const library = await browser.extensionPage('library.html');
    await library.waitForText(say('library.case.items.other', { count: '2' }));
    expect((await library.text()).split('@mara.lin').length - 1).toBe(1);
  });
});
