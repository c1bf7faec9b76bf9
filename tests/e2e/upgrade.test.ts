/**
 * A profile of a released version under the code of today: what was proof before the update is the same proof after it, whatever moment
 * the power was cut at. `tests/soak/upgrade.test.ts` cuts it at every moment; here are three.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpack } from '../support/browser/package-files';
import { say } from '../support/browser/say';
import { checkFile, handOver } from '../support/browser/steps';
import type { BrowserName } from '../support/browser/types';
import { expectStillThere, expectWholeChain } from '../support/upgrade/compare-notes';
import { POINTS, type Failpoint } from '../support/upgrade/failpoint';
import { firstChanges, killAtItsPoint } from '../support/upgrade/first-changes';
import type { VaultNote } from '../support/upgrade/note-in-page';
import { keptNotes, noteOf, todaysNotes, verdictOf } from '../support/upgrade/notes';
import { prepareUpdate, startKept, startNew, type Update } from '../support/upgrade/update';

const MINUTE = 60_000;

/** The first thing that is written at all; a save whose rows are all written but not kept yet; one that is kept and told to nobody yet. */
const CUTS: readonly (readonly [string, Failpoint])[] = [
  ['at the very first thing that the new version writes', { name: null, nth: 1 }],
  ['when the rows of the first save are written but not kept yet', { name: POINTS.link, nth: 2 }],
  ['when a save is kept and nothing else knows of it yet', { name: POINTS.committed, nth: 2 }],
];

describe.each<BrowserName>(['chromium', 'firefox'])('an update in %s', (name) => {
  let update: Update;
  let today: string;
  let after: VaultNote;
  beforeAll(async () => {
    update = await prepareUpdate(name);
    today = await todaysNotes();
  }, 10 * MINUTE);

  test('begins from a vault that holds what people have', () => {
    const { made, before } = update;
    expect(made.saves).toBeGreaterThanOrEqual(30);
    expect(Object.keys(before.items).length).toBeGreaterThanOrEqual(28);
    expect([...made.reasons].sort()).toEqual(
      expect.arrayContaining([
        'chosen-without-picture',
        'chosen-words-only',
        'comments-not-loaded',
        'page-changed',
        'video-not-ready',
      ]),
    );
    expect(before.withheld).toEqual([made.withheld]);
    expect(before.items[made.deleted]).toBeUndefined();
    expect(before.cases.map((one) => one.case.id)).toContain(made.split);
    for (const action of [
      'saved',
      'note-added',
      'log-added',
      'case-changed',
      'withheld',
      'deleted',
      'checked',
      'handed-over',
    ]) {
      expect(before.actions).toContain(action);
    }
    expectWholeChain(before);
    for (const verdict of Object.values(update.verdicts)) expect(verdict).toMatchObject({ kind: 'unchanged' });
  });

  test.each(CUTS)(
    'the power is cut %s',
    async (_when, point) => {
      const points = await killAtItsPoint(await startNew(update, point));
      expect(points.held).toBe(true);
    },
    5 * MINUTE,
  );

  test(
    'afterwards all that was noted is the same, and more can be saved',
    async () => {
      const browser = await startNew(update);
      try {
        expectStillThere(update.before, await noteOf(browser, today));
        await firstChanges(browser);
        after = await noteOf(browser, today);
        expectStillThere(update.before, after);

        const library = await browser.extensionPage('library.html#items');
        await library.click({ role: 'button', name: say('library.place.check') });
        await library.click({ role: 'button', name: say('library.check.start') });
        const count = Object.keys(after.items).length;
        await library.waitForText(say('library.check.fine.other', { count: String(count) }), MINUTE);
        await library.close();
      } finally {
        await browser.close();
      }
    },
    5 * MINUTE,
  );

  test(
    'each package made before the update gets the answer it got then; one made now from old saves is whole',
    async () => {
      const browser = await startNew(update);
      try {
        for (const [file, verdict] of Object.entries(update.verdicts)) {
          expect(await verdictOf(browser, today, file, update.before.ownKey)).toMatchObject(verdict);
        }
        const library = await browser.extensionPage(`library.html#case=${update.made.caseId}`);
        const file = await handOver(browser, library, 'official');
        expect(await checkFile(library, file)).toContain('Unchanged:');
        const unpacked = unpack(file);
        expect(unpacked.checkSums()).toMatchObject({ code: 0 });
        const records = unpacked.files.filter((path) => path.endsWith('/record.json'));
        expect(records.length).toBeGreaterThan(20);
        const known = new Set(Object.values(update.before.items).map((item) => item.recordSha256));
        for (const path of records) {
          const digest = createHash('sha256').update(unpacked.read(path)).digest();
          expect(known.has(digest.toString('hex'))).toBe(true);
          expect(
            opensslAccepts(
              file,
              digest,
              unpacked.read(path.replace(/json$/, 'sig')),
              unpacked.read('data/public-key.der'),
            ),
          ).toBe(true);
        }
        await library.close();
        after = await noteOf(browser, today);
      } finally {
        await browser.close();
      }
    },
    5 * MINUTE,
  );

  test(
    'the version before, started again on this profile, changes nothing of what is newer',
    async () => {
      const browser = await startKept(update);
      try {
        const library = await browser.extensionPage('library.html#items');
        if (after.databaseVersion > update.before.databaseVersion) {
          // In its own words: that version has only these for what it does not know.
          await library.waitForText('What you saved cannot be opened right now', MINUTE);
        } else {
          await library.waitForText(/items? shown/, MINUTE);
          expectStillThere(update.before, await noteOf(browser, keptNotes()));
        }
        await library.close();
        expect(await noteOf(browser, today)).toEqual(after);
      } finally {
        await browser.close();
      }
    },
    5 * MINUTE,
  );
});

/** What `openssl` says of a signature over a record's digest. */
function opensslAccepts(beside: string, digest: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const place = mkdtempSync(join(dirname(beside), 'openssl-'));
  const at = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(place, name), bytes);
    return join(place, name);
  };
  const keyFile = ['-pubin', '-keyform', 'DER', '-inkey', at('key', key)];
  const given = ['-sigfile', at('sig', signature), '-in', at('digest', digest)];
  return spawnSync('openssl', ['pkeyutl', '-verify', '-rawin', ...keyFile, ...given]).status === 0;
}
