import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVaultReader } from '../reader';
import { storedHalves } from './key-halves';
import { newHalfFile } from './half-file';
import { fail, ok } from '../../domain/result';
import type { KeysRow } from '../storage/schema';
import { memoryHalves, type MemoryHalves } from '../testing/memory-halves';
import {
  asPromise,
  freshBrowser,
  idNumber,
  openVault,
  rawDatabase,
  rawRows,
  sampleItem,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';

let keyValue: MemoryKeyValue;
let halves: MemoryHalves;
beforeEach(() => {
  keyValue = freshBrowser();
  halves = memoryHalves();
});
const background = () => openVault(keyValue, { halves });
const panel = () => createVaultReader({ name: 'beside', keyValue, halves });
const shown = async () => valueOf(await panel().listItems({ limit: 9, before: null })).items.map(({ id }) => id);
const keysRow = async () => (await rawRows())['keys']?.[0] as KeysRow;

/** What somebody has who copied the browser's files: every row that was ever written, put back. */
async function putBack(rows: Record<string, readonly unknown[]>): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  // Makes the stores.
  await panel().listCases();
  for (const [store, all] of Object.entries(rows))
    await tamper(store, async (into) => {
      for (const row of all) await asPromise(into.put(row));
    });
}

describe('a new vault', () => {
  it('has half of its key outside the database, and opens in every page', async () => {
    await save(background(), 1);
    await save(background(), 2);
    expect(await shown()).toEqual([2, 1].map(idNumber));
    expect([...halves.files.keys()]).toEqual([(await keysRow()).half]);
  });

  it('has none where none can be made, and says that erasing cannot destroy it', async () => {
    halves.canMake = false;
    await save(background(), 1);
    expect((await keysRow()).half).toBeUndefined();
    expect(await shown()).toEqual([idNumber(1)]);
    expect(await panel().erasesForGood()).toBe(false);
  });

  it('has none where the half that was made cannot be read back: nothing is sealed with what may be lost', async () => {
    const read = vi.spyOn(halves, 'read').mockResolvedValue(fail('lost'));
    await save(background(), 1);
    read.mockRestore();
    expect((await keysRow()).half).toBeUndefined();
    expect(await shown()).toEqual([idNumber(1)]);
  });

  it('has none where another half is read back than the one it was made with', async () => {
    const asBefore = { ...halves };
    let reads = 0;
    vi.spyOn(halves, 'read').mockImplementation((name) => {
      reads += 1;
      return reads === 2 ? Promise.resolve(ok(crypto.getRandomValues(new Uint8Array(32)))) : asBefore.read(name);
    });
    await save(background(), 1);
    expect((await keysRow()).half).toBeUndefined();
    expect(await shown()).toEqual([idNumber(1)]);
  });

  it('is erased for good, and so is a browser in which nothing was saved yet', async () => {
    expect(await panel().erasesForGood()).toBe(true);
    await save(background(), 1);
    expect(await panel().erasesForGood()).toBe(true);
  });
});

/** What can happen to the file of a half. */
const LOSSES: readonly (readonly [string, () => void])[] = [
  ['gone', () => halves.files.clear()],
  [
    'cut off',
    () => {
      for (const [name, file] of halves.files) halves.files.set(name, file.slice(0, 40));
    },
  ],
  [
    'half overwritten',
    () => {
      for (const file of halves.files.values()) file.fill(7, 0, 16);
    },
  ],
];
const saveTwo = async () =>
  background().storeItem({ ...(await sampleItem(2)), caseId: null, signal: new AbortController().signal });

