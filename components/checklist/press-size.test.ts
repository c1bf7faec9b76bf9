import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where a person decides, nothing is the small button (32 px): these views and the hard stop. */
const DECIDING = [
  ...readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
    .map((name) => join(import.meta.dirname, name)),
  join(import.meta.dirname, '../panel/save/HardStop.tsx'),
  join(import.meta.dirname, '../panel/save/AskLine.tsx'),
  join(import.meta.dirname, '../guide/GuideBefore.tsx'),
];

it('a press that decides is 44 px high', () => {
  expect(DECIDING.length).toBeGreaterThan(6);
  expect(DECIDING.filter((file) => readFileSync(file, 'utf8').includes('size="small"'))).toEqual([]);
});
