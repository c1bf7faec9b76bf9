/** Types and lint count as tests, so one command and one closing line tell the whole truth. The layers are lint rules. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const MINUTES = 60_000;

/** Exit code and what was printed, so that a failure shows the findings. */
function run(script: string, args: readonly string[]): { readonly code: number | null; readonly printed: string } {
  const result = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: result.status, printed: (result.stdout + result.stderr).trim() };
}

describe('the source', () => {
  test('holds its types', { timeout: 5 * MINUTES }, () => {
    expect(run('node_modules/typescript/bin/tsc', ['--noEmit'])).toEqual({ code: 0, printed: '' });
  });

  test('is formatted', { timeout: 5 * MINUTES }, () => {
    const { code, printed } = run('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
    expect({ code, printed }).toEqual({ code: 0, printed: '' });
  });

  test('has no dead file, export or dependency', { timeout: 5 * MINUTES }, () => {
    expect(run('node_modules/knip/bin/knip.js', ['--no-progress'])).toEqual({ code: 0, printed: '' });
  });

  test('keeps its layers and the other lint rules', { timeout: 5 * MINUTES }, () => {
    expect(run('node_modules/eslint/bin/eslint.js', ['.'])).toEqual({ code: 0, printed: '' });
  });
});
