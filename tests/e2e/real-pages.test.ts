/**
 * The same way on real saved pages, served under their own host names. They belong to others and are no part of this project:
 * where the folder beside the project is not there, this says so and the walk on the project's own pages has to do.
 */
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { unpack } from '../support/browser/package-files';
import { REAL } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import { answerCards, chooseRules, handOver, openCase, openPanelOn, saveHere } from '../support/browser/steps';
import type { BrowserName } from '../support/browser/types';

const missing = REAL.filter((one) => one.sites === null);
if (missing.length > 0)
  process.stdout.write(
    `Not walked: ${missing.map((one) => one.name).join(', ')} (no folder ../shared/pages beside the project).\n`,
  );

describe.each<BrowserName>(['chromium', 'firefox'])('on real saved pages in %s', (name) => {
  for (const real of REAL) {
    test.skipIf(real.sites === null)(`${real.name}: from the icon to a package that sha256sum accepts`, async () => {
      const { sites } = real;
      if (sites === null) return;
      const browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
      try {
        const { panel } = await openPanelOn(browser, real.address);
        await panel.waitForText(real.speaksOf);
        await answerCards(panel);
        await chooseRules(panel);
        await panel.waitForText(say('guide.steps'), 5_000).catch(() => undefined);
        expect(await panel.evaluate('document.querySelectorAll("[aria-current=step]").length')).toBe(1);
        await saveHere(panel);
        const saved = await panel.text();
        for (const part of ['picture', 'text', 'source']) expect(saved).toContain(say(`save.part.${part}`));
        const library = await openCase(browser, panel);
        const unpacked = unpack(await handOver(browser, library, 'official'));
        const sums = unpacked.checkSums();
        expect(sums.printed).not.toContain('FAILED');
        expect(sums.code).toBe(0);
        const words = unpacked.files
          .filter((path) => /\.(json|csv|txt|html)$/.test(path))
          .map((path) => unpacked.read(path).toString('utf8'))
          .join('\n');
        expect(words).toContain(real.id);
        expect(real.secrets.length).toBeGreaterThan(0);
        for (const secret of real.secrets) expect(words.includes(secret), secret.slice(0, 4)).toBe(false);
        expect((await browser.network()).byExtension()).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  }
});
