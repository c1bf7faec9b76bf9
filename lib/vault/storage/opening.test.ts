import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database';
import { createVaultReader } from '../reader';
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
import { freshFiles, memoryFiles } from '../testing/memory-files';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});

const signal = () => new AbortController().signal;

describe('a vault that was lost', () => {
  it('is not answered by a new empty one when its database is gone', async () => {
    await save(openVault(keyValue), 1);
    const markers = new Map(keyValue.values);
    const later = freshBrowser();
    for (const [key, value] of markers) await later.set(key, value);

    const vault = openVault(later);
    expect(await vault.listCases()).toEqual({ ok: false, reason: 'gone' });
    expect(await createVaultReader({ name: 'beside', keyValue: later }).listItems({ limit: 5, before: null })).toEqual({
      ok: false,
      reason: 'gone',
    });
    expect(await vault.storeItem({ ...(await sampleItem(2)), caseId: null, signal: signal() })).toEqual({
      ok: false,
      reason: 'gone',
    });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('can be begun anew beside it, and the log says so for ever', async () => {
    await save(openVault(keyValue), 1);
    await save(openVault(keyValue), 2);
    globalThis.indexedDB = new IDBFactory();
    const panel = createVaultReader({ name: 'beside', keyValue });
    expect(await panel.listCases()).toEqual({ ok: false, reason: 'gone' });
    const vault = openVault(keyValue);
    valueOf(await vault.beginAnew());
    await save(vault, 3);
    // Pressed again in another window: nothing is begun a second time.
    valueOf(await openVault(keyValue).beginAnew());
    expect(valueOf(await panel.listItems({ limit: 5, before: null })).items).toMatchObject([{ id: idNumber(3) }]);
    expect(valueOf(await openVault(keyValue).checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
    expect(valueOf(await panel.custody())[0]?.body).toMatchObject({
      action: 'vault-created',
      detail: 'after a loss; earlier log noted to line 3',
    });
  });

  it('is never begun anew where something is there, was only damaged, or never was', async () => {
    expect(await openVault(keyValue).beginAnew()).toEqual({ ok: false, reason: 'changed-elsewhere' });
    await save(openVault(keyValue), 1);
    const before = await rawRows();
    valueOf(await openVault(keyValue).beginAnew());
    expect(await rawRows()).toEqual(before);
    await tamper('keys', (store) => {
      store.clear();
    });
    expect(await openVault(keyValue).beginAnew()).toEqual({ ok: false, reason: 'damaged' });
    expect((await rawRows())['items']).toHaveLength(1);
  });

  it('is not answered by a new one when only its keys are gone', async () => {
    await save(openVault(keyValue), 1);
    await tamper('keys', (store) => {
      store.clear();
    });
    const vault = openVault(keyValue);
    expect(await vault.listCases()).toEqual({ ok: false, reason: 'damaged' });
    expect(await vault.note({ action: 'checked', itemId: null, caseId: null, detail: '' })).toEqual({
      ok: false,
      reason: 'damaged',
    });
    expect((await rawRows())['keys']).toEqual([]);
  });

  it('stays closed when even the marker cannot be read, but opens when the database is there', async () => {
    const broken = { ...keyValue, get: () => Promise.reject(new Error('storage is damaged')) };
    expect(await openVault(broken).listCases()).toEqual({ ok: false, reason: 'damaged' });
    await save(openVault(keyValue), 1);
    expect(valueOf(await openVault(broken).listCases())).toHaveLength(1);
  });

  it('opens again once the trouble is over, without a restart', async () => {
    await save(openVault(keyValue), 1);
    const vault = openVault(keyValue);
    const trouble = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await vault.listCases()).toEqual({ ok: false, reason: 'damaged' });
    trouble.mockRestore();
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });
});

describe('what a content script writes into storage.local', () => {
  // In Firefox every content script may write there; whatever a page got hold of must not cost a person what they saved.
  const hostile: readonly (readonly [string, unknown])[] = [
    ['beside.erasing', true],
    ['beside.vault', { id: 'some other vault' }],
    ['beside.vault', undefined],
    ['beside.vault', 'x'.repeat(10_000)],
    ['beside.head', undefined],
    ['beside.head', { sequence: -1, digest: {} }],
    ['beside.head', { sequence: 99_999, digest: 'a'.repeat(64) }],
    ['saves.running', { x: 1 }],
  ];
  for (const [key, value] of hostile) {
    it(`never deletes or hides what is saved: ${key} = ${JSON.stringify(value)?.slice(0, 30) ?? 'removed'}`, async () => {
      await save(openVault(keyValue), 1);
      const marker = memoryFiles().get('beside.vault');
      if (value === undefined) keyValue.values.delete(key);
      else await keyValue.set(key, value);
      const panel = createVaultReader({ name: 'beside', keyValue });
      expect(valueOf(await panel.listItems({ limit: 5, before: null })).items).toHaveLength(1);
      const background = openVault(keyValue);
      await background.resume();
      await save(background, 2);
      expect(valueOf(await background.listItems({ limit: 5, before: null })).items).toHaveLength(2);
      expect(valueOf(await background.checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
      // What counts is in the database, and out of reach.
      expect(memoryFiles().get('beside.vault')).toBe(marker);
      expect(valueOf(await background.custody()).map(({ body }) => body?.action)).not.toContain('gap');
    });
  }
});

describe('a note that somebody else wrote into storage.local', () => {
  it.each([
    ['further on than the log', { sequence: 99_999, digest: 'a'.repeat(64) }],
    ['of another entry in the middle of it', { sequence: 2, digest: 'a'.repeat(64) }],
    ['sealed by nobody knows whom', { iv: 'AAAAAAAAAAAAAAAA', bytes: 'A'.repeat(200) }],
  ])('says nothing of the log: %s', async (_what, head) => {
    await save(openVault(keyValue), 1);
    await keyValue.set('beside.head', head);
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
    expect(valueOf(await vault.checkContent()).noteMissing).toBe(true);
    await save(vault, 2);
    expect(valueOf(await vault.checkContent()).noteMissing).toBe(false);
  });

  it('lets nobody begin anew and refuses no save where nothing was ever saved', async () => {
    valueOf(await openVault(keyValue).resume());
    await keyValue.set('beside.vault', { id: 'made up' });
    expect(await openVault(keyValue).beginAnew()).toEqual({ ok: false, reason: 'changed-elsewhere' });
    await save(openVault(keyValue), 1);
    expect(valueOf(await openVault(keyValue).custody())[0]?.body?.detail).toBe('');
  });

  it('means nothing after an erasing, also where it is an earlier one put back', async () => {
    await save(openVault(keyValue), 1);
    await save(openVault(keyValue), 2);
    const before = new Map(keyValue.values);
    valueOf(await openVault(keyValue).eraseEverything());
    expect(keyValue.values.size).toBe(0);
    for (const [key, value] of before) await keyValue.set(key, value);
    await save(openVault(keyValue), 3);
    await keyValue.set('beside.head', before.get('beside.head'));
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
  });

  it('is not to be read there: neither which vault it is, nor how much is in it', async () => {
    await save(openVault(keyValue), 1);
    const [keys] = (await rawRows())['keys'] as readonly { readonly id: string }[];
    const all = JSON.stringify([...keyValue.values]);
    expect(keyValue.values.size).toBe(2);
    expect(all).not.toContain(keys?.id);
    expect(all).not.toContain('sequence');
  });
});

describe('a vault of a version that noted everything in storage.local', () => {
  /** What such a version leaves: no files, plain notes. */
  async function asBefore(): Promise<void> {
    await save(openVault(keyValue), 1);
    await save(openVault(keyValue), 2);
    const newest = valueOf(await openVault(keyValue).custody()).at(-1)?.link;
    freshFiles();
    await keyValue.set('beside.vault', { id: 'its id' });
    await keyValue.set('beside.head', { sequence: newest?.sequence, digest: newest?.digest });
  }
  const reader = () => createVaultReader({ name: 'beside', keyValue });

  it('opens at once, and its notes are taken over at the first start', async () => {
    await asBefore();
    expect(valueOf(await reader().checkContent()).noteMissing).toBe(false);
    valueOf(await openVault(keyValue).resume());
    expect(JSON.stringify([...keyValue.values])).not.toContain('sequence');
    expect(valueOf(await reader().checkContent()).noteMissing).toBe(false);
    await save(openVault(keyValue), 3);
    expect(valueOf(await reader().checkCustody())).toEqual({ links: 4, problem: 'none', at: null });
  });

  it('still says what was lost before the update', async () => {
    await asBefore();
    await tamper('custody', (store) => {
      store.delete(3);
    });
    expect(valueOf(await reader().checkCustody()).problem).toBe('note-differs');
    valueOf(await openVault(keyValue).resume());
    expect(valueOf(await reader().custody()).map(({ body }) => body?.action)).toEqual([
      'vault-created',
      'saved',
      'gap',
    ]);
  });

  it('is not taken for new where its database is gone', async () => {
    await asBefore();
    globalThis.indexedDB = new IDBFactory();
    expect(await reader().listCases()).toEqual({ ok: false, reason: 'gone' });
    valueOf(await openVault(keyValue).resume());
    expect(await reader().listCases()).toEqual({ ok: false, reason: 'gone' });
    // The same where a browser threw away database and files together.
    freshFiles();
    valueOf(await openVault(keyValue).resume());
    expect(await reader().listCases()).toEqual({ ok: false, reason: 'gone' });
    valueOf(await openVault(keyValue).beginAnew());
    await save(openVault(keyValue), 3);
  });
});

describe('a vault whose making was cut off', () => {
  it('notes down its marker at the next opening', async () => {
    await save(openVault(keyValue), 1);
    const marker = memoryFiles().get('beside.vault');
    memoryFiles().delete('beside.vault');
    await openVault(keyValue).listCases();
    expect(memoryFiles().get('beside.vault')).toBe(marker);
  });

  it('is made once when two pages try at the same time', async () => {
    const [one, other] = [openVault(keyValue), openVault(keyValue)];
    await Promise.all([save(one, 1), save(other, 2)]);
    expect((await rawRows())['keys']).toHaveLength(1);
    for (const vault of [one, other]) {
      expect(valueOf(await vault.listItems({ limit: 5, before: null }))).toMatchObject({
        unreadable: 0,
        items: [{}, {}],
      });
      expect(valueOf(await vault.checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
    }
  });
});

describe('versions of the database', () => {
  it('newer than this code are left alone', async () => {
    await save(openVault(keyValue), 1);
    const database = await rawDatabase();
    database.close();
    const upgrade = indexedDB.open('beside', 99);
    (await asPromise(upgrade)).close();
    expect(await openVault(keyValue).listCases()).toEqual({ ok: false, reason: 'newer' });
    expect((await rawRows())['items']).toHaveLength(1);
  });

  it('an open page lets go when another one needs a newer version', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1);
    const upgrade = indexedDB.open('beside', 99);
    const newer = await asPromise(upgrade);
    expect(newer.version).toBe(99);
    newer.close();
  });

  it('a page that never lets go is not waited for without end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      // Open at version 1, and without an answer to "versionchange".
      const stubborn = await asPromise(indexedDB.open('slow', 1));
      let answer: string | null = null;
      void openAtNextVersion('slow').then((ended) => {
        answer = ended;
      });
      await vi.waitUntil(
        () =>
          new Promise<boolean>((resolve) => {
            setImmediate(() => {
              resolve(vi.getTimerCount() > 0);
            });
          }),
      );
      // Time passes, and between its seconds the database has its say.
      for (let seconds = 0; answer === null && seconds < 100; seconds += 1) {
        await vi.advanceTimersByTimeAsync(1_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(answer).toBe('in-use');
      stubborn.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('an opening that never begins is not waited for without end', async () => {
    await save(openVault(keyValue), 1);
    // A page that does not let go holds up a deletion, and the deletion every later opening.
    const stubborn = await rawDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const deleting = indexedDB.deleteDatabase('beside');
      await new Promise<void>((resolve) => {
        deleting.onblocked = () => {
          resolve();
        };
      });
      const opening = openDatabase('beside', { mayCreate: false, onClosed: () => undefined });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await opening).toEqual({ ok: false, reason: 'in-use' });
    } finally {
      vi.useRealTimers();
      stubborn.close();
    }
  });

  it('a connection that was closed under us is opened again', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1);
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(valueOf(await vault.listCases())).toHaveLength(1);
    expect(closing).toHaveBeenCalled();
    await save(vault, 2);
    vi.restoreAllMocks();
  });
});

/** Opens with the same code and one migration more. */
async function openAtNextVersion(name: string): Promise<string> {
  vi.resetModules();
  vi.doMock('./migrations/list', () => ({ SCHEMA_VERSION: 2, MIGRATIONS: [{ version: 2, up: () => undefined }] }));
  const next = await import('./database');
  vi.doUnmock('./migrations/list');
  const outcome = await next.openDatabase(name, { mayCreate: true, onClosed: () => undefined });
  return outcome.ok ? 'opened' : outcome.reason;
}

describe('opening the database', () => {
  it('opens again, too, where the first look into it failed', async () => {
    await save(openVault(keyValue), 1);
    const vault = openVault(keyValue);
    const trouble = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    expect(await vault.listCases()).toEqual({ ok: false, reason: 'damaged' });
    trouble.mockRestore();
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });

  it('makes none where there has to be one', async () => {
    expect(await openDatabase('beside', { mayCreate: false, onClosed: () => undefined })).toEqual({
      ok: false,
      reason: 'gone',
    });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
