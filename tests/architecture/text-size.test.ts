/** The size of text follows what a person set in the browser: sizes in px would not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXED = /font(?:-size)?:[^;{}]*\dpx|--text[\w-]*:[^;{}]*\dpx/g;

it('no style sets a text size in px', () => {
  const styles = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => join(ROOT, folder, path)),
  );
  expect(styles.length).toBeGreaterThan(5);
  expect(styles.flatMap((file) => readFileSync(file, 'utf8').match(FIXED) ?? [])).toEqual([]);
  expect('a { font: 600 14px serif } b { font-size: 13px }'.match(FIXED)).toHaveLength(2);
});
