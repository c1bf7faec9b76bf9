/** Saves that are cut off, doubled or stopped: afterwards there is a whole item or none, and the panel says which. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { button, say } from '../support/browser/say';
import { openPanelOn, pressOnPage, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

/** A page large enough that a save takes a while: about 6 MB of text. */
const HEAVY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long thread</title><h1>A long thread</h1>${'<p>Words that go on and on, line after line, in a very long thread.</p>'.repeat(90_000)}`;
const sites = { ...pageSites, 'apples.example': () => ({ body: HEAVY }) };

describe.each<BrowserName>(['chromium', 'firefox'])('a save in %s', (name) => {
  let browser: BesideBrowser;
  beforeEach(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterEach(async () => {
    await browser.close();
  });

  /** What the library holds, and whether all of it is unchanged since saved. */
  async function stored(): Promise<number> {
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

  /** How a save that was disturbed ended, as the panel tells it. */
  async function ending(panel: View): Promise<'saved' | 'not saved'> {
    await panel.waitForText(/Saved on this computer\n|Not saved/, 60_000);
    return (await panel.text()).includes(say('save.failed.title')) ? 'not saved' : 'saved';
  }

  test.each([0, 30, 120, 300])(
    'the background stopped %i ms after the press: the panel tells the truth, and saving again works',
    async (delay) => {
      const { panel } = await openPanelOn(browser, ADDRESSES.plain);
      await panel.click({ role: 'button', name: say('panel.footer.save') });
      await panel.click(button('save.ask.no'));
      await new Promise((resolve) => setTimeout(resolve, delay));
      await browser.stopBackground();
      // Too late or not: what the panel says has to be what is stored. A half save left behind would make it two.
      if ((await ending(panel)) === 'not saved') {
        expect(await panel.text()).toContain(say('save.failed.not-stored'));
        await panel.click({ role: 'button', name: say('save.failed.again') });
        await panel.waitForText(say('save.saved.title'), 60_000);
      }
      expect(await stored()).toBe(1);
    },
  );

  test('stopped by the person: nothing is stored when the panel says so', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.plain);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.click(button('save.ask.no'));
    // May already be over: then it is a whole save, and the panel has to say that.
    await panel.click({ role: 'button', name: say('common.cancel') }, 2_000).catch(() => undefined);
    const ended = await ending(panel);
    if (ended === 'not saved') expect(await panel.text()).toContain(say('save.failed.cancelled'));
    expect(await stored()).toBe(ended === 'saved' ? 1 : 0);
  });

  test('two presses at once make one save', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.tiktok);
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
    await library.waitForText('2 saves');
    expect((await library.text()).split('@mara.lin').length - 1).toBe(1);
  });

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
    const { panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.click(button('save.ask.yes'));
    await panel.waitForText(say('save.stop.title'));
    await panel.click({ role: 'button', name: say('panel.footer.help') });
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitForText(say('save.stop.title'));
    expect(await panel.has(button('save.ask.no'))).toBe(false);
    expect(await stored()).toBe(0);
  });
});
