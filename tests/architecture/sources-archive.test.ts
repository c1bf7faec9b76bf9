/** What a store's reviewer does: unpack the sources, install, build, compare with what was handed in. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const MINUTES = 60_000;
const work = mkdtempSync(join(tmpdir(), 'beside-sources-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** The environment of a reviewer: Vitest's own marks would make another build. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|VITEST.*)$/.test(name),
  ),
);

/** Builds in a copy, so that the build that other tests read stays as it is. */
function run(folder: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: 'pipe', env });
}

/** SHA-256 of every file below a folder, by its path. */
function digests(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('the sources archive', () => {
  test('builds to the very bytes of the ZIPs for the stores', { timeout: 15 * MINUTES }, () => {
    const copy = join(work, 'copy');
    cpSync('.', copy, {
      recursive: true,
      filter: (path) => !/^(node_modules|\.git|\.output|\.wxt|\.tour)(\/|$)/.test(path.replace(/^\.\//, '')),
    });
    run(copy, 'npm', 'ci', '--prefer-offline');
    run(copy, 'npm', 'run', 'zip');
    const zips = readdirSync(join(copy, '.output')).filter((name) => name.endsWith('.zip'));
    const unpack = (ending: string): string => {
      const name = zips.find((zip) => zip.endsWith(ending));
      if (name === undefined) throw new Error(`no ${ending} among ${zips.join(', ')}`);
      run(work, 'unzip', '-q', join(copy, '.output', name), '-d', join(work, ending));
      return join(work, ending);
    };
    const sources = unpack('-sources.zip');
    expect(readdirSync(sources)).toContain('.npmrc');
    run(sources, 'npm', 'ci', '--prefer-offline');
    run(sources, 'npm', 'run', 'build');
    expect(digests(join(sources, '.output', 'chrome-mv3'))).toEqual(digests(unpack('-chrome.zip')));
    expect(digests(join(sources, '.output', 'firefox-mv3'))).toEqual(digests(unpack('-firefox.zip')));
  });
});
