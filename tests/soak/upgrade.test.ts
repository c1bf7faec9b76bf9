/**
 * The power is cut at every single thing that the new version writes on its first start and in its first changes; after each the profile
 * is started again and has to hold what it held. Long: `npm run test:soak`.
 */
import { cpSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/browser/home';
import type { BrowserName } from '../support/browser/types';
import { expectStillThere } from '../support/upgrade/compare-notes';
import { firstChanges, killAtItsPoint, pointsOf } from '../support/upgrade/first-changes';
import { noteOf, todaysNotes } from '../support/upgrade/notes';
import { prepareUpdate, startNew, type Update } from '../support/upgrade/update';

const MINUTE = 60_000;

describe.each<BrowserName>(['chromium', 'firefox'])('an update in %s', (name) => {
  let update: Update;
  let today: string;
  beforeAll(async () => {
    update = await prepareUpdate(name);
    today = await todaysNotes();
  }, 10 * MINUTE);

  /** The profile as the kept build left it, in a folder of its own. */
  function copy(into = temporaryFolder('upgrade-copy')): string {
    cpSync(update.home, into, { recursive: true, force: true });
    return into;
  }

  async function expectAllThere(home: string): Promise<void> {
    const browser = await startNew(update, undefined, home);
    try {
      expectStillThere(update.before, await noteOf(browser, today));
      await firstChanges(browser);
      expectStillThere(update.before, await noteOf(browser, today));
    } finally {
      await browser.close();
    }
  }

  test(
    'survives a power cut at each thing it writes, at least 20 of them',
    async () => {
      const counting = await startNew(update, { name: null, nth: 0 }, copy());
      await firstChanges(counting);
      const points = (await pointsOf(counting))?.seen ?? [];
      await counting.close();
      expect(points.length).toBeGreaterThanOrEqual(20);
      for (const [at, point] of points.entries()) {
        const home = copy();
        const reached = await killAtItsPoint(await startNew(update, { name: null, nth: at + 1 }, home));
        expect(reached.held, `${String(at + 1)}: ${point}`).toBe(true);
        await expectAllThere(home);
        rmSync(home, { recursive: true, force: true });
        process.stdout.write(`${name}: cut at ${String(at + 1)} of ${String(points.length)}: ${point}\n`);
      }
    },
    180 * MINUTE,
  );
});
