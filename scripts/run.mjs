import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs the program of an installed package with this very Node, showing what it prints.
 * @param {string} packageName such as `vitest`
 * @param {string} file the program inside the package
 * @param {readonly string[]} args
 * @returns {number} its exit code
 */
export function runTool(packageName, file, args) {
  const folder = dirname(createRequire(join(ROOT, 'package.json')).resolve(`${packageName}/package.json`));
  const result = spawnSync(process.execPath, [join(folder, file), ...args], { cwd: ROOT, stdio: 'inherit' });
  return result.status ?? 1;
}

/**
 * Builds the extension for both browsers into `.output/chrome-mv3` and `.output/firefox-mv3`: what `npm run build` does.
 * @returns {boolean} whether both were built
 */
export function buildBoth() {
  return [['-b', 'chrome'], ['-b', 'firefox', '--mv3']].every((target) => runTool('wxt', 'bin/wxt.mjs', ['build', ...target, '--level', 'warn']) === 0);
}
