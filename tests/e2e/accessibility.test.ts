/** axe-core on every view in both browsers: light and dark, left to right and right to left. Colours and sizes are only real here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { button, say, startsWith } from '../support/browser/say';
import { answerCards, openCase, openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const LOOKS = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'rtl' },
] as const;

/** All findings of one view in all looks, as lines that say where; and whether it can be scrolled sideways. */
async function findings(view: View, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { theme, dir } of LOOKS) {
    await view.evaluate(
      `document.documentElement.dataset.theme = '${theme}'; document.documentElement.dir = '${dir}'; 0`,
    );
    for (const { rule, where } of await view.axe())
      found.push(`${name}, ${theme}, ${dir}: ${rule} at ${where.join(' ')}`);
    if ((await view.evaluate('document.documentElement.scrollWidth > innerWidth + 1')) === true)
      found.push(`${name}, ${theme}, ${dir}: scrolls sideways`);
  }
  await view.evaluate(`delete document.documentElement.dataset.theme; document.documentElement.dir = 'ltr'; 0`);
  return found;
}

describe.each<BrowserName>(['chromium', 'firefox'])('every view for everybody in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
  });
  afterAll(async () => {
    await browser.close();
  });

  test('the panel, from the four choices to the written report', async () => {
    const { panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await panel.resize(320, 700);
    const found: string[] = await findings(panel, 'home');
    const look = async (view: string) => {
      found.push(...(await findings(panel, view)));
    };
    const back = () => panel.click({ role: 'button', name: say('panel.back'), nth: 0 });

    await panel.click({ role: 'button', name: say('panel.footer.help') });
    await panel.waitForText(say('help.title'));
    await look('help');
    await back();
    await panel.click(button('panel.home.unsure'));
    await panel.waitForText(say('checklist.none'));
    await look('first card');
    await back();
    await answerCards(panel);
    await look('last card');
    const [given, other] = (await panel.evaluate(
      `['true', 'false'].map((pressed) => getComputedStyle(document.querySelector('.button[aria-pressed=' + pressed + ']')).backgroundColor)`,
    )) as string[];
    expect(given, 'an answer that was given looks different from the others').not.toBe(other);
    await panel.click(button('checklist.ready.report-now'));
    await panel.waitForText(say('guide.door.title'));
    await look('doors');
    await panel.click({ role: 'button', name: say('guide.door.use.rules') });
    await panel.waitForText(say('guide.final'));
    await look('guide');
    await panel.click({ role: 'button', name: say('panel.footer.save') });
    await panel.waitForText(say('save.ask.line'));
    await look('save');
    await panel.click(button('save.ask.yes'));
    await panel.waitForText(say('save.stop.title'));
    await look('hard stop');
    await panel.click({ role: 'button', name: say('save.stop.wrong') });
    await panel.waitForText(say('save.ask.line'));
    await panel.click(button('save.ask.no'));
    await panel.waitForText(say('save.saved.title'), 30_000);
    await look('saved');
    expect(found).toEqual([]);
  });

  test('the library, from the case to the settings', async () => {
    const panel = await browser.panel();
    const library = await openCase(browser, panel);
    const found = await findings(library, 'case');
    const look = async (view: string) => {
      found.push(...(await findings(library, view)));
    };
    await library.click({ role: 'button', name: say('library.case.hand-over') });
    await library.waitForText(say('library.hand.for'));
    await look('hand over');
    await library.click(button('library.hand.official'));
    await library.waitForText(say('library.preview.you'));
    await look('what is in it');
    for (const place of ['items', 'check', 'settings'] as const) {
      await library.click(startsWith('button', say(`library.place.${place}`)));
      await look(place);
    }
    await library.close();
    expect(found).toEqual([]);
  });

  test('the welcome and the practice page', async () => {
    const welcome = await browser.extensionPage('welcome.html');
    await welcome.waitForText(say('welcome.title.pin'));
    const found = await findings(welcome, 'welcome');
    await welcome.close();
    const practice = await browser.extensionPage('practice.html');
    await practice.waitForText(say('panel.picture.ready'));
    found.push(...(await findings(practice, 'practice')));
    await practice.close();
    expect(found).toEqual([]);
  });

  // Only Chromium can be told to force colours.
  if (name === 'chromium')
    test('in forced colours what was chosen shows, and the keyboard on it shows too', async () => {
      const { page, panel } = await openPanelOn(browser, ADDRESSES.youtube);
      await panel.resize(320, 700);
      const session = await page
        .browser()
        .targets()
        .find((target) => target.url().endsWith('/sidepanel.html'))
        ?.createCDPSession();
      for (const scheme of ['dark', 'light']) {
        await session?.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        if (scheme === 'dark') await answerCards(panel);
        const look = (pressed: boolean) =>
          panel.evaluate(`(() => {
        const button = document.querySelector('.button[aria-pressed=${String(pressed)}]');
        const frame = getComputedStyle(button, '::after');
        return { frame: frame.content === 'none' ? 'none' : frame.borderTopWidth, outline: getComputedStyle(button).outlineStyle };
      })()`);
        expect(await look(true), scheme).toEqual({ frame: '2px', outline: 'none' });
        expect(await look(false), scheme).toEqual({ frame: 'none', outline: 'none' });
        await panel.press('Tab', { shift: true });
        for (let left = 6; left > 0 && !(await panel.focused()).includes(say('checklist.q.affected.group')); left -= 1)
          await panel.press('Tab', { shift: true });
        expect(await look(true), scheme).toEqual({ frame: '2px', outline: 'solid' });
        await panel.press('Tab');
        const edgeless = await panel.evaluate(
          `[...document.querySelectorAll('.button, .choice, .card-list, .notice')].filter((one) => getComputedStyle(one).borderTopWidth === '0px').map((one) => one.className)`,
        );
        expect(edgeless, scheme).toEqual([]);
      }
      await session?.detach();
    });
});
