/**
 * Words that a person types in Beside are in no file of the browser in the clear, kept or not: browsers write what stands in a field into the
 * files they restore tabs from, unless the field says no. Typed through the real fields, looked for after the browser wrote those files.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { filesWithWords } from '../support/browser/byte-search';
import { removeFolder, temporaryFolder } from '../support/browser/home';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import { openCase, openPanelOn, saveHere } from '../support/browser/steps';
import type { BrowserName } from '../support/browser/types';

const MINUTE = 60_000;

describe.each<BrowserName>(['chromium', 'firefox'])('words typed in %s', (name) => {
  let home: string;
  beforeAll(() => {
    home = temporaryFolder('typed');
  });
  afterAll(() => {
    removeFolder(home);
  });

  test(
    'are in no file of the browser, while it runs and after everything was erased',
    async () => {
      const [kept, unsent, sought, later] = ['kept', 'unsent', 'sought', 'later'].map(
        (word) => `${word}-${randomUUID()}`,
      );
      const words = [kept, unsent, sought].map(String);
      const browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites, home });
      const { panel } = await openPanelOn(browser, ADDRESSES.tiktok);
      await saveHere(panel);
      const diary = await openCase(browser, panel);
      const field = { role: 'textbox', name: say('library.diary.words') };
      await diary.click({ role: 'button', name: say('library.case.add-diary') });
      await diary.type(field, String(kept));
      await diary.click({ role: 'button', name: say('library.form.keep') });
      await diary.waitForGone(field);
      await diary.click({ role: 'button', name: say('library.case.add-diary') });
      await diary.type(field, String(unsent));
      const items = await browser.extensionPage('library.html#items');
      await items.waitForText(/1 item shown/);
      await items.type('input[type="search"]', String(sought));

      // Opened after all of it: once the browser's own files speak of this tab, they would speak of the words, too.
      await browser.openPage(`${ADDRESSES.plain}?${String(later)}`);
      await expect
        .poll(() => filesWithWords(home, String(later)).filter((file) => /Session_|recovery/.test(file)).length, {
          timeout: 60_000,
          interval: 1_000,
        })
        .toBeGreaterThan(0);
      for (const one of words) expect(filesWithWords(home, one), one).toEqual([]);

      const settings = await browser.extensionPage('library.html#settings');
      await settings.click({ role: 'button', name: say('library.erase.open') });
      await settings.click({ role: 'button', name: say('library.erase.do') });
      await settings.waitForText(say('library.erase.done'), 30_000);
      await browser.close();
      for (const one of words) expect(filesWithWords(home, one), one).toEqual([]);
    },
    5 * MINUTE,
  );
});
