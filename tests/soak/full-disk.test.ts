/**
 * The disk is full, in a real browser on a small disk of its own: what was acknowledged before, meanwhile and after is there at the next
 * start. Only root on Linux may make such a disk; elsewhere this is not judged. Long: `npm run test:soak`.
 */
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { benchSites, BENCH_PAGES } from '../bench/bench-pages';
import { changeSource, saveOnce, tabBeside } from '../bench/in-panel';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';
import { smallDisk, type SmallDisk } from '../support/small-disk';
import { expectStillThere } from '../support/upgrade/compare-notes';
import { firstChanges } from '../support/upgrade/first-changes';
import { noteOf, todaysNotes } from '../support/upgrade/notes';
import { prepareUpdate, startNew } from '../support/upgrade/update';

const MINUTE = 60_000;
const MB = 1_000_000;

/** Room for some large saves in either browser: Firefox lets an extension have a tenth of the disk. */
const DISK_MB = 1_500;
const mayMount = ((): boolean => {
  const disk = smallDisk(1);
  disk?.remove();
  return disk !== null;
})();
if (!mayMount) process.stdout.write('Not judged: a full disk (a disk of its own needs root on Linux).\n');

describe.skipIf(!mayMount).each<BrowserName>(['chromium', 'firefox'])('a full disk in %s', (name) => {
  let today: string;
  let disk: SmallDisk;
  beforeAll(async () => {
    today = await todaysNotes();
  });
  beforeEach(() => {
    const made = smallDisk(DISK_MB);
    if (made === null) throw new Error('the disk could be made a moment ago');
    disk = made;
  });
  afterEach(() => {
    disk.remove();
  });

  test.each([
    ['not one byte is left', 0],
    ['a little is left, too little for a save', 3 * MB],
  ])(
    'loses nothing it acknowledged, before, meanwhile or after: %s',
    async (_how, leave) => {
      const home = join(disk.folder, 'home');
      const start = (): Promise<BesideBrowser> =>
        launchBrowser({ browser: name, build: builtExtension(name), sites: benchSites, home });
      const acknowledged = new Map<string, string>();
      const refused: string[] = [];

      let browser = await start();
      const { panel } = await openPanelOn(browser, BENCH_PAGES.large);
      const tab = await tabBeside(panel);
      const attempt = async (when: string): Promise<void> => {
        for (const act of [() => saveLarge(panel, tab), () => writeDown(panel)]) {
          await act().then(
            (id) => acknowledged.set(id, when),
            (error: unknown) => refused.push(`${when}: ${String(error).slice(0, 200)}`),
          );
        }
      };
      await attempt('before');
      await attempt('before');
      expect(refused).toEqual([]);
      const before = await noteOf(browser, today);

      const free = disk.fill(leave);
      await attempt('meanwhile');
      free();
      await attempt('after');
      await attempt('after');
      process.stdout.write(
        `${name}, ${String(leave)} bytes left: ${String(acknowledged.size)} acknowledged; refused: ${refused.join(' | ')}\n`,
      );
      // Otherwise the disk was not full, and the test shows nothing.
      expect(refused.length).toBeGreaterThan(0);
      await browser.close();

      browser = await start();
      try {
        const after = await noteOf(browser, today);
        expectStillThere(before, after);
        for (const [id, when] of acknowledged)
          expect(after.items[id], `${id}, acknowledged ${when}`).toMatchObject({ check: 'unchanged' });
        // And it goes on from there.
        const again = await openPanelOn(browser, BENCH_PAGES.large);
        const id = await saveLarge(again.panel, await tabBeside(again.panel));
        const now = await noteOf(browser, today);
        expectStillThere(after, now);
        expect(now.items[id]).toMatchObject({ check: 'unchanged' });
      } finally {
        await browser.close();
      }
    },
    20 * MINUTE,
  );

  test(
    'takes nothing from a vault of a released version, also when the power is cut meanwhile',
    async () => {
      const update = await prepareUpdate(name);
      const home = join(disk.folder, 'home');
      cpSync(update.home, home, { recursive: true });
      const full = await startNew(update, undefined, home);
      const free = disk.fill(0);
      // Some of it may still fit; what does not is refused. Either way nothing that was there may suffer.
      const outcome = await firstChanges(full).then(
        () => 'all of it fitted',
        (error: unknown) => String(error),
      );
      process.stdout.write(`${name}: an update on a full disk: ${outcome.slice(0, 300)}\n`);
      await full.kill();
      free();
      const browser = await startNew(update, undefined, home);
      try {
        expectStillThere(update.before, await noteOf(browser, today));
        await firstChanges(browser);
        expectStillThere(update.before, await noteOf(browser, today));
      } finally {
        await browser.close();
      }
    },
    20 * MINUTE,
  );
});

/** Saves the page in front, megabytes of it; answers with the item's id. Throws where it was not saved. */
async function saveLarge(panel: View, tab: number): Promise<string> {
  return (await saveOnce(panel, tab, BENCH_PAGES.large)).answer.itemId;
}

/** Keeps words of the person's own; answers with the item's id. Throws where they were not kept. */
async function writeDown(panel: View): Promise<string> {
  const id = randomUUID();
  const none = { address: null, title: null, platform: null, authorHandle: null, category: null, caseId: null };
  const answer = await panel.evaluate(
    changeSource(JSON.stringify({ id, kind: 'write-record', words: 'While the disk was full.', ...none })),
  );
  if ((answer as { readonly value?: { readonly ok?: boolean } } | null)?.value?.ok !== true)
    throw new Error(JSON.stringify(answer));
  return id;
}
