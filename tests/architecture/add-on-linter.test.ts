/** Mozilla's own linter over the built extension. What it still says is explained in `docs/store-review.md`. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { buildFolder } from './built';

const MINUTES = 60_000;

interface Finding {
  readonly code: string;
  readonly message: string;
}

/** Both come from libraries, in code that Beside never calls: Preact's `dangerouslySetInnerHTML`, zip.js' own worker. */
const EXPLAINED = [
  'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML',
  'UNSAFE_VAR_ASSIGNMENT: Unsafe call to import for argument 0',
];

describe('the add-on linter', () => {
  test('finds nothing but what is explained', { timeout: 5 * MINUTES }, () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/addons-linter/bin/addons-linter', buildFolder('firefox'), '--output', 'json'],
      { encoding: 'utf8', maxBuffer: 64 * 1_024 * 1_024 },
    );
    const report = JSON.parse(stdout) as Record<'errors' | 'notices' | 'warnings', readonly Finding[]>;
    const shown = ({ code, message }: Finding) => `${code}: ${message}`;
    expect(report.errors.map(shown)).toEqual([]);
    expect(report.notices.map(shown)).toEqual([]);
    expect(report.warnings.map(shown).sort()).toEqual(EXPLAINED);
  });
});
