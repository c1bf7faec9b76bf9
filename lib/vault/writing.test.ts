import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chainFault } from '../domain/custody-chain';
import type { Vault } from '../app/vault-port';
import { CHUNK_BYTES } from './items/part-seal';
import {
  freshBrowser,
  idNumber,
  memoryKeyValue,
  openVault,
  rawRows,
  sampleItem,
  save,
  valueOf,
  type MemoryKeyValue,
} from './testing/test-vault';

let keyValue: MemoryKeyValue;
let vault: Vault;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const signal = () => new AbortController().signal;
const three = [
  { name: 'picture.png', bytes: new Uint8Array(2 * CHUNK_BYTES) },
  { name: 'page-source.html', bytes: new Uint8Array(CHUNK_BYTES + 1) },
];

describe('saves at the same time', () => {
  it('keep one chain and one case, whichever comes first', async () => {
    const other = openVault(keyValue);
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const cases = await Promise.all(numbers.map((number) => save(number % 2 === 0 ? vault : other, number)));
    expect(new Set(cases).size).toBe(1);
    expect(valueOf(await vault.listCases())).toHaveLength(1);
    const links = valueOf(await vault.custody()).map((entry) => entry.link);
    expect(links).toHaveLength(13);
    expect(chainFault(links)).toBeNull();
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 13, problem: 'none', at: null });
    for (const number of numbers) expect(valueOf(await vault.checkItem(idNumber(number))).state).toBe('unchanged');
  });

  it('of the same item store it once', async () => {
    const item = await sampleItem(1);
    const outcomes = await Promise.all(
      [vault, openVault(keyValue)].map((one) => one.storeItem({ ...item, caseId: null, signal: signal() })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await rawRows())['items']).toHaveLength(1);
  });

  it('mix with log lines and notes without a fork', async () => {
    const caseId = await save(vault, 1);
    await Promise.all([
      save(vault, 2),
      vault.addLog({
        version: 2,
        kind: 'diary',
        id: idNumber(50),
        caseId,
        writtenUtc: '2026-11-20T10:00:00.000Z',
        itemId: null,
        happenedOn: null,
        words: 'x',
      }),
      vault.note({ action: 'checked', itemId: null, caseId: null, detail: '' }),
      save(vault, 3),
      vault.withholdItem(idNumber(1)),
    ]);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 7, problem: 'none', at: null });
  });
});

describe('a full disk', () => {
  /** The browser refuses the write with this number, counted over all stores, as it does when the disk is full. */
  function refuseWrite(number: number, how: 'at once' | 'later'): void {
    let count = 0;
    for (const method of ['add', 'put'] as const) {
      const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)?.value as (
        this: IDBObjectStore,
        value: unknown,
      ) => IDBRequest<IDBValidKey>;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value: unknown) {
        count += 1;
        if (count !== number) return real.call(this, value);
        if (how === 'at once')
          throw new DOMException('Encountered full disk while committing transaction.', 'QuotaExceededError');
        const request = real.call(this, value);
        const { transaction } = this;
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError'),
        });
        transaction.abort();
        return request;
      });
    }
  }

  for (const how of ['at once', 'later'] as const) {
    it(`at any write of a save stores nothing of it and says so (refused ${how})`, async () => {
      await save(vault, 1);
      const before = await counts();
      // Case, item, five source and record chunks, custody: each of them is refused once.
      for (let write = 1; write <= 8; write += 1) {
        refuseWrite(write, how);
        const outcome = await vault.storeItem({
          ...(await sampleItem(2, { platform: { id: 'other', name: 'Other' } }, three)),
          caseId: null,
          signal: signal(),
        });
        vi.restoreAllMocks();
        expect(outcome, `write ${write}`).toEqual({ ok: false, reason: 'disk-full' });
        expect(await counts(), `write ${write}`).toEqual(before);
        vault = openVault(keyValue); // The browser was started again.
      }
      await save(vault, 2, { platform: { id: 'other', name: 'Other' } }, three);
      expect(valueOf(await vault.checkItem(idNumber(2))).state).toBe('unchanged');
      expect(valueOf(await vault.checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
    });
  }

  it('of an id that is taken leaves nothing of the second save behind', async () => {
    await save(vault, 1);
    const before = await counts();
    const again = await vault.storeItem({
      ...(await sampleItem(1, { platform: { id: 'other', name: 'Other' } }, three)),
      caseId: null,
      signal: signal(),
    });
    expect(again).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await counts()).toEqual(before);
  });

  it('at the making of the vault leaves no half vault behind', async () => {
    for (let write = 1; write <= 3; write += 1) {
      refuseWrite(write, 'at once');
      const outcome = await vault.storeItem({ ...(await sampleItem(1)), caseId: null, signal: signal() });
      vi.restoreAllMocks();
      expect(outcome).toEqual({ ok: false, reason: 'disk-full' });
      expect((await rawRows())['custody']).toEqual([]);
      vault = openVault(keyValue); // The browser was started again.
    }
    await save(vault, 1);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
  });
});