describe('a vault whose half is lost or cut off', () => {
  it.each(LOSSES)('takes no save that nobody could ever read, and is not taken for empty: %s', async (_how, lose) => {
    await save(background(), 1);
    const before = new Map([...halves.files].map(([name, file]) => [name, file.slice()]));
    lose();
    expect(await panel().listCases()).toEqual({ ok: false, reason: 'half-lost' });
    expect(await saveTwo()).toEqual({ ok: false, reason: 'half-lost' });
    expect((await rawRows())['items']).toHaveLength(1);
    // Back again, from a copy of this computer: everything is there.
    for (const [name, file] of before) halves.files.set(name, file);
    await save(background(), 3);
    expect(await shown()).toEqual([3, 1].map(idNumber));
  });

  it.each(LOSSES)(
    'can be begun anew where the person says so, and the log says for ever what was: %s',
    async (_how, lose) => {
      await save(background(), 1);
      const lost = await keysRow();
      lose();
      expect(await background().keyHalves()).toEqual({ wanted: true, left: [] });
      valueOf(await background().beginAnew());
      // Pressed again in another window: nothing is begun a second time.
      valueOf(await background().beginAnew());
      const row = await keysRow();
      expect(row.id).not.toBe(lost.id);
      expect(row.half).toBeDefined();
      expect(row.half).not.toBe(lost.half);
      await save(background(), 3);
      expect(await shown()).toEqual([idNumber(3)]);
      expect(valueOf(await panel().checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
      expect(valueOf(await panel().checkContent())).toMatchObject({ missing: [], untold: [], noteMissing: false });
      expect(valueOf(await panel().custody())[0]?.body?.detail).toBe(
        'after a loss; half of its key was missing; earlier log noted to line 2',
      );
      // What erases later also overwrites what is left of the lost one.
      valueOf(await background().eraseEverything());
      expect(halves.files.size).toBe(0);
    },
  );

  it.each(LOSSES)('takes no save either while its keys are still in memory: %s', async (_how, lose) => {
    const writer = background();
    await save(writer, 1);
    const before = new Map([...halves.files].map(([name, file]) => [name, file.slice()]));
    lose();
    const second = { ...(await sampleItem(2)), caseId: null, signal: new AbortController().signal };
    expect(await writer.storeItem(second)).toEqual({ ok: false, reason: 'half-lost' });
    expect((await rawRows())['items']).toHaveLength(1);
    for (const [name, file] of before) halves.files.set(name, file);
    await save(writer, 3);
    expect(await shown()).toEqual([3, 1].map(idNumber));
  });

  it('goes on saving where the browser only does not let it look for a moment', async () => {
    const writer = background();
    await save(writer, 1);
    halves.canRead = false;
    await save(writer, 2);
    halves.canRead = true;
    expect(await shown()).toEqual([2, 1].map(idNumber));
  });

  it('can be begun anew by a background that still has the keys in memory', async () => {
    const writer = background();
    await save(writer, 1);
    expect(await writer.keyHalves()).toEqual({ wanted: false, left: [] });
    halves.files.clear();
    expect(await writer.keyHalves()).toEqual({ wanted: true, left: [] });
    valueOf(await writer.beginAnew());
    await save(writer, 2);
    expect(await shown()).toEqual([idNumber(2)]);
  });

  it('keeps everything where beginning anew is refused by the disk', async () => {
    await save(background(), 1);
    const file = [...halves.files];
    halves.files.clear();
    const before = await rawRows();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await background().beginAnew()).toEqual({ ok: false, reason: 'disk-full' });
    add.mockRestore();
    expect(await rawRows()).toEqual(before);
    for (const [name, bytes] of file) halves.files.set(name, bytes);
    expect(await shown()).toEqual([idNumber(1)]);
  });

  it('is not called lost where the browser only does not let Beside look, and nothing is begun anew then', async () => {
    await save(background(), 1);
    halves.canRead = false;
    expect(await panel().listCases()).toEqual({ ok: false, reason: 'damaged' });
    expect(await background().beginAnew()).toEqual({ ok: false, reason: 'damaged' });
    halves.canRead = true;
    expect(await shown()).toEqual([idNumber(1)]);
  });
});

describe('erasing', () => {
  it('leaves nothing that opens what was saved, even to somebody who has every row that was ever written', async () => {
    await save(background(), 1);
    const rows = await rawRows();
    valueOf(await background().eraseEverything());
    expect(halves.files.size).toBe(0);
    await putBack(rows);
    expect(await panel().listItems({ limit: 9, before: null })).toEqual({ ok: false, reason: 'half-lost' });
    // Nor with a half of another vault.
    halves.files.set((rows['keys']?.[0] as KeysRow).half ?? '', await newHalfFile());
    expect(await panel().listItems({ limit: 9, before: null })).toEqual({ ok: false, reason: 'damaged' });
    expect(await panel().canRead()).toBe(false);
  });

  it('would leave it open without the half: the test above can fail', async () => {
    halves.canMake = false;
    await save(background(), 1);
    const rows = await rawRows();
    valueOf(await background().eraseEverything());
    await putBack(rows);
    expect(await shown()).toEqual([idNumber(1)]);
  });

  it('waits for a page where the background cannot overwrite: nothing is shown, nothing is kept, nothing is called erased', async () => {
    await save(background(), 1);
    halves.canDestroy = false;
    const writer = background();
    expect(await writer.eraseEverything()).toEqual({ ok: false, reason: 'half-left' });
    expect(await shown()).toEqual([]);
    await expect(save(writer, 2)).rejects.toThrow('half-left');
    // A background that was started meanwhile knows as well.
    const later = background();
    await later.resume();
    await expect(save(later, 2)).rejects.toThrow('half-left');
    const left = [...halves.files.keys()];
    expect(left).toHaveLength(1);
    expect(await later.keyHalves()).toEqual({ wanted: false, left });
    expect((await rawRows())['items']).toEqual([]);

    // A page overwrote it.
    halves.files.clear();
    valueOf(await later.eraseEverything());
    expect(await later.keyHalves()).toEqual({ wanted: true, left: [] });
    halves.canDestroy = true;
    await save(later, 3);
    expect(await shown()).toEqual([idNumber(3)]);
    expect([...halves.files.keys()]).not.toEqual(left);
  });

  it('calls a page that finds it unfinished, once', async () => {
    await save(background(), 1);
    halves.canDestroy = false;
    await background().eraseEverything();
    const onUnfinishedErasing = vi.fn();
    const reader = createVaultReader({ name: 'beside', keyValue, halves, onUnfinishedErasing });
    valueOf(await reader.listCases());
    valueOf(await reader.listCases());
    expect(onUnfinishedErasing).toHaveBeenCalledOnce();
  });

  it('destroys every half there is where the database does not open any more', async () => {
    await save(background(), 1);
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('beside', 99);
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    newer.close();
    valueOf(await background().eraseEverything());
    expect(halves.files.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('destroys the half of a vault that was lost before, too', async () => {
    await save(background(), 1);
    globalThis.indexedDB = new IDBFactory();
    valueOf(await background().beginAnew());
    expect(halves.files.size).toBe(2);
    halves.canDestroy = false;
    const writer = background();
    expect(await writer.eraseEverything()).toEqual({ ok: false, reason: 'half-left' });
    expect((await background().keyHalves()).left).toHaveLength(2);
    halves.canDestroy = true;
    valueOf(await writer.eraseEverything());
    expect(halves.files.size).toBe(0);
  });

  it('goes on where the rows cannot be emptied', async () => {
    await save(background(), 1);
    const before = await keysRow();
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    valueOf(await background().eraseEverything());
    clear.mockRestore();
    expect(before.half).toBeDefined();
    expect(halves.files.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('what a page is asked to do', () => {
  it('is to make a half before the first write, and nothing once there is a vault', async () => {
    expect(await background().keyHalves()).toEqual({ wanted: true, left: [] });
    await save(background(), 1);
    expect(await background().keyHalves()).toEqual({ wanted: false, left: [] });
    (await rawDatabase()).close();
  });

  it('is to make one, too, where a vault is begun anew after a loss', async () => {
    await save(background(), 1);
    globalThis.indexedDB = new IDBFactory();
    expect(await background().keyHalves()).toEqual({ wanted: true, left: [] });
    valueOf(await background().beginAnew());
    expect((await keysRow()).half).toBeDefined();
  });
});

describe('halves in the browser', () => {
  const filesThat = (getDirectory: () => Promise<unknown>) => {
    vi.stubGlobal('navigator', { storage: { getDirectory } });
    return storedHalves('beside', { make: () => Promise.resolve(null), destroy: () => Promise.resolve() });
  };
  const refuse = (name: string) => () => Promise.reject(new DOMException('no', name));
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are not called destroyed where nobody can look', async () => {
    const stored = filesThat(refuse('UnknownError'));
    expect(await stored.list()).toEqual([]);
    expect(await stored.destroy(['beside.half-1'])).toBe(false);
  });

  it.each([
    ['lost where the file is not there', 'lost', () => Promise.resolve({ getFileHandle: refuse('NotFoundError') })],
    ['unreadable where it is held', 'unreadable', () => Promise.resolve({ getFileHandle: refuse('NotReadableError') })],
    ['unreadable where the browser gives no files', 'unreadable', refuse('NotFoundError')],
  ])('are %s', async (_what, reason, getDirectory) => {
    expect(await filesThat(getDirectory).read('beside.half-1')).toEqual({ ok: false, reason });
  });

  it('are read whole, or are lost', async () => {
    const whole = await newHalfFile();
    const holding = (bytes: Uint8Array<ArrayBuffer>) =>
      filesThat(() =>
        Promise.resolve({
          getFileHandle: () => Promise.resolve({ getFile: () => Promise.resolve(new Blob([bytes])) }),
        }),
      );
    expect(await holding(whole).read('beside.half-1')).toEqual({ ok: true, value: whole.slice(0, 32) });
    expect(await holding(whole.slice(0, 63)).read('beside.half-1')).toEqual({ ok: false, reason: 'lost' });
  });
});
