import { openOf } from '../domain/testing/flat-record';
import { beforeEach, describe, expect, it } from 'vitest';
import { createVaultReader } from './reader';
import { CHUNK_BYTES } from './items/part-seal';
import type { ItemPage } from './items/read-items';
import {
  facts,
  freshBrowser,
  idNumber,
  isSame,
  openVault,
  rawRows,
  sampleItem,
  save,
  valueOf,
  type MemoryKeyValue,
} from './testing/test-vault';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});

describe('an empty vault', () => {
  it('answers with empty lists and makes no keys by being looked at', async () => {
    const reader = createVaultReader({ name: 'beside', keyValue });
    expect(valueOf(await reader.listCases())).toEqual([]);
    expect(valueOf(await reader.listItems({ limit: 10, before: null }))).toEqual({
      items: [],
      next: null,
      unreadable: 0,
      newer: 0,
    });
    expect(valueOf(await reader.checkCustody())).toEqual({ links: 0, problem: 'none', at: null });
    expect(await reader.openItem(idNumber(1))).toEqual({ ok: false, reason: 'not-found' });
    expect((await rawRows())['keys']).toEqual([]);
    expect(keyValue.values.size).toBe(0);
  });

  it('is seen by a reader that was open before the first save', async () => {
    const reader = createVaultReader({ name: 'beside', keyValue });
    await reader.listCases();
    await save(openVault(keyValue), 1);
    expect(valueOf(await reader.listItems({ limit: 10, before: null })).items).toHaveLength(1);
  });
});

describe('a saved item', () => {
  it('comes back byte for byte, with a record that can be checked', async () => {
    const vault = openVault(keyValue);
    const bytes = crypto.getRandomValues(new Uint8Array(50_000));
    const { record } = await sampleItem(1, {}, [{ name: 'picture.png', bytes }]);
    await save(vault, 1, {}, [{ name: 'picture.png', bytes }]);

    const reader = createVaultReader({ name: 'beside', keyValue });
    const opened = valueOf(await reader.openItem(idNumber(1)));
    expect(opened.record).toMatchObject(JSON.parse(JSON.stringify(record)) as object);
    const open = openOf(record);
    const signed = JSON.parse(new TextDecoder().decode(opened.recordBytes)) as object;
    expect(signed).toMatchObject(JSON.parse(JSON.stringify(open)) as object);
    expect(signed).not.toHaveProperty('acts');
    expect(opened.entries.map(({ entry }) => entry.entry)).toEqual(['act', 'place', 'surroundings']);
    expect(isSame(valueOf(await reader.readPart(idNumber(1), 'picture.png')), bytes)).toBe(true);
    expect(await reader.readPart(idNumber(1), 'frame.png')).toEqual({ ok: false, reason: 'not-found' });
    expect(valueOf(await reader.checkItem(idNumber(1)))).toEqual({ itemId: idNumber(1), state: 'unchanged' });
  });

  it('carries a signature that the public key confirms and that a changed digest does not', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1);
    const { recordBytes, recordSha256, signature } = valueOf(await vault.openItem(idNumber(1)));
    const spki = Buffer.from(valueOf(await vault.publicKey()).ed25519Spki, 'base64');
    const key = await crypto.subtle.importKey('spki', spki, 'Ed25519', true, ['verify']);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', recordBytes));
    expect(Buffer.from(digest).toString('hex')).toBe(recordSha256);
    expect(await crypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64'), digest)).toBe(true);
    digest[0] = (digest[0] ?? 0) ^ 1;
    expect(await crypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64'), digest)).toBe(false);
  });

  it('keeps parts of every awkward length', async () => {
    const vault = openVault(keyValue);
    for (const [index, length] of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES].entries()) {
      const bytes = new Uint8Array(length).map((_, at) => at % 251);
      await save(vault, index + 1, {}, [{ name: 'page-source.html', bytes }]);
      expect(isSame(valueOf(await vault.readPart(idNumber(index + 1), 'page-source.html')), bytes)).toBe(true);
      expect(valueOf(await vault.checkItem(idNumber(index + 1))).state).toBe('unchanged');
    }
  });

  it('keeps hostile text exactly: emoji, Arabic, turned direction, invisible and half characters, megabytes', async () => {
    const vault = openVault(keyValue);
    const hostile = '👩‍👩‍👧 مرحبا \u202Etxt.exe\u202C a\u200Bb\u0000c \uD800 <script>alert(1)</script> "\\';
    const long = new TextEncoder().encode(hostile.repeat(40_000));
    expect(long.length).toBeGreaterThan(2_000_000);
    await save(vault, 1, { title: hostile, note: hostile, facts: facts({ authorHandle: hostile, caption: hostile }) }, [
      { name: 'page-text.txt', bytes: long },
    ]);
    const opened = valueOf(await vault.openItem(idNumber(1)));
    expect(opened.record.surroundings?.title).toBe(hostile);
    expect(opened.record.place?.facts?.['caption']?.value).toBe(hostile);
    expect(isSame(valueOf(await vault.readPart(idNumber(1), 'page-text.txt')), long)).toBe(true);
    const listed = valueOf(await vault.listItems({ limit: 1, before: null })).items[0];
    expect(listed?.title).toBe(hostile);
    expect(listed?.acts[0]?.handle).toBe(hostile);
  });

  it('is refused a second time under the same id, and the first one stays', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1, { note: 'first' });
    const again = await sampleItem(1, { note: 'second' });
    expect(await vault.storeItem({ ...again, caseId: null, signal: new AbortController().signal })).toEqual({
      ok: false,
      reason: 'changed-elsewhere',
    });
    expect(valueOf(await vault.openItem(idNumber(1))).record.surroundings?.note).toBe('first');
  });

  it('is not stored when record and parts do not belong together', async () => {
    const vault = openVault(keyValue);
    const item = await sampleItem(1);
    await expect(
      vault.storeItem({ record: item.record, parts: [], caseId: null, signal: new AbortController().signal }),
    ).rejects.toThrow('other parts');
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });
});

