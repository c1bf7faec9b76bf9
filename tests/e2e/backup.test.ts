/** Everything in one file, made in one browser and restored into a fresh install of the other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import { handOver, checkFile, openCase, openPanelOn, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const MINUTE = 60_000;
const PASSPHRASE = 'three blue ducks on a roof';

const launch = (name: BrowserName): Promise<BesideBrowser> =>
  launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });

async function openBackups(library: View): Promise<void> {
  await library.click({ role: 'button', name: say('library.place.settings') });
  await library.click({ role: 'button', name: say('library.backup.open') });
}

async function whole(library: View): Promise<string> {
  await library.click({ role: 'button', name: say('library.place.check') });
  await library.click({ role: 'button', name: say('library.check.start') });
  await library.waitForText(/log is whole/i, MINUTE);
  return library.text();
}

describe.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)('a backup made in %s', (maker, restorer) => {
  let file: string;
  let first: BesideBrowser;
  let second: BesideBrowser;
  beforeAll(async () => {
    first = await launch(maker);
  }, 2 * MINUTE);
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  test(
    'is one file that the person locks with a passphrase',
    async () => {
      const { panel } = await openPanelOn(first, ADDRESSES.tiktok);
      await saveHere(panel);
      const library = await openCase(first, panel);
      await openBackups(library);
      await library.click({ role: 'checkbox', name: say('library.backup.show') });
      await library.type({ role: 'textbox', name: `/^${say('library.backup.passphrase')}/` }, PASSPHRASE);
      await library.type({ role: 'textbox', name: `/^${say('library.backup.again')}/` }, PASSPHRASE);
      await library.click({ role: 'button', name: say('library.backup.make') });
      await library.click({ role: 'button', name: say('library.backup.keep') }, MINUTE);
      file = await first.nextDownload();
      await library.click({ role: 'button', name: say('library.backup.there') });
      await library.waitForText(say('library.backup.kept'));
      expect(file).toMatch(/files-\d{4}-\d{2}-\d{2}\.backup$/);
    },
    3 * MINUTE,
  );

  test(
    `comes back whole in ${restorer}, and what is handed over from there passes the check`,
    async () => {
      second = await launch(restorer);
      const library = await second.extensionPage('library.html#settings');
      await library.click({ role: 'button', name: say('library.backup.open') });
      await library.choose('input[type=file]', file);
      await library.type('input[type=password]', PASSPHRASE);
      await library.click({ role: 'button', name: say('library.restore.open') });
      await library.click({ role: 'button', name: say('library.restore.do') }, MINUTE);
      await library.waitForText('1 item was restored.', MINUTE);
      expect(await whole(library)).toContain('1 item is unchanged since saved');

      await library.click({ role: 'button', name: say('library.place.items') });
      await library.click({ role: 'button', name: '/mara/' });
      await library.click({ role: 'button', name: say('library.place.cases') });
      await library.click({ role: 'button', name: '/mara/', nth: 0 });
      expect(await checkFile(library, await handOver(second, library, 'official'))).toContain('Unchanged:');
    },
    4 * MINUTE,
  );
});
