/** `npm run help:check`: what a person is asked to look at next, and what their answer changes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initialsIn, readRows, tooOld, withChecked, type HelpRow } from '../../scripts/help-rows.mjs';

const rows = readRows('lib/help');
const checkers = initialsIn(readFileSync('docs/help-checkers.md', 'utf8'));

describe('looking at help lines', () => {
  it('begins with the lines whose sources leave a doubt, and says which', () => {
    const never = rows.filter((row) => row.checked === null);
    const doubted = never.filter((row) => row.doubt !== null);
    expect(never.slice(0, doubted.length)).toEqual(doubted);
    expect(doubted.map((row) => row.id).sort()).toEqual(['gh-mha', 'ir-123', 'sa-1919', 'uz-1146']);
    const list = execFileSync('node', ['scripts/help-check.mjs', '--list', '4'], { encoding: 'utf8' });
    for (const { id, doubt } of doubted) expect(list).toMatch(new RegExp(`${id}[^]*doubt    ${doubt ?? ''}`));
  });
  it('goes on with the emergency numbers, then the first suicide lines; each names a page and what to compare', () => {
    const order = rows.filter((row) => row.checked === null && row.doubt === null).map((row) => row.risk);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const row of rows) {
      expect(row.page, row.id).toMatch(/^https?:\/\//);
      expect(row.compare.length, row.id).toBeGreaterThan(0);
    }
  });
  it('changes one line of one row and nothing else', () => {
    for (const id of ['DE', 'de-telefonseelsorge']) {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(id);
      const before = readFileSync(row.file, 'utf8');
      const after = withChecked(before, row, '2026-12-01', 'AB');
      const changed = after.split('\n').filter((line, place) => line !== before.split('\n')[place]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).toContain('"checked": {"on": "2026-12-01", "by": "AB"}');
      expect(() => {
        JSON.parse(after);
      }).not.toThrow();
    }
  });
  it('complains in a release about what was looked at more than two years ago, not about newer ones', () => {
    const [any] = rows;
    if (any === undefined) throw new Error('no rows');
    const row = (on: string): HelpRow => ({ ...any, checked: { on, by: 'AB' } });
    expect(tooOld([row('2024-11-01'), row('2025-11-01')], '2026-11-27')).toHaveLength(1);
  });
  it('every initial in the data belongs to a person who is listed', () => {
    for (const row of rows) if (row.checked !== null) expect(checkers, row.id).toContain(row.checked.by);
  });
});
