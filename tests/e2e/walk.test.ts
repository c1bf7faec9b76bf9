/**
 * The whole job, from the press of the toolbar icon to a package that `sha256sum` accepts, on pages that work like the
 * platforms' own and stand under their real host names. Only what Beside shows is used to tell where to press.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { unpack } from '../support/browser/package-files';
import type { UnpackedPackage } from '../support/browser/package-files';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { button, say } from '../support/browser/say';
import {
  answerCards,
  chooseRules,
  checkFile,
  handOver,
  openCase,
  openPanelOn,
  pressOnPage,
  saveHere,
} from '../support/browser/steps';
import type { BesideBrowser, BrowserName, DrawnMark, View } from '../support/browser/types';
import { PLANTED } from './pages/pages';

/** Presses of the person on the platform's own controls, in the order the guide asks for them. */
const PRESSES = {
  tiktok: [
    { css: '#more-0', asks: 'Press the three dots' },
    { css: '[data-e2e="more-menu-popover_report"]', asks: 'Press “Report”' },
    { css: '[data-e2e="report-form"] label:nth-of-type(2)', asks: 'Choose “Hate and harassment”' },
    { css: '[data-e2e="report-form"] label:nth-of-type(2)', asks: 'Choose “Harassment and bullying”' },
    { css: '[data-e2e="report-form"] footer button', asks: 'press “Submit”' },
  ],
  youtube: [
    { css: '#more-actions', asks: 'three dots' },
    { css: '#menu ytd-menu-service-item-renderer:nth-of-type(2)', asks: '“Report”' },
    { css: 'radio-button-item-view-model:nth-of-type(4)', asks: 'Choose “' },
    { css: '#dialog #bottom-bar button', asks: '“Next”' },
    { css: '#dialog #bottom-bar button', asks: '“Report”' },
  ],
} as const;

