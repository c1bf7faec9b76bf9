import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} packageName @param {string} file @param {readonly string[]} args @param {'inherit' | 'pipe'} stdio */
function run(packageName, file, args, stdio) {
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', packageName, file), ...args], {
    cwd: ROOT,
    stdio,
    encoding: 'utf8',
  });
}

/**
 * Runs the program of an installed package with this very Node, showing what it prints.
 * @param {string} packageName such as `vitest`
 * @param {string} file the program inside the package
 * @param {readonly string[]} args
 * @returns {number} its exit code
 */
export function runTool(packageName, file, args) {
  return run(packageName, file, args, 'inherit').status ?? 1;
}

/**
 * Builds the extension for both browsers into `.output/chrome-mv3` and `.output/firefox-mv3`: what `npm run build` does.
 * Quiet, unless it fails.
 * @returns {boolean} whether both were built
 */
export function buildBoth() {
  return [['chrome'], ['firefox', '--mv3']].every((target) => {
    process.stdout.write(`Building for ${target[0]} ... `);
    const built = run('wxt', 'bin/wxt.mjs', ['build', '-b', ...target], 'pipe');
    process.stdout.write(built.status === 0 ? 'done\n' : `failed\n${built.stdout}${built.stderr}\n`);
    return built.status === 0;
  });
}