describe('lists', () => {
  it('go page by page, newest first, and end', async () => {
    const vault = openVault(keyValue);
    for (let number = 1; number <= 7; number += 1) await save(vault, number);
    const seen: string[] = [];
    let before: number | null = null;
    for (let page = 0; page < 10; page += 1) {
      const answer: ItemPage = valueOf(await vault.listItems({ limit: 3, before }));
      seen.push(...answer.items.map((item) => item.id));
      before = answer.next;
      if (before === null) break;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map(idNumber));
  });

  it('end without an empty page where the last page is full', async () => {
    const vault = openVault(keyValue);
    for (let number = 1; number <= 4; number += 1) await save(vault, number);
    const first = valueOf(await vault.listItems({ limit: 2, before: null }));
    const second = valueOf(await vault.listItems({ limit: 2, before: first.next }));
    expect(second.items.map((item) => item.id)).toEqual([2, 1].map(idNumber));
    expect(second.next).toBeNull();
  });
});

describe('a save that is called off', () => {
  it('stores nothing when it was called off before', async () => {
    const vault = openVault(keyValue);
    const stopped = new AbortController();
    stopped.abort();
    expect(await vault.storeItem({ ...(await sampleItem(1)), caseId: null, signal: stopped.signal })).toEqual({
      ok: false,
      reason: 'cancelled',
    });
    expect((await rawRows())['items']).toEqual([]);
  });

  it('stores nothing when it is called off while sealing', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1);
    const stopping = new AbortController();
    const bytes = new Uint8Array(4 * CHUNK_BYTES);
    const running = vault.storeItem({
      ...(await sampleItem(2, {}, [{ name: 'page-source.html', bytes }])),
      caseId: null,
      signal: stopping.signal,
    });
    stopping.abort();
    expect(await running).toEqual({ ok: false, reason: 'cancelled' });
    const rows = await rawRows();
    expect(rows['items']).toHaveLength(1);
    expect(rows['chunks']).toHaveLength(3);
    expect(valueOf(await vault.checkCustody()).links).toBe(2);
  });
});