describe.each<BrowserName>(['chromium', 'firefox'])('the whole way in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** The mark that lies around what the page holds at `css`, with at most 12 px of air on each side. */
  async function markAround(page: Page, css: string): Promise<DrawnMark | undefined> {
    const box = await page.$eval(css, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    const near = (mark: DrawnMark): boolean =>
      [
        box.x - mark.x,
        box.y - mark.y,
        mark.x + mark.width - box.x - box.width,
        mark.y + mark.height - box.y - box.height,
      ].every((air) => air > -1 && air < 12);
    return (await browser.marks(page)).find(near);
  }

  describe('on a TikTok video', () => {
    let page: Page;
    let panel: View;
    let library: View;
    let file: string;
    let unpacked: UnpackedPackage;

    test('the first run opens the welcome, in a tab of its own', async () => {
      const welcome = await browser.openedTab('welcome.html');
      await welcome.waitForText('Beside');
      expect((await welcome.text()).length).toBeGreaterThan(100);
    });

    test('one press of the icon opens the panel, which speaks about this video and marks it', async () => {
      ({ page, panel } = await openPanelOn(browser, ADDRESSES.tiktok));
      await panel.waitForText('Video by @mara.lin on TikTok');
      await expect.poll(() => markAround(page, '#one-column-item-0 video')).toMatchObject({ presses: 'none' });
    });

    test('the three cards lead to the guide', async () => {
      await answerCards(panel);
      await chooseRules(panel);
      await panel.waitForText(say('guide.title.who.report-video', { who: '@mara.lin' }));
      await panel.waitForText(say('guide.final'));
    });

    test('the guide rings the real control of each step, lets presses through, and goes on when the person pressed it', async () => {
      for (const press of PRESSES.tiktok) {
        await panel.waitForText(press.asks);
        await expect
          .poll(() => markAround(page, press.css), { message: press.asks })
          .toMatchObject({ presses: 'none' });
        expect(await panel.evaluate('document.querySelector("[aria-current=step]").innerText')).toContain(press.asks);
        await pressOnPage(page, press.css);
      }
      await expect.poll(() => page.evaluate('document.documentElement.dataset.reports')).toBe('1');
      await panel.waitForText(say('guide.ring.words-only'));
    });

    test('nobody but the person pressed anything on the page', async () => {
      const pressed = (await page.evaluate('window.pressedHere')) as [boolean, string][];
      expect(pressed.filter(([trusted]) => !trusted)).toEqual([]);
      // A press on a label of a choice is heard twice, on the label and on its field: five presses, two of them choices.
      expect(pressed.length).toBe(7);
    });

    test('the report is written down', async () => {
      await panel.click({ role: 'button', name: say('guide.did-it') });
      await panel.click(button('guide.sent.yes'));
      await panel.click({ role: 'button', name: say('log.report.keep') });
      await panel.waitForText(say('log.logged.title'));
    });

    test('a save holds every part', async () => {
      await saveHere(panel);
      const words = await panel.text();
      expect(words).not.toContain(say('save.saved.missing'));
      expect(words).not.toContain(say('save.saved.missing'));
      for (const part of ['picture', 'frame', 'comments', 'text', 'source'])
        expect(words).toContain(say(`save.part.${part}`));
    });

    test('the case was made by itself and tells what was saved and reported', async () => {
      library = await openCase(browser, panel);
      const words = await library.text();
      expect(words).toContain('@mara.lin');
      expect(words).toContain('Hate and harassment');
    });

    test('the package unpacks with unzip and passes sha256sum', async () => {
      file = await handOver(browser, library, 'official');
      unpacked = unpack(file);
      const sums = unpacked.checkSums();
      expect(sums.printed).not.toContain('FAILED');
      expect(sums.code).toBe(0);
      expect(unpacked.files.some((path) => path.endsWith('START-HERE.html'))).toBe(true);
      expect(file).toMatch(/files-\d{4}-\d{2}-\d{2}[^/]*\.zip$/);
    });

    test('it tells of this video and this account, with the ids that last', () => {
      const words = unpacked.files
        .filter((path) => /\.(json|csv|txt|html)$/.test(path))
        .map((path) => unpacked.read(path).toString('utf8'))
        .join('\n');
      expect(words).toContain('7300000000000000001');
      expect(words).toContain('6800000000000000009');
      expect(words).toContain('Leave her alone 🙂 دعوها وشأنها');
    });

    test.each(PLANTED)("nothing of the saver's own data is in it: %s", (secret) => {
      for (const path of unpacked.files) expect(unpacked.read(path).includes(secret), path).toBe(false);
    });

    test('Beside finds the package unchanged', async () => {
      expect(await checkFile(library, file)).toContain('Unchanged: 1 item');
    });

    test('Beside names a changed byte and refuses what is no package', async () => {
      const folder = mkdtempSync(join(dirname(file), 'changed-'));
      const changed = join(folder, 'changed.zip');
      const zip = readFileSync(file);
      // One bit in the middle, wherever it falls.
      const middle = Math.floor(zip.length / 2);
      zip[middle] = (zip[middle] ?? 0) ^ 1;
      writeFileSync(changed, zip);
      const said = await checkFile(library, changed);
      expect(said).toContain(say('package.verify.changed'));
      expect(said).toMatch(/(was changed|is damaged|not the file that was saved): .*data\/|cannot be read/);
      const empty = join(folder, 'empty.zip');
      writeFileSync(empty, Buffer.from('504b0506000000000000000000000000000000000000', 'hex'));
      expect(await checkFile(library, empty)).toContain(say('package.verify.notPackage'));
    });

    test('nothing in all of this asked the network for anything', async () => {
      await library.close();
      const network = await browser.network();
      expect(network.unexpected()).toEqual([]);
      const paths = new Set(
        network
          .all()
          .filter((one) => one.host === 'www.tiktok.com')
          .map((one) => one.path),
      );
      expect([...paths].sort()).toEqual(['/@mara.lin/video/7300000000000000001', '/favicon.ico', '/video.js']);
    });
  });

  describe('on a YouTube video', () => {
    test('after that, the panel speaks about it, the guide points at the real controls, a save is complete', async () => {
      const { page, panel } = await openPanelOn(browser, ADDRESSES.youtube);
      await panel.waitForText('on YouTube');
      await answerCards(panel);
      await chooseRules(panel);
      for (const press of PRESSES.youtube) {
        await expect
          .poll(() => panel.evaluate('document.querySelector("[aria-current=step]").innerText'))
          .toContain(press.asks);
        await expect.poll(() => markAround(page, press.css), { message: press.css }).toMatchObject({ presses: 'none' });
        await pressOnPage(page, press.css);
      }
      await expect.poll(() => page.evaluate('document.documentElement.dataset.reports')).toBe('1');
      await saveHere(panel);
      expect(await panel.text()).not.toContain(say('save.saved.missing'));
      const library = await openCase(browser, panel);
      const unpacked = unpack(await handOver(browser, library, 'trusted'));
      expect(unpacked.checkSums().code).toBe(0);
      for (const secret of PLANTED) {
        for (const path of unpacked.files)
          expect(unpacked.read(path).includes(secret), `${secret} in ${path}`).toBe(false);
      }
      expect((await browser.network()).unexpected()).toEqual([]);
    });
  });
});
