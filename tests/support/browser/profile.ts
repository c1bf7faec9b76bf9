import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { removeFolder, temporaryFolder } from './home';
import type { LaunchOptions } from './types';

/** Where a browser lives: its profile, its copy of the extension, its downloads. */
export interface Home {
  readonly folder: string;
  readonly profile: string;
  /** True where the profile was there before: what was installed and stored in it is still there. */
  readonly used: boolean;
  /** Takes away what does not outlive the browser. */
  tidy(): void;
}

/** The home that was given, or a new one that goes with the browser. */
export function openHome({ browser, home }: LaunchOptions): Home {
  const folder = home ?? temporaryFolder(browser);
  const profile = join(folder, 'profile');
  const used = existsSync(profile);
  mkdirSync(profile, { recursive: true });
  return {
    folder,
    profile,
    used,
    tidy: () => {
      if (home === undefined) removeFolder(folder);
    },
  };
}

/** Firefox gives each extension a random address; in a home that is used again it has to be the same, or its data would be out of reach. */
export function addressIn(home: Home): string {
  const file = join(home.folder, 'firefox-address');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8');
}

/** How long the processes of a killed browser may take to go, in milliseconds. */
const GONE_MS = 5_000;

/** SIGKILL to all processes of a browser, children included; answers when they are gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process');
  const gone = new Promise<void>((resolve) => {
    browser.process()?.once('exit', () => {
      resolve();
    });
  });
  // Started by puppeteer as the leader of a group of its own.
  process.kill(-pid, 'SIGKILL');
  await gone;
  // Children that nobody waits for may stay in the list of processes for a while, long after they ended.
  const end = Date.now() + GONE_MS;
  while (groupLives(pid) && Date.now() < end) await sleep(20);
}

function groupLives(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}
