/** The practice page: the whole way on the made-up site, in a place of its own that is wiped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { unpack } from '../support/browser/package-files';
import { button, say } from '../support/browser/say';
import { answerCards, handOver, openGuide, pressInPractice, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

describe.each<BrowserName>(['chromium', 'firefox'])('the practice page in %s', (name) => {
  let browser: BesideBrowser;
  let practice: View;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: {} });
    practice = await browser.extensionPage('practice.html');
  });
  afterAll(async () => {
    await browser.close();
  });

  test('has the same panel beside the made-up site', async () => {
    await practice.waitForText(say('panel.home.title'));
    await practice.waitForText('Video by @sunny.pots on Pond');
  });

  test('cards, guide and report, with the person pressing everything', async () => {
    await answerCards(practice);
    await openGuide(practice);
    await pressInPractice(practice);
    await expect
      .poll(() => practice.evaluate('document.querySelector("#stage").contentDocument.body.innerText'))
      .toContain(say('practice.pond.report.thanks'));
  });

  test('a save, its case and a package that sha256sum accepts', async () => {
    await saveHere(practice);
    await practice.click(button('save.next.case'));
    await practice.waitFor({ role: 'button', name: say('library.case.hand-over') });
    const unpacked = unpack(await handOver(browser, practice, 'trusted'));
    expect(unpacked.checkSums().code).toBe(0);
    const start = unpacked.files.find((path) => path.endsWith('START-HERE.html')) ?? '';
    expect(unpacked.read(start).toString('utf8')).toContain(say('package.start.practice'));
  });

  test('nothing of it is among the real cases, and nothing is left when practice is opened again', async () => {
    await practice.close();
    const library = await browser.extensionPage('library.html');
    await library.waitForText(say('library.cases.title'));
    expect(await library.text()).not.toContain('sunny.pots');
    await library.close();
    const again = await browser.extensionPage('practice.html');
    await again.waitForText(say('panel.home.title'));
    await again.click({ role: 'button', name: say('panel.more.title') });
    await again.click({ role: 'button', name: say('panel.more.library') });
    await again.waitForText(say('library.cases.title'));
    expect(await again.evaluate('document.querySelector("main").innerText')).not.toContain('1 saved item');
  });

  test('nothing asked the network for anything', async () => {
    expect((await browser.network()).unexpected()).toEqual([]);
  });
});
