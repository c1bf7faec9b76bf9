import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_STORES } from './schema';

it('every store is explained in docs/evidence-format.md: what is plain in it, and what is sealed', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/evidence-format.md'), 'utf8');
  const table = page.slice(page.indexOf('| store | plain columns | sealed |'));
  const explained = [...table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, name = '']) => name,
  );
  expect(explained.toSorted()).toEqual(ALL_STORES.toSorted());
});
