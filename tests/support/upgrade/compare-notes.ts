/** Whether a vault is still what it was: everything that was there before is there now, the same to the last byte. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { VaultNote } from './note-in-page';

/** Expects all of `before` unchanged in `after`, which may hold more. */
export function expectStillThere(before: VaultNote, after: VaultNote): void {
  const kept = Object.keys(before.items);
  expect(Object.fromEntries(kept.map((id) => [id, after.items[id]]))).toEqual(before.items);
  expect(after.links.slice(0, before.links.length)).toEqual(before.links);
  expect(after.actions.slice(0, before.actions.length)).toEqual(before.actions);
  expectWholeChain(after);
  expect(after.log).toBe('none');
  expect(after.ownKey).toBe(before.ownKey);
  expect(after.withheld).toEqual(expect.arrayContaining([...before.withheld]));
  for (const id of before.withheld) expect(after.items[id]).toBeUndefined();
  for (const { case: shown, ...counts } of before.cases) {
    const now = after.cases.find((one) => one.case.id === shown.id);
    expect(now).toMatchObject({ ...counts, case: withoutVersion(shown) });
  }
  for (const [id, line] of Object.entries(before.lines)) expect(after.lines[id]).toMatchObject(withoutVersion(line));
}

/** What is shown may be read in a newer shape; what it says may not change. */
function withoutVersion<T extends { readonly version: number }>({ version, ...rest }: T): Omit<T, 'version'> {
  expect(version).toBeGreaterThan(0);
  return rest;
}

/** The chain as `docs/evidence-format.md` describes it, worked out by Node's own SHA-256. */
export function expectWholeChain({ links, head }: VaultNote): void {
  let previous = '0'.repeat(64);
  for (const [at, link] of links.entries()) {
    const digest = createHash('sha256')
      .update(`${String(at + 1)}\n${previous}\n${link.bodySha256}\n`)
      .digest('hex');
    expect(link).toMatchObject({ sequence: at + 1, previous, digest });
    previous = digest;
  }
  // The copy outside the database may be behind after a power cut, never ahead and never another.
  if (head !== null) expect(links[head.sequence - 1]?.digest).toBe(head.digest);
}
