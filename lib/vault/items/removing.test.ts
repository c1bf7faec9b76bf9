import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../app/vault-port';
import { createVaultReader } from '../reader';
import type { ItemRow } from '../storage/schema';
import {
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
let vault: Vault;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
});
const item = idNumber(1);

async function saveWithNote(): Promise<string> {
  const caseId = await save(vault, 1);
  await save(vault, 2);
  await vault.addLog({
    version: 2,
    kind: 'note',
    id: idNumber(50),
    caseId,
    writtenUtc: '2026-11-20T10:00:00.000Z',
    itemId: item,
    words: 'about it',
  });
  await vault.addLog({
    version: 2,
    kind: 'diary',
    id: idNumber(51),
    caseId,
    writtenUtc: '2026-11-20T10:00:00.000Z',
    itemId: null,
    happenedOn: null,
    words: 'my day',
  });
  return caseId;
}

async function expectOutOfSight(caseId: string): Promise<void> {
  for (const reader of [vault, createVaultReader({ name: 'beside', keyValue })]) {
    expect(valueOf(await reader.listItems({ limit: 9, before: null })).items.map((shown) => shown.id)).toEqual([
      idNumber(2),
    ]);
    const shown = valueOf(await reader.timeline(caseId)).entries.map((entry) =>
      entry.kind === 'item' ? entry.item.id : entry.entry.id,
    );
    expect(shown.sort()).toEqual([idNumber(2), idNumber(51)]);
    expect(valueOf(await reader.listCases())[0]).toMatchObject({ itemCount: 1, logCount: 1 });
    expect(await reader.openItem(item)).toEqual({ ok: false, reason: 'not-found' });
    expect(await reader.readPart(item, 'picture.png')).toEqual({ ok: false, reason: 'not-found' });
    expect(await reader.checkItem(item)).toEqual({ ok: false, reason: 'not-found' });
  }
}

describe('"this must not be kept"', () => {
  it('is out of every list, timeline and package at once, with its notes', async () => {
    const caseId = await saveWithNote();
    valueOf(await vault.withholdItem(item));
    await expectOutOfSight(caseId);
    expect(valueOf(await vault.withheldItems())).toEqual([{ id: item, caseId }]);
    valueOf(await vault.deleteItem(item, ''));
    expect(valueOf(await vault.withheldItems())).toEqual([]);
  });

  it('keeps its bytes until it is deleted', async () => {
    await saveWithNote();
    valueOf(await vault.withholdItem(item));
    expect((await rawRows())['chunks']).toHaveLength(6);
  });

  it('can be deleted afterwards, and is noted once', async () => {
    await saveWithNote();
    valueOf(await vault.withholdItem(item));
    valueOf(await vault.withholdItem(item));
    valueOf(await vault.deleteItem(item, 'not mine to keep'));
    valueOf(await vault.withholdItem(item));
    const about = valueOf(await vault.custody())
      .filter((entry) => entry.body?.itemId === item)
      .map((entry) => entry.body?.action);
    expect(about).toEqual(['saved', 'note-added', 'withheld', 'deleted']);
  });
});

