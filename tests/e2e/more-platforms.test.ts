/**
 * X and Instagram with the built extension in both browsers: the panel speaks about the post, every ring lies around the control that
 * the person then presses, a save is whole, and its package holds nothing of the visitor's own data.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { unpack } from '../support/browser/package-files';
import { button, say } from '../support/browser/say';
import type { Sites } from '../support/browser/sites';
import { answerCards, chooseRules, handOver, openCase, openPanelOn, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, DrawnMark, View } from '../support/browser/types';
import { PLANTED, STAND_INS, standInFor } from './pages/pages';

const FOLDER = fileURLToPath(new URL('./pages/', import.meta.url));
const CONTROL_RING = '3px solid rgb(11, 110, 110)';

function standIns(host: string): Sites[string] {
  return (path) => {
    const name = standInFor(`https://${host}${path}`);
    return name === null ? null : { body: readFileSync(`${FOLDER}${name}`) };
  };
}
const sites: Sites = { 'x.com': standIns('x.com'), 'www.instagram.com': standIns('www.instagram.com') };

/** What a person answers on their own where the guide has words only: css of what they press, by a part of the step's words. */
interface Walk {
  readonly address: string;
  readonly speaksOf: string;
  readonly id: string;
  readonly onTheirOwn: readonly string[];
}
const WALKS: Readonly<Record<string, Walk>> = {
  X: {
    address: STAND_INS.xPost.address,
    speaksOf: 'on X',
    id: '1700000000000000001',
    onTheirOwn: ['[role="radiogroup"] label', '[data-testid="ChoiceSelectionNextButton"]', '[role="dialog"] > button'],
  },
  Instagram: { address: STAND_INS.instagramPost.address, speaksOf: 'on Instagram', id: 'Cx1abcDEF23', onTheirOwn: [] },
};

describe.each<BrowserName>(['chromium', 'firefox'])('more platforms in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Which step the guide is at, such as `2 Press “Report”.`; empty after the last one. What is said of its ring is not in it. */
  const currentStep = (panel: View) =>
    panel.evaluate(
      '[...document.querySelectorAll("[aria-current=step] :is(.step-mark, .step-say)")].map((one) => one.innerText).join(" ")',
    );

  const ringOn = async (page: Page) => (await browser.marks(page)).find(({ border }) => border === CONTROL_RING);

  /** Whether this step gets a ring. A control may come a moment after the step; a step that is words alone says so. */
  async function getsRing(panel: View): Promise<boolean> {
    const end = Date.now() + 5_000;
    do {
      const words = await panel.text();
      if (words.includes(say('guide.ring.found')) || words.includes(startOf('guide.ring.away'))) return true;
      if (words.includes(say('guide.ring.words-only'))) return false;
      await sleep(100);
    } while (Date.now() < end);
    return false;
  }

  /**
   * Presses in the middle of the ring, as somebody does who follows it, until the guide goes on; asks to be taken there first where it lies
   * outside of the window. The page may move under a press, as it may for anybody: then the press is made again where the ring is now.
   */
  async function pressInRing(page: Page, panel: View, step: unknown): Promise<void> {
    await page.bringToFront();
    let last: DrawnMark | undefined;
    await expect
      .poll(
        async () => {
          if ((await currentStep(panel)) !== step) return true;
          const before = last;
          last = await ringOn(page);
          if (last === undefined || last.x !== before?.x || last.y !== before.y) return false;
          const height = await page.evaluate(() => innerHeight);
          if (last.y < 0 || last.y + last.height > height)
            await panel.click({ role: 'button', name: say('guide.move-keyboard') }, 2_000).catch(() => undefined);
          else await page.mouse.click(last.x + last.width / 2, last.y + last.height / 2);
          last = undefined;
          return false;
        },
        { message: `after pressing: ${String(step)}`, interval: 300 },
      )
      .toBe(true);
  }

  test.each(Object.keys(WALKS))(
    'on %s the guide leads to a sent report, and a save becomes a package',
    async (platform) => {
      const walk = WALKS[platform];
      if (walk === undefined) throw new Error(`no walk for ${platform}`);
      const { page, panel } = await openPanelOn(browser, walk.address);
      await panel.waitForText(walk.speaksOf);
      await answerCards(panel);
      await chooseRules(panel);
      await panel.waitForText(say('guide.final'));

      let rings = 0;
      for (let step = 0; step < 12 && !(await panel.has(button('guide.sent.yes'))); step += 1) {
        const before = await currentStep(panel);
        if (await getsRing(panel)) {
          rings += 1;
          await pressInRing(page, panel, before);
          continue;
        }
        for (const css of walk.onTheirOwn) if ((await page.$(css)) !== null) await page.click(css);
        await panel.click({ role: 'button', name: say('guide.did-it') });
      }
      expect(rings).toBeGreaterThanOrEqual(3);
      expect(await page.evaluate(() => document.documentElement.dataset['reports'])).toBe('1');

      await saveHere(panel);
      const library = await openCase(browser, panel);
      const unpacked = unpack(await handOver(browser, library, 'official'));
      expect(unpacked.checkSums().code).toBe(0);
      const words = unpacked.files
        .filter((path) => path.endsWith('.json'))
        .map((path) => unpacked.read(path).toString('utf8'))
        .join('\n');
      expect(words).toContain(walk.id);
      for (const secret of PLANTED) {
        for (const path of unpacked.files)
          expect(unpacked.read(path).includes(secret), `${secret} in ${path}`).toBe(false);
      }
      await library.close();
      expect((await browser.network()).unexpected()).toEqual([]);
    },
  );
});

/** The words before the first placeholder. */
function startOf(key: string): string {
  return say(key).split('{')[0] ?? '';
}
