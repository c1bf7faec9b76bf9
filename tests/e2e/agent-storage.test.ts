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

/**
 * What the agent's world can read of the extension: every area of its storage as text, and the names of the files of the origin that it is in,
 * which is the page's. Null where the browser refuses or has no such area.
 */
const READ_ALL = `const seen = {};
for (const name of ['local', 'session', 'sync', 'managed']) {
  try { seen[name] = JSON.stringify(await (globalThis.browser ?? chrome).storage[name].get(null)); } catch { seen[name] = null; }
}
const files = [];
try { for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name); } catch {}
return { ...seen, files: JSON.stringify(files), databases: JSON.stringify(await indexedDB.databases()) };`;

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

  /** How many saves the library shows, all of them unchanged. `noted`: the note of the end of the log is there, too. */
  async function shown({ noted = false } = {}): Promise<number> {
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
    // A note that somebody wrote or removed is no finding, and leaves no line in the log.
    const text = await library.text();
    expect(text).not.toContain('a note in this browser spoke of more or other lines');
    expect(text).not.toContain('Beside began anew');
    if (noted) expect(text).not.toContain(say('library.check.note-missing'));
    await library.close();
    return count;
  }

  test('reads neither which vault is here nor how long its log is, and reaches no file or database of Beside', async () => {
    const seen = (await inAgentsWorld(READ_ALL)) as Readonly<Record<string, string | null>>;
    if (name === 'chromium') expect(seen['local']).toBeNull();
    for (const [area, text] of Object.entries(seen)) {
      expect(text ?? '', area).not.toMatch(/sequence|digest|beside\.half|note-key|"name":"beside"/);
      expect(text ?? '', area).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    }
  });

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
    expect(await shown({ noted: true })).toBe(saved);
  });
});