describe('after a write that the disk refused', () => {
  // What is written behind a refused write was gone at the next start of Chromium, 4 of 4 times, although it was stored and read back.
  const diary = (caseId: string) => ({
    version: 2 as const,
    kind: 'diary' as const,
    id: idNumber(50),
    caseId,
    writtenUtc: '2026-11-20T10:00:00.000Z',
    itemId: null,
    happenedOn: null,
    words: 'x',
  });

  /** The browser refuses the next write of any kind with this error. */
  async function refuseOne(error: DOMException): Promise<void> {
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw error;
    });
    const outcome = await vault.storeItem({ ...(await sampleItem(2)), caseId: null, signal: signal() });
    expect(outcome.ok).toBe(false);
    refusing.mockRestore();
  }

  for (const [what, error] of [
    ['because it was full', new DOMException('Encountered full disk.', 'QuotaExceededError')],
    ['and only said that something went wrong', new DOMException('Internal error.', 'UnknownError')],
  ] as const) {
    it(`${what}, nothing is called saved until the browser was started again`, async () => {
      const untilRestart = memoryKeyValue();
      vault = openVault(keyValue, { untilRestart });
      const caseId = await save(vault, 1);
      await refuseOne(error);
      const before = await counts();
      // The disk has room again. The same background, and one that was stopped and started again, still refuse.
      for (const background of [vault, openVault(keyValue, { untilRestart })]) {
        const refused = { ok: false, reason: 'restart-first' };
        expect(await background.storeItem({ ...(await sampleItem(3)), caseId: null, signal: signal() })).toEqual(
          refused,
        );
        expect(await background.addLog(diary(caseId))).toEqual(refused);
        expect(await background.withholdItem(idNumber(1))).toEqual(refused);
      }
      expect(await counts()).toEqual(before);
      expect(valueOf(await vault.checkItem(idNumber(1))).state).toBe('unchanged');
      // A restarted browser has forgotten what `storage.session` held.
      await save(openVault(keyValue), 3);
    });
  }

  it('the practice vault refuses as well: one log file of the browser serves both', async () => {
    const untilRestart = memoryKeyValue();
    vault = openVault(keyValue, { name: 'beside-practice', untilRestart });
    await save(vault, 1);
    await refuseOne(new DOMException('Encountered full disk.', 'QuotaExceededError'));
    await expect(save(openVault(keyValue, { untilRestart }), 1)).rejects.toThrow('restart-first');
  });

  it('goes on refusing where the mark itself cannot be kept', async () => {
    const full = () => Promise.reject(new Error('no room'));
    vault = openVault(keyValue, { untilRestart: { get: full, set: full, remove: full } });
    await save(vault, 1);
    await refuseOne(new DOMException('Encountered full disk.', 'QuotaExceededError'));
    await expect(save(vault, 3)).rejects.toThrow('restart-first');
  });

  it('erasing is done all the same, and not called done', async () => {
    await save(vault, 1);
    await refuseOne(new DOMException('Encountered full disk.', 'QuotaExceededError'));
    expect(await vault.eraseEverything()).toEqual({ ok: false, reason: 'restart-first' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('a mistake of ours in a write is no refusal', async () => {
    await save(vault, 1);
    await expect(refuseOne(new DOMException('Not to be cloned.', 'DataCloneError'))).rejects.toThrow();
    vi.restoreAllMocks();
    await save(vault, 3);
  });
});

describe('a background that is stopped', () => {
  it('between sealing and storing has stored nothing', async () => {
    await save(vault, 1);
    const before = await counts();
    // The browser stops the worker: nothing after this line ever runs again in it.
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The process is gone.', 'AbortError');
    });
    await vault.storeItem({ ...(await sampleItem(2, {}, three)), caseId: null, signal: signal() });
    vi.restoreAllMocks();
    expect(await counts()).toEqual(before);
  });

  it('at any write inside the transaction has stored nothing', async () => {
    await save(vault, 1);
    const before = await counts();
    for (let write = 1; write <= 7; write += 1) {
      let count = 0;
      const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')?.value as (
        this: IDBObjectStore,
        value: unknown,
      ) => IDBRequest<IDBValidKey>;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
        count += 1;
        const request = real.call(this, value);
        // A stopped process takes its open transactions with it.
        if (count === write) this.transaction.abort();
        return request;
      });
      expect((await vault.storeItem({ ...(await sampleItem(2, {}, three)), caseId: null, signal: signal() })).ok).toBe(
        false,
      );
      vi.restoreAllMocks();
      expect(await counts(), `write ${write}`).toEqual(before);
    }
    expect(valueOf(await openVault(keyValue).checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
  });

  it('before it copied the head of the log leaves a whole log', async () => {
    await save(vault, 1);
    const head: unknown = structuredClone(keyValue.values.get('beside.head'));
    await save(vault, 2);
    await keyValue.set('beside.head', head);
    expect(valueOf(await openVault(keyValue).checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
  });
});

describe('every write', () => {
  it('is strict: on the disk before it is called done', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const caseId = await save(vault, 1);
    await vault.note({ action: 'checked', itemId: null, caseId: null, detail: '' });
    await vault.addLog({
      version: 2,
      kind: 'diary',
      id: idNumber(50),
      caseId,
      writtenUtc: '2026-11-20T10:00:00.000Z',
      itemId: null,
      happenedOn: null,
      words: 'x',
    });
    await vault.withholdItem(idNumber(1));
    await vault.deleteItem(idNumber(1), '');
    await vault.eraseEverything();
    const writes = opened.mock.calls.filter((call) => call[1] === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(8);
    expect(writes.every((call) => call[2]?.durability === 'strict')).toBe(true);
  });
});

async function counts(): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await rawRows()).map(([store, rows]) => [store, rows.length]));
}
