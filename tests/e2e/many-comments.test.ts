/** Twelve comments by five accounts, under one's own video and under a stranger's, in one save each; and a list of a thousand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES } from '../support/browser/page-sites';
import { button, say, startsWith } from '../support/browser/say';
import { openCase, openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View, Wanted } from '../support/browser/types';
import { FIVE, manyComments, TWELVE, VIRTUAL_LENGTH } from './pages/many-comments';

/** Whose page the stand-in of the first site is. */
const OWNER = 'mara';
const WHOSE_PAGE = say('save.whose.page', { who: '' }).replace(', ', '');

describe.each<BrowserName>(['chromium', 'firefox'])('many comments in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: manyComments });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function openList(panel: View, press: (wanted: Wanted) => Promise<void>): Promise<void> {
    await press(startsWith('button', say('panel.more.title')));
    await press({ role: 'button', name: say('panel.more.comment') });
    await panel.waitFor({ role: 'heading', name: say('guide.comments.title') });
  }

  test.each([
    ['her own video', ADDRESSES.tiktok, true],
    ['the video of a stranger', ADDRESSES.youtube, false],
  ])('twelve by five accounts under %s: at most 16 presses to a sheet of the five', async (_whose, address, own) => {
    const { page, panel } = await openPanelOn(browser, address);
    // The icon was the first.
    let presses = 1;
    const press = async (wanted: Wanted): Promise<void> => {
      presses += 1;
      await panel.click(wanted);
    };
    await openList(panel, press);
    await press({ role: 'button', name: '/^By account/' });
    for (const handle of Object.keys(FIVE))
      await press({ role: 'checkbox', name: `/^All of .?@${handle.replaceAll('.', String.raw`\.`)}[^\\w.]/` });
    await press({ role: 'button', name: say('panel.ticked.save.other', { count: String(TWELVE) }) });
    await panel.waitForText(say('save.many.title.other', { count: String(TWELVE) }));
    if (own) {
      await press({ role: 'button', name: say('save.whose.mine') });
      await press({ role: 'radio', name: `/${OWNER}.*${WHOSE_PAGE}/` });
      await press({ role: 'button', name: say('save.whose.keep') });
    } else await press({ role: 'button', name: say('save.whose.none') });
    await panel.waitForText(say('save.whose.kept'));
    if (own) await panel.waitForText(say('common.case.mine', { where: 'TikTok' }));
    const place = () => page.evaluate(() => [scrollX, scrollY]);
    const before = await place();
    // With a picture of each that the picture of the page does not show: one press more.
    if (!own) await press(startsWith('checkbox', say('save.each.title')));
    await press(button('save.ask.no'));
    await panel.waitForText(say('save.saved.title'), 60_000);
    expect(presses).toBeLessThanOrEqual(16);
    if (!own) {
      await panel.waitForText(say('save.saved.all-pictured'));
      await expect.poll(place).toEqual(before);
    }
    await panel.waitForText(say('save.saved.comments.other', { count: String(TWELVE) }));

    const library = await openCase(browser, panel);
    const words = await library.text();
    expect(words).toContain(say('library.people.title.other', { count: '5' }));
    for (const handle of Object.keys(FIVE)) expect(words).toContain(`@${handle}`);
    for (const other of ['@otto.v', '@lena_k', '@ana']) expect(words).not.toContain(other);
    if (own) expect(words).toContain(say('common.case.mine', { where: 'TikTok' }));

    await library.click({ role: 'button', name: say('library.case.print') });
    await library.waitFor({ role: 'button', name: say('library.sheet.print') });
    const firstTable = await library.evaluate(
      `JSON.stringify([...document.querySelector('.sheet table').tBodies[0].rows].map((row) => [row.cells[0].innerText.trim().replace(/^@/, ''), row.cells[2].innerText.trim()]))`,
    );
    expect(Object.fromEntries(JSON.parse(String(firstTable)) as [string, string][])).toEqual(
      Object.fromEntries(Object.entries(FIVE).map(([handle, count]) => [handle, String(count)])),
    );
    if (own) expect(await library.text()).toContain(say('package.affected.mine'));
    await library.close();
    await page.close();
  });

  test('a thousand in a list that reuses its rows are all gathered while somebody scrolls', async () => {
    const { page, panel } = await openPanelOn(browser, `${ADDRESSES.youtube}&virtual=1`);
    await openList(panel, (wanted) => panel.click(wanted));
    await panel.waitForText('words 0');
    await page.bringToFront();
    // 200 pixels in each frame: 12,000 in a second.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const step = (): void => {
            scrollBy(0, 200);
            const { scrollHeight } = document.documentElement;
            if (scrollY + innerHeight >= scrollHeight - 1) done();
            else requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        }),
    );
    await panel.waitForText(/1,000( of \S+)? comments gathered/, 20_000);
    expect(VIRTUAL_LENGTH).toBe(1_000);
    await panel.type('input[type=search]', 'words 777');
    await panel.waitForText('@user777');
    await page.close();
  });
});
