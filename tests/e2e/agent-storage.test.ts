/**
 * What somebody could do who got hold of the world our agent runs in: a page that took over its own process, or a later fault of the agent.
 * Content scripts may write to `storage.local` (in Firefox always). Nothing there may delete, hide or replace what a person saved.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import { openPanelOn, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

/** The names that Beside uses or used, beside those that are there at that moment. */
const NAMES = ['beside.erasing', 'beside.vault', 'beside.head', 'saves.running', 'saves.interrupted'];

/** What is done to the storage, as the body of a function with `area` and the `keys` that are there. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['says that an erasing was begun', `await area.set({ 'beside.erasing': true });`],
  ['names another vault', `await area.set({ 'beside.vault': { id: 'other' } });`],
  [
    'moves the head of the log forward',
    `await area.set({ 'beside.head': { sequence: 99999, digest: 'a'.repeat(64) } });`,
  ],
  ['writes nonsense under every name', `for (const key of keys) await area.set({ [key]: { nonsense: [1, 'x'] } });`],
  ['removes every name', `await area.remove(keys); await area.clear();`],
];

describe.each<BrowserName>(['chromium', 'firefox'])('a script in the world of the agent in %s', (name) => {
  let browser: BesideBrowser;
  let panel: View;
  let saved = 0;

  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
    ({ panel } = await openPanelOn(browser, ADDRESSES.tiktok));
    await saveHere(panel);
    saved = 1;
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Runs in the isolated world of the page, where the agent lives; answers with what the browser refused. */
  function inAgentsWorld(body: string): Promise<unknown> {
    return browser.inBackground(`(async () => {
      const api = globalThis.browser ?? chrome;
      const keys = [...new Set([...Object.keys(await api.storage.local.get(null)), ...${JSON.stringify(NAMES)}])];
      const [tab] = await api.tabs.query({ url: '*://www.tiktok.com/*' }).then((tabs) => tabs.length > 0 ? tabs : api.tabs.query({ active: true }));
      const [answer] = await api.scripting.executeScript({ target: { tabId: tab.id }, args: [keys], func: async (keys) => {
        const area = (globalThis.browser ?? chrome).storage.local;
        try { ${body} return null; } catch (error) { return String(error); }
      } });
      return answer.result;
    })()`);
  }

  /** How many saves the library shows, all of them unchanged. */
  async function shown(): Promise<number> {
    const library = await browser.extensionPage('library.html#items');
    await library.waitForText(/\d+ items? shown|Nothing is saved yet|cannot be opened/);
    const count = Number(/(\d+) items? shown/.exec(await library.text())?.[1] ?? '0');
    await library.click({ role: 'button', name: say('library.place.check') });
    await library.click({ role: 'button', name: say('library.check.start') });
    const fine =
      count === 1
        ? say('library.check.fine.one', { count: '1' })
        : say('library.check.fine.other', { count: String(count) });
    await library.waitForText(fine, 60_000);
    await library.close();
    return count;
  }

  test.each(ATTACKS)('%s: everything that was saved is there, and saving goes on', async (_what, body) => {
    const refused = await inAgentsWorld(body);
    // Chromium has a second lock; in Firefox the write goes through.
    if (name === 'chromium') expect(refused).toContain('not allowed');
    else expect(refused).toBeNull();
    expect(await shown()).toBe(saved);
    await browser.stopBackground();
    expect(await shown()).toBe(saved);
    await panel.click({ role: 'button', name: say('common.done') });
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.click({ role: 'button', name: say('save.press.now'), nth: 0 });
    await panel.waitForText(say('save.saved.title'), 30_000);
    saved += 1;
    expect(await shown()).toBe(saved);
  });
});
