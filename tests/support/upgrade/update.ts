/** A profile on its way from the kept build to today's. */
import { temporaryFolder } from '../browser/home';
import { launchBrowser } from '../browser/launch';
import type { BesideBrowser, BrowserName } from '../browser/types';
import type { Verification } from '../../../lib/package/verify/verify-result';
import { keptBuild, newBuild } from './builds';
import type { Failpoint } from './failpoint';
import { makeKeptVault, upgradeSites, type KeptVault } from './kept-vault';
import type { VaultNote } from './note-in-page';
import { keptNotes, noteOf, verdictOf } from './notes';

/** A profile that the kept build filled, and what its own code said of it. */
export interface Update {
  readonly name: BrowserName;
  readonly home: string;
  readonly kept: string;
  readonly made: KeptVault;
  readonly before: VaultNote;
  /** By path of the package. */
  readonly verdicts: Readonly<Record<string, Verification>>;
}

/** Lets the kept build make its vault in a new profile, and notes what it is. */
export async function prepareUpdate(name: BrowserName): Promise<Update> {
  const home = temporaryFolder('upgrade');
  const kept = keptBuild(name);
  const browser = await launchBrowser({ browser: name, build: kept, sites: upgradeSites, home });
  try {
    const made = await makeKeptVault(browser);
    const before = await noteOf(browser, keptNotes());
    const verdicts: Record<string, Verification> = {};
    for (const file of Object.values(made.packages))
      verdicts[file] = await verdictOf(browser, keptNotes(), file, before.ownKey);
    return { name, home, kept, made, before, verdicts };
  } finally {
    await browser.close();
  }
}

/** Starts the new build on the profile; with `endAt` its background ends there. */
export function startNew({ name, home, kept }: Update, endAt?: Failpoint, at = home): Promise<BesideBrowser> {
  return launchBrowser({ browser: name, build: newBuild(name, kept, endAt), sites: upgradeSites, home: at });
}

/** Starts the kept build again. */
export function startKept({ name, home, kept }: Update): Promise<BesideBrowser> {
  return launchBrowser({ browser: name, build: kept, sites: upgradeSites, home });
}
