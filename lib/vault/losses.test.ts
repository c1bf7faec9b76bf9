/** Events of the table "What can be lost" in `docs/security.md` that have no test of their own elsewhere. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { TEST_RUN } from '../domain/testing/flat-record';
import { createVaultReader } from './reader';
import { freshFiles, memoryFiles } from './testing/memory-files';
import {
  asPromise,
  freshBrowser,
  idNumber,
  openVault,
  rawRows,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from './testing/test-vault';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});
const panel = (local: MemoryKeyValue = keyValue) => createVaultReader({ name: 'beside', keyValue: local });
const shown = async (local?: MemoryKeyValue) =>
  valueOf(await panel(local).listItems({ limit: 9, before: null })).items.map(({ id }) => id);

/** A vault on a computer whose clock stands still at this moment. */
function at(utc: string) {
  const clock = {
    run: TEST_RUN,
    now: () => ({ utc, monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 }),
  };
  return openVault(keyValue, { clock });
}

describe('a clock that jumps to 2071 and to 1979', () => {
  it('loses nothing: saves stay in the order in which they were made, each with the time that the clock told', async () => {
    const times = ['2026-11-20T10:00:00.000Z', '2071-01-01T00:00:00.000Z', '1979-01-01T00:00:00.000Z'];
    for (const [number, utc] of times.entries())
      await save(at(utc), number + 1, { saved: { utc, monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 } });
    await save(at('2026-11-20T11:00:00.000Z'), 4);
    expect(await shown()).toEqual([4, 3, 2, 1].map(idNumber));
    for (const number of [1, 2, 3, 4])
      expect(valueOf(await panel().checkItem(idNumber(number)))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await panel().checkCustody())).toEqual({ links: 5, problem: 'none', at: null });
    expect(valueOf(await panel().checkContent())).toMatchObject({ missing: [], untold: [], noteMissing: false });
    const saves = valueOf(await panel().custody()).flatMap(({ body }) => (body?.action === 'saved' ? [body.utc] : []));
    expect(saves.slice(0, 3)).toEqual(times);
  });
});

describe('a profile', () => {
  it('beside another one has nothing of it, and signs with a key of its own', async () => {
    await save(openVault(keyValue), 1);
    const one = valueOf(await panel().publicKey()).ed25519Spki;
    const other = freshBrowser();
    expect(await shown(other)).toEqual([]);
    await save(openVault(other), 2);
    expect(await shown(other)).toEqual([idNumber(2)]);
    expect(valueOf(await panel(other).publicKey()).ed25519Spki).not.toBe(one);
  });

  it('that was copied opens in the copy; from then on each goes on by itself, and neither knows of the other', async () => {
    await save(openVault(keyValue), 1);
    const [rows, files, local] = [await rawRows(), new Map(memoryFiles()), new Map(keyValue.values)];
    await save(openVault(keyValue), 2);

    const copy = freshBrowser();
    for (const [name, text] of files) memoryFiles().set(name, text);
    for (const [name, value] of local) copy.values.set(name, value);
    globalThis.indexedDB = new IDBFactory();
    // Makes the stores; where there is no database the marker keeps the vault shut.
    memoryFiles().delete('beside.vault');
    await panel(copy).listCases();
    for (const [store, all] of Object.entries(rows))
      await tamper(store, async (into) => {
        for (const row of all) await asPromise(into.put(row));
      });
    await save(openVault(copy), 3);
    expect(await shown(copy)).toEqual([3, 1].map(idNumber));
    expect(valueOf(await panel(copy).checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
  });

  it('that was reset, or from which Beside was removed, is a new one: nothing in it can know of what was there', async () => {
    await save(openVault(keyValue), 1);
    const reset = freshBrowser();
    expect(await shown(reset)).toEqual([]);
    await save(openVault(reset), 2);
    expect(valueOf(await panel(reset).custody())[0]?.body?.detail).toBe('');
  });

  it('from which the browser threw database and files away is not taken for new', async () => {
    valueOf(await openVault(keyValue).resume());
    await save(openVault(keyValue), 1);
    globalThis.indexedDB = new IDBFactory();
    freshFiles();
    valueOf(await openVault(keyValue).resume());
    expect(await panel().listCases()).toEqual({ ok: false, reason: 'gone' });
    valueOf(await openVault(keyValue).beginAnew());
    expect(valueOf(await panel().custody())[0]?.body?.detail).toBe('after a loss');
  });
});
