/** The golden vault of version 1 in a real browser: every kind of save and every reason why a part is missing, opened by the build of today. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { pageSites } from '../support/browser/page-sites';
import { say } from '../support/browser/say';
import type { BesideBrowser, BrowserName } from '../support/browser/types';
import { goldenExpected } from '../support/stored/golden';
import { goldenDump, goldenKeys, goldenStorage } from '../support/stored/golden-database';
import { expectWholeChain } from '../support/upgrade/compare-notes';
import type { VaultNote } from '../support/upgrade/note-in-page';
import { noteOf, todaysNotes } from '../support/upgrade/notes';

const expected = goldenExpected();
const kept = expected.items.filter((item) => item.state === 'kept');

describe.each<BrowserName>(['chromium', 'firefox'])('a vault of version 1 in %s', (name) => {
  let browser: BesideBrowser;
  let note: VaultNote;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
    const script = await todaysNotes();
    const still = await browser.extensionPage('practice-stage.html');
    await still.evaluate(`(async () => {
      ${script}
      await new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('beside');
        gone.onsuccess = resolve;
        gone.onerror = reject;
      });
      await besideNotes.restoreDatabase(${JSON.stringify(goldenDump())}, ${JSON.stringify(goldenKeys())});
      await (globalThis.browser ?? chrome).storage.local.set(${JSON.stringify(goldenStorage())});
      return true;
    })()`);
    await still.close();
    note = await noteOf(browser, script);
  });
  afterAll(async () => {
    await browser.close();
  });

  test('opens: every record and every part is the one that was saved', () => {
    expect(Object.keys(note.items).sort()).toEqual(kept.map(({ id }) => id).sort());
    for (const { id, recordSha256, signature, parts = [] } of kept) {
      const digests = Object.fromEntries(parts.map((part) => [part.name, part.sha256]));
      expect(note.items[id]).toMatchObject({ recordSha256, signature, parts: digests, check: 'unchanged' });
    }
  });

  test('has its log, link for link, and the saves that were put away stay so', () => {
    expect(note.links).toEqual(expected.custody.links);
    expect(note.log).toBe('none');
    expectWholeChain(note);
    expect(note.withheld).toEqual(expected.withheld.map(({ id }) => id));
    expect(note.ownKey).toBe(expected.ownKey);
  });

  test('is shown in the library, and "Check everything" finds nothing changed', async () => {
    const library = await browser.extensionPage('library.html#check');
    await library.click({ role: 'button', name: say('library.check.start') });
    await library.waitForText(say('library.check.fine.other', { count: String(kept.length) }), 60_000);
    await library.close();
  });
});
