/**
 * The end-to-end tests are only worth something if their tools tell the truth. A tiny extension that does the things Beside
 * does, and two things Beside never does (it asks the network), proves them in both browsers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../support/browser/home';
import { launchBrowser } from '../support/browser/launch';
import { writeProbeExtension } from '../support/browser/probe-extension';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const PAGE =
  '<!doctype html><title>A made-up video</title><h1>Hello</h1><video></video><script src="/app.js"></script>';
const sites = {
  'www.tiktok.com': (path: string) =>
    path === '/app.js'
      ? { type: 'text/javascript', body: 'document.title += " page"' }
      : path.startsWith('/@')
        ? { body: PAGE }
        : null,
  'www.youtube.com': () => ({ body: '<!doctype html><title>Other</title>' }),
};

describe.each<BrowserName>(['chromium', 'firefox'])('the harness in %s', (name) => {
  let browser: BesideBrowser;
  let page: Page;
  let panel: View;
  let build = '';
  const picture = (view: View): Promise<void> => view.click({ role: 'button', name: 'Take the picture' });

  beforeAll(async () => {
    build = writeProbeExtension(name);
    browser = await launchBrowser({ browser: name, build, sites });
    page = await browser.openPage('https://www.tiktok.com/@someone/video/7300000000000000001');
  });
  afterAll(async () => {
    await browser.close();
    removeFolder(build);
  });

  test('serves a made-up page under the real host name, and refuses the rest of the internet', async () => {
    expect(await page.title()).toBe('A made-up video page');
    await page.evaluate('fetch("https://elsewhere.example/x").catch(() => null)');
    const seen = (await browser.network()).all();
    expect(seen).toContainEqual({ host: 'www.tiktok.com', path: '/app.js', outcome: 'answered', by: 'browser' });
    expect(seen).toContainEqual({ host: 'elsewhere.example', path: null, outcome: 'refused', by: 'browser' });
  });

  test('the panel is closed until the toolbar icon is pressed; the press lends the tab', async () => {
    expect(await browser.panelIsOpen()).toBe(false);
    await browser.pressToolbar(page);
    panel = await browser.panel();
    await panel.waitForText('Probe panel');
    await expect
      .poll(() => panel.evaluate('(globalThis.browser ?? chrome).storage.local.get()'))
      .toMatchObject({ title: 'A made-up video page' });
  });

  test('sees what is drawn in a closed shadow root, and not what is hidden there', async () => {
    expect(await browser.marks(page)).toEqual([]);
    await page.evaluate(`for (const display of ['block', 'none']) {
      const host = document.createElement('div');
      const box = document.createElement('div');
      box.style.cssText = 'position: fixed; left: 30px; top: 40px; width: 50px; height: 60px; border: 3px dashed red; box-sizing: border-box; display: ' + display;
      host.attachShadow({ mode: 'closed' }).append(box);
      document.documentElement.append(host);
    }`);
    const marks = await browser.marks(page);
    expect(marks).toMatchObject([{ x: 30, y: 40, width: 50, height: 60 }]);
    expect(marks[0]?.border).toBe('3px dashed rgb(255, 0, 0)');
  });

  test('a press in the panel takes the picture of the lent tab', async () => {
    await picture(panel);
    await panel.waitForText('data:image/png;base64,');
  });

  test('a control that is covered, missing or not alone is not pressed, and the message says why', async () => {
    await expect(panel.waitFor({ role: 'button', name: 'Nowhere' }, 300)).rejects.toThrow(
      /missing; there is: .*button "Leak here"/,
    );
    const covered = await panel.has({ role: 'button', name: 'Under' });
    expect(covered).toBe(true);
    await expect(panel.click({ role: 'button', name: 'Under' }, 300)).rejects.toThrow('covered by');
    await expect(panel.click({ role: 'button', name: '/leak/i' }, 300)).rejects.toThrow('ambiguous');
  });

  test('writes into fields and presses keys as trusted events', async () => {
    await panel.type({ role: 'textbox', name: 'Note' }, 'grün 🙂');
    await panel.waitForText('field: grün 🙂 trusted true');
    await panel.press('Tab', { shift: true });
    expect(await panel.focused()).toBe('button "File"');
    await panel.press('Escape');
    expect(await panel.evaluate('document.querySelector("#keys").textContent')).toContain('Escape ');
    expect(await panel.evaluate('document.querySelector("#keys").textContent')).not.toContain('(made)');
  });

  test('sees what a background and a panel ask of the network', async () => {
    expect((await browser.network()).byExtension()).toEqual([]);
    await panel.click({ role: 'button', name: 'Leak' });
    await panel.waitForText('failed');
    await panel.click({ role: 'button', name: 'Leak here' });
    await panel.waitForText('failed here');
    const paths = (await browser.network()).byExtension().map((one) => one.host + String(one.path));
    expect(paths).toContain('leak.example/from-background');
    expect(paths).toContain('leak.example/from-panel');
  });

  test('axe runs in the panel under its strict policy, and finds what is wrong', async () => {
    expect((await panel.axe()).map((one) => one.rule)).toEqual([]);
    await panel.evaluate('document.body.append(document.createElement("button")), true');
    expect((await panel.axe()).map((one) => one.rule)).toContain('button-name');
  });

  test('a page of the extension opens in a tab; downloads land in the folder', async () => {
    const tab = await browser.extensionPage('other.html');
    await tab.waitForText('Probe tab');
    await tab.click({ role: 'button', name: 'Inside', frame: '#inner' });
    await tab.waitForText('inside true');
    await tab.click({ role: 'button', name: 'File' });
    const file = await browser.nextDownload();
    expect(file).toMatch(/files-probe\.zip$/);
    expect(readFileSync(file, 'utf8')).toBe('kept');
    await tab.close();
  });

  test('a tab that was not lent cannot be pictured, the lent one can again', async () => {
    const other = await browser.openPage('https://www.youtube.com/');
    await picture(panel);
    await panel.waitForText('refused:');
    await other.close();
    await page.bringToFront();
    await picture(panel);
    await panel.waitForText('data:image/png;base64,');
  });

  test('the background can be stopped; the next message starts it and the tab is still lent', async () => {
    await browser.inBackground('globalThis.marked = true');
    await browser.stopBackground();
    await picture(panel);
    await panel.waitForText('data:image/png;base64,');
    expect(await browser.inBackground('globalThis.marked === true')).toBe(false);
  });

  test('pictures of the panel and of a page are files', async () => {
    const folder = temporaryFolder('pictures');
    await panel.screenshot(join(folder, 'panel.png'));
    expect(existsSync(join(folder, 'panel.png'))).toBe(true);
    expect(readFileSync(join(folder, 'panel.png')).subarray(1, 4).toString()).toBe('PNG');
    removeFolder(folder);
  });

  test('hosts granted before the start need no question', async () => {
    const second = await launchBrowser({
      browser: name,
      build,
      sites,
      preGrant: ['https://www.tiktok.com/*'],
      dark: true,
    });
    try {
      const tab = await second.extensionPage('other.html');
      await tab.click({ role: 'button', name: 'Ask' });
      await tab.waitForText('asked: true');
      expect(await tab.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
      await second.pressToolbar(await second.openPage('https://www.tiktok.com/@someone/video/7300000000000000001'));
      const now = await second.panel();
      await now.waitForText('Probe panel');
      expect(await now.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    } finally {
      await second.close();
    }
  });
});
