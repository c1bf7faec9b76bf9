import { beforeEach, describe, expect, it } from 'vitest';
import { restoreGoldenDatabase } from '../../tests/support/stored/golden-database';
import { custodyFile } from '../package/files/custody-lines';
import { createVaultReader } from './reader';
import { memoryHalves, type MemoryHalves } from './testing/memory-halves';
import {
  freshBrowser,
  idNumber,
  openVault,
  sampleItem,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from './testing/test-vault';

let keyValue: MemoryKeyValue;
let halves: MemoryHalves;
beforeEach(() => {
  keyValue = freshBrowser();
  halves = memoryHalves();
});
const background = () => openVault(keyValue, { halves });
const panel = () => createVaultReader({ name: 'beside', keyValue, halves });
const FITS = {
  missing: [],
  untold: [],
  missingCases: 0,
  missingLines: 0,
  untoldLines: 0,
  noteMissing: false,
  brokenHistories: 0,
};

/** Takes away the newest `count` entries of the log with the items of those numbers, as a torn database does. */
async function loseNewest(count: number, items: readonly number[]): Promise<void> {
  const last = valueOf(await panel().checkCustody()).links;
  await tamper('custody', (store) => {
    store.delete(IDBKeyRange.lowerBound(last - count, true));
  });
  await tamper('items', (store) => {
    for (const sequence of items) store.delete(sequence);
  });
}

describe('a check of everything', () => {
  it('finds that log and content fit, in a new vault and in one of a released version', async () => {
    expect(valueOf(await panel().checkContent())).toEqual(FITS);
    const vault = background();
    const caseId = await save(vault, 1);
    await save(vault, 2);
    await vault.addLog({
      version: 2,
      kind: 'note',
      id: idNumber(50),
      caseId,
      writtenUtc: '2026-11-20T10:00:00.000Z',
      itemId: idNumber(1),
      words: 'about it',
    });
    valueOf(await vault.deleteItem(idNumber(1), ''));
    valueOf(await vault.withholdItem(idNumber(2)));
    expect(valueOf(await panel().checkContent())).toEqual(FITS);

    keyValue = await restoreGoldenDatabase();
    expect(valueOf(await panel().checkContent())).toEqual(FITS);
    await save(openVault(keyValue), 900);
    expect(valueOf(await panel().checkContent())).toEqual(FITS);
  });

  it('names a save whose row was taken out, though every line of the log is there', async () => {
    await save(background(), 1);
    await save(background(), 2);
    await tamper('items', (store) => {
      store.delete(1);
    });
    expect(valueOf(await panel().checkCustody()).problem).toBe('none');
    expect(valueOf(await panel().checkContent())).toMatchObject({ missing: [{ itemId: idNumber(1), sequence: 2 }] });
  });

  it('says that the note of the end of the log is gone', async () => {
    await save(background(), 1);
    keyValue.values.delete('beside.head');
    expect(valueOf(await panel().checkContent())).toEqual({ ...FITS, noteMissing: true });
  });

  it('misses no note where the very first save was called off: the vault is there, and its log has one line', async () => {
    const stop = new AbortController();
    stop.abort();
    const stored = await background().storeItem({ ...(await sampleItem(1)), caseId: null, signal: stop.signal });
    expect(stored).toEqual({ ok: false, reason: 'cancelled' });
    expect(valueOf(await panel().custody())).toHaveLength(1);
    expect(valueOf(await panel().checkContent())).toEqual(FITS);
  });

  it('saves on and is checked where that note cannot be read', async () => {
    await save(background(), 1);
    const broken = { ...keyValue, get: () => Promise.reject(new Error('storage is damaged')) };
    await save(openVault(broken, { halves }), 2);
    const reader = createVaultReader({ name: 'beside', keyValue: broken, halves });
    expect(valueOf(await reader.checkContent())).toEqual({ ...FITS, noteMissing: true });
    expect(valueOf(await reader.checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
  });

  it('is neither opened nor called lost or empty from a window that has another database', async () => {
    await save(background(), 1);
    const there = createVaultReader({ name: 'beside', keyValue, halves, unreachable: 'private-window' });
    expect(await there.listCases()).toEqual({ ok: false, reason: 'private-window' });
    expect(await there.checkContent()).toEqual({ ok: false, reason: 'private-window' });
    expect(await there.canRead()).toBe(false);
  });

  it('names a save whose lines were taken out of the log with everything after it', async () => {
    await save(background(), 1);
    await save(background(), 2);
    await loseNewest(1, []);
    expect(valueOf(await panel().checkContent())).toMatchObject({ missing: [], untold: [idNumber(2)] });
  });
});

describe('a log that is shorter than was noted', () => {
  beforeEach(async () => {
    for (const number of [1, 2, 3]) await save(background(), number);
    await loseNewest(2, [2, 3]);
  });
  const actions = async () => valueOf(await panel().custody()).map(({ body }) => body?.action);

  it('gets a line that stays for ever, and is not whole again after the next saves', async () => {
    expect(valueOf(await panel().checkCustody())).toMatchObject({ problem: 'note-differs', at: 3 });
    for (const number of [4, 5, 6]) await save(background(), number);
    expect(await actions()).toEqual(['vault-created', 'saved', 'gap', 'saved', 'saved', 'saved']);
    const gap = valueOf(await panel().custody())[2];
    expect(gap?.body?.detail).toMatch(/^noted to line 4 \([0-9a-f]{16}\); here to line 2$/);
    expect(valueOf(await panel().checkCustody())).toEqual({ links: 6, problem: 'none', at: null });
  });

  it('gets it at the start of the background already, once', async () => {
    valueOf(await background().resume());
    valueOf(await background().resume());
    expect(await actions()).toEqual(['vault-created', 'saved', 'gap']);
  });

  it('gets it once where a save wakes the background', async () => {
    const woken = background();
    await Promise.all([woken.resume(), save(woken, 4)]);
    expect(await actions()).toEqual(['vault-created', 'saved', 'gap', 'saved']);
  });

  it('gets it once where the note of its end can never be written again', async () => {
    const stuck = { ...keyValue, set: () => Promise.reject(new Error('storage is damaged')) };
    for (const number of [4, 5]) {
      valueOf(await openVault(stuck, { halves }).resume());
      await save(openVault(stuck, { halves }), number);
    }
    expect(await actions()).toEqual(['vault-created', 'saved', 'gap', 'saved', 'saved']);
  });

  it('is handed over with that line, whatever items are in the package', async () => {
    await save(background(), 4);
    const bytes = custodyFile(valueOf(await panel().custody()), () => false);
    const bodies = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter((line) => line.includes('"body":"'));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('noted to line 4');
  });
});

describe('a log that only grew', () => {
  it('gets no such line for a note that an earlier erasing could not take away', async () => {
    await keyValue.set('beside.head', { sequence: 30, digest: 'a'.repeat(64) });
    await save(background(), 1);
    expect(valueOf(await panel().custody()).map(({ body }) => body?.action)).toEqual(['vault-created', 'saved']);
    expect(valueOf(await panel().checkCustody()).problem).toBe('none');
  });

  it('gets no such line, however often the browser was stopped between a save and its note', async () => {
    await save(background(), 1);
    const before = structuredClone(keyValue.values.get('beside.head'));
    await save(background(), 2);
    // Stopped before the note of the second save.
    keyValue.values.set('beside.head', before);
    await save(background(), 3);
    keyValue.values.delete('beside.head');
    await save(background(), 4);
    expect(valueOf(await panel().custody()).map(({ body }) => body?.action)).not.toContain('gap');
  });
});