describe('a deleted item', () => {
  it('leaves a tombstone and an entry that says which record it was, and nothing else', async () => {
    const caseId = await saveWithNote();
    const digest = valueOf(await vault.openItem(item)).recordSha256;
    valueOf(await vault.deleteItem(item, 'I saved it twice'));
    await expectOutOfSight(caseId);
    const rows = await rawRows();
    expect((rows['items'] as ItemRow[]).find((row) => row.id === item)).toEqual({
      sequence: 1,
      id: item,
      caseId,
      state: 'deleted',
      keyring: null,
      summary: null,
    });
    expect((rows['chunks'] as { itemId: string }[]).filter((row) => row.itemId === item)).toEqual([]);
    expect(rows['log']).toHaveLength(1);
    const entry = valueOf(await vault.custody()).at(-1);
    expect(entry?.body).toMatchObject({
      action: 'deleted',
      itemId: item,
      detail: 'I saved it twice',
      recordSha256: digest,
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
  });

  it('is not deleted twice, its id is not used again, and another one is not touched', async () => {
    await saveWithNote();
    valueOf(await vault.deleteItem(item, ''));
    const links = valueOf(await vault.checkCustody()).links;
    valueOf(await vault.deleteItem(item, ''));
    expect(valueOf(await vault.checkCustody()).links).toBe(links);
    expect(
      await vault.storeItem({ ...(await sampleItem(1)), caseId: null, signal: new AbortController().signal }),
    ).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(valueOf(await vault.checkItem(idNumber(2))).state).toBe('unchanged');
    expect(await vault.deleteItem(idNumber(99), '')).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('erasing everything', () => {
  it('leaves no database and no marker, and a fresh vault can begin', async () => {
    await saveWithNote();
    valueOf(await vault.eraseEverything());
    expect(await indexedDB.databases()).toEqual([]);
    expect(keyValue.values.size).toBe(0);
    expect(valueOf(await vault.listCases())).toEqual([]);
    await save(vault, 7);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
  });

  it('makes an open library forget what it could read', async () => {
    await saveWithNote();
    const library = createVaultReader({ name: 'beside', keyValue });
    expect(valueOf(await library.listItems({ limit: 9, before: null })).items).toHaveLength(2);
    valueOf(await vault.eraseEverything());
    expect(valueOf(await library.listItems({ limit: 9, before: null }))).toEqual({
      items: [],
      next: null,
      unreadable: 0,
      newer: 0,
    });
    await save(vault, 7);
    expect(valueOf(await library.listItems({ limit: 9, before: null })).items.map((shown) => shown.id)).toEqual([
      idNumber(7),
    ]);
  });

  it('destroys the keys even where another page holds the database open, and is finished at the next start', async () => {
    await saveWithNote();
    const stubborn = await rawDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const erasing = vault.eraseEverything();
    await vi.waitUntil(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return keyValue.values.size === 0 && vi.getTimerCount() > 0;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    valueOf(await erasing);
    const left = await rawRowsOf(stubborn);
    expect(Object.values(left).flat()).toEqual([{ name: 'erasing' }]);
    expect(keyValue.values.size).toBe(0);
    stubborn.close();

    const next = openVault(keyValue);
    await next.resume();
    expect(Object.values(await rawRows()).flat()).toEqual([]);
    expect(valueOf(await next.listCases())).toEqual([]);
    await save(next, 7);
    expect(valueOf(await next.listItems({ limit: 9, before: null })).items).toHaveLength(1);
  });

  it('works on a vault that cannot be opened any more', async () => {
    await saveWithNote();
    await tamper('keys', (store) => {
      store.clear();
    });
    const lost = openVault(keyValue);
    expect(await lost.listCases()).toEqual({ ok: false, reason: 'damaged' });
    valueOf(await lost.eraseEverything());
    expect(valueOf(await lost.listCases())).toEqual([]);
  });

  it('is not called done where what was saved neither opens nor can be deleted', async () => {
    await saveWithNote();
    const refuse = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refuse);
    const background = openVault(keyValue);
    expect(await background.eraseEverything()).toEqual({ ok: false, reason: 'damaged' });
    vi.restoreAllMocks();
    expect(valueOf(await background.listItems({ limit: 9, before: null })).items).toHaveLength(2);
    valueOf(await background.eraseEverything());
    expect(await indexedDB.databases()).toEqual([]);
  });

  for (const stopped of ['when the keys were gone', 'when every row was gone'] as const) {
    it(`is finished at the next start where the browser was stopped ${stopped}`, async () => {
      await saveWithNote();
      await tamper('keys', (store) => {
        store.clear();
        store.put({ name: 'erasing' });
      });
      if (stopped === 'when every row was gone')
        for (const name of ['items', 'chunks', 'log', 'cases', 'custody', 'rowKeys'])
          await tamper(name, (store) => {
            store.clear();
          });
      // A panel that is opened before the background is shows nothing, and deletes nothing.
      expect(valueOf(await createVaultReader({ name: 'beside', keyValue }).listCases())).toEqual([]);
      expect(await indexedDB.databases()).toHaveLength(1);
      const next = openVault(keyValue);
      await next.resume();
      expect(Object.values(await rawRows()).flat()).toEqual([]);
      expect(keyValue.values.size).toBe(0);
      await save(next, 7);
      expect(valueOf(await next.listItems({ limit: 9, before: null })).items).toHaveLength(1);
    });
  }

  it('is not begun by a start, and makes no database where there is none', async () => {
    await openVault(keyValue).resume();
    expect(await indexedDB.databases()).toEqual([]);
    await saveWithNote();
    const next = openVault(keyValue);
    await next.resume();
    expect(valueOf(await next.listItems({ limit: 9, before: null })).items).toHaveLength(2);
  });

  it('while a save is running stores nothing that could never be opened', async () => {
    await save(vault, 1);
    const other = openVault(keyValue);
    await other.listCases();
    const [stored] = await Promise.all([
      other.storeItem({
        ...(await sampleItem(2, {}, [{ name: 'page-source.html', bytes: new Uint8Array(3_000_000) }])),
        caseId: null,
        signal: new AbortController().signal,
      }),
      vault.eraseEverything(),
    ]);
    const rows = await rawRows();
    const readable = valueOf(await openVault(keyValue).listItems({ limit: 9, before: null }));
    // Either it came before the erasing and is gone, or it found the vault gone; never rows under keys that no longer exist.
    expect(stored.ok || ['changed-elsewhere', 'in-use'].includes(stored.reason)).toBe(true);
    expect(readable.unreadable).toBe(0);
    expect(rows['items'] ?? []).toHaveLength(readable.items.length);
  });

  it('of the practice vault does not touch the real one', async () => {
    await save(vault, 1);
    const practice = openVault(keyValue, { name: 'beside-practice' });
    await save(practice, 1, { practice: true });
    valueOf(await practice.eraseEverything());
    expect((await indexedDB.databases()).map((database) => database.name)).toEqual(['beside']);
    expect(valueOf(await openVault(keyValue).checkItem(item)).state).toBe('unchanged');
  });
});

async function rawRowsOf(database: IDBDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const store of Array.from(database.objectStoreNames)) {
    rows[store] = await new Promise((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => {
        resolve(request.result as unknown[]);
      };
    });
  }
  return rows;
}
