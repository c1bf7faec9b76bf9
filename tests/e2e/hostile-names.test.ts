/**
 * Pages that put something in the way: elements and frames called as what Beside looks for, forms whose fields are called as the form's own
 * members, a root that is zoomed. The page is read and pointed at as any other.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { say } from '../support/browser/say';
import { answerCards, chooseRules, openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName } from '../support/browser/types';

const IN_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  'names of our globals and of the document': [
    '<p id="__beside">Some words</p>',
    '<form id="__besideScripts"><input type="hidden"></form>',
    '<form id="browser"><input type="hidden" name="runtime" id="x"></form>',
    '<img name="hidden"><img name="children">',
  ],
  'a frame and forms': [
    '<iframe name="__beside" src="https://other.example/"></iframe>',
    '<fieldset form="inner" name="shadowRoot"><form id="inner"></form></fieldset>',
    '<form role="button"><input type="hidden" name="querySelector"><input type="hidden" name="getAttribute">Other</form>',
  ],
  'a zoomed root': ['<style>html { zoom: 1.5 }</style>'],
  'a moved and scaled root': [
    '<style>html { transform: translate(30px, 20px) scale(1.2); transform-origin: 0 0 }</style>',
  ],
};
const KINDS = Object.keys(IN_THE_WAY);

function page(inTheWay: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour</title><meta name="author" content="Mara Lin">
    <body><h1>Harbour</h1><video id="clip" width="320" height="180"></video><p><button type="button" id="report">Report</button></p>${inTheWay}`;
}

const sites = {
  'names.example': (path: string) => ({
    type: 'text/html; charset=utf-8',
    body: page(IN_THE_WAY[KINDS[Number(path.slice(1))] ?? '']?.join('') ?? ''),
  }),
  'other.example': () => ({ body: '<!doctype html><p>Another site' }),
};

describe.each<BrowserName>(['chromium', 'firefox'])('something in the way in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Where something is in the page's window, as the page's own world tells it, in whole pixels. */
  async function placeOf(page: Page, css: string): Promise<readonly number[]> {
    return (await page.evaluate(
      `(({ x, y, width, height }) => [x, y, width, height].map(Math.round))(document.querySelector('${css}').getBoundingClientRect())`,
    )) as number[];
  }

  /** Whether a mark lies around something with a few pixels to spare, as the browser shows it. */
  async function isMarked(page: Page, css: string): Promise<boolean> {
    const [x = 0, y = 0, width = 0, height = 0] = await placeOf(page, css);
    return (await browser.marks(page)).some((mark) => {
      const spare = [x - mark.x, y - mark.y, mark.x + mark.width - x - width, mark.y + mark.height - y - height];
      return spare.every((pixels) => pixels >= -1 && pixels <= 9);
    });
  }

  test.each(KINDS)('%s: the video is outlined and the control is ringed', async (kind) => {
    const { page, panel } = await openPanelOn(browser, `https://names.example/${String(KINDS.indexOf(kind))}`);
    await panel.waitForText('by Mara Lin on');
    await expect.poll(() => isMarked(page, '#clip')).toBe(true);
    await answerCards(panel);
    await chooseRules(panel);
    await panel.waitForText(say('guide.ring.found'));
    await expect.poll(() => isMarked(page, '#report')).toBe(true);
    await page.close();
  });
});
