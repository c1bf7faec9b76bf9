/** The builds between which a profile changes: the kept one, and today's in its place. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../browser/built-extension';
import { temporaryFolder } from '../browser/home';
import type { BrowserName } from '../browser/types';
import { STORED } from '../stored/golden';
import { failpoint, type Failpoint } from './failpoint';

/** Unpacks the build of commit 57942cc; answers with its folder. */
export function keptBuild(browser: BrowserName): string {
  const folder = temporaryFolder('kept-build');
  const zip = join(STORED, `releases/${browser === 'chromium' ? 'chrome' : 'firefox'}-57942cc.zip`);
  const unzip = spawnSync('unzip', ['-q', zip, '-d', folder], { encoding: 'utf8' });
  if (unzip.status !== 0) throw new Error(`unzip refused ${zip}: ${unzip.stdout}${unzip.stderr}`);
  return folder;
}

/** How many builds were made: each is a newer version than the one before. */
let made = 0;

/**
 * Today's build, ready to take the place of the kept one: in Chromium it gets the same key, and so the same id. With `endAt` its
 * background ends at that point (see `failpoint`).
 */
export function newBuild(browser: BrowserName, kept: string, endAt?: Failpoint): string {
  const folder = join(temporaryFolder('new-build'), 'extension');
  mkdirSync(folder, { recursive: true });
  cpSync(builtExtension(browser), folder, { recursive: true });
  const manifest = manifestOf(folder);
  // Chromium goes on with the background script that it knows for as long as the version is the same.
  made += 1;
  const version = `${String(manifest['version'])}.${String(made)}`;
  const { key } = manifestOf(kept);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, version, ...(browser === 'chromium' ? { key } : {}) }),
  );
  if (endAt !== undefined) {
    const script = join(folder, 'background.js');
    writeFileSync(script, `(${failpoint.toString()})(${JSON.stringify(endAt)});\n${readFileSync(script, 'utf8')}`);
  }
  return folder;
}

function manifestOf(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}
