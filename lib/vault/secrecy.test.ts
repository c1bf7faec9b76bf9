import { beforeEach, describe, expect, it } from 'vitest';
import { createVaultReader } from './reader';
import type { KeysRow } from './storage/schema';
import {
  asPromise,
  facts,
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

/** Everything a row holds as one text: strings as they are, bytes as UTF-8 and as UTF-16. Key objects cannot be read by anyone. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return `${value}\n`;
  if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
  if (value instanceof Uint8Array)
    return `${Buffer.from(value).toString('utf8')}\n${Buffer.from(value).toString('utf16le')}\n${Buffer.from(value).toString('latin1')}\n`;
  if (value instanceof CryptoKey || typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, member]) => `${name}\n${textOf(member)}`)
    .join('');
}

const PLANTED = [
  'planted-address',
  'planted-canonical',
  'planted-handle',
  'planted-title',
  'planted-caption',
  'planted-note',
  'planted-platform',
  'planted-bytes',
  'planted-words',
  'planted-people',
  'planted-name',
  'planted-number',
  'planted-reason',
  '2026-11',
  '2031-07',
];

describe('what someone with the files of the browser finds', () => {
  it('is no address, handle, title, word or time, in the clear or in the small values outside', async () => {
    const vault = openVault(keyValue);
    const caseId = await save(
      vault,
      1,
      {
        address: 'https://clips.example/planted-address',
        canonicalAddress: 'https://clips.example/planted-canonical',
        title: 'planted-title',
        note: 'planted-note',
        platform: { id: 'planted-platform', name: 'planted-platform' },
        facts: facts({
          authorHandle: 'planted-handle',
          caption: 'planted-caption',
          postedAt: '2031-07-01T00:00:00.000Z',
        }),
      },
      [{ name: 'page-text.txt', bytes: new TextEncoder().encode('planted-bytes '.repeat(1_000)) }],
    );
    await save(vault, 2, { note: 'planted-note' });
    await vault.addLog({
      version: 2,
      kind: 'report',
      id: idNumber(50),
      caseId,
      writtenUtc: '2031-07-02T00:00:00.000Z',
      itemId: null,
      sentUtc: '2031-07-02T00:00:00.000Z',
      platformId: 'planted-platform',
      platformName: 'planted-platform',
      account: null,
      actId: null,
      door: null,
      target: 'video',
      address: 'https://clips.example/planted-address',
      reason: 'planted-reason',
      category: null,
      number: 'planted-number',
      lookAgainOn: '2031-07-09',
      askAgainUntil: null,
    });
    await vault.addLog({
      version: 2,
      kind: 'note',
      id: idNumber(51),
      caseId,
      writtenUtc: '2031-07-02T00:00:00.000Z',
      itemId: idNumber(1),
      words: 'planted-words',
    });
    const listed = valueOf(await vault.listCases())[0];
    if (listed === undefined) throw new Error('there is a case');
    await vault.putCase(
      { ...listed.case, name: 'planted-name', people: 'planted-people' },
      { action: 'case-changed', itemId: null, caseId, detail: 'planted-words' },
    );
    await vault.deleteItem(idNumber(2), 'planted-reason');

    const everything = textOf(await rawRows()) + textOf(Object.fromEntries(keyValue.values));
    expect(everything).toContain(caseId); // The search looks where it should.
    expect(PLANTED.filter((planted) => everything.includes(planted))).toEqual([]);
  });

  it('are plain columns of random ids, numbers and the state only', async () => {
    const vault = openVault(keyValue);
    await save(vault, 1);
    const rows = await rawRows();
    expect(rows['items']?.map((row) => Object.keys(row as object).sort())).toEqual([
      ['caseId', 'id', 'keyring', 'sequence', 'state', 'summary'],
    ]);
    for (const row of rows['chunks'] ?? [])
      expect(Object.keys(row as object).sort()).toEqual(['bytes', 'index', 'itemId', 'partId']);
    for (const row of rows['custody'] ?? [])
      expect(Object.keys(row as object).sort()).toEqual(['bodySha256', 'digest', 'previous', 'sealed', 'sequence']);
  });

  it('are no keys that a script could take out', async () => {
    await save(openVault(keyValue), 1);
    const keys = (await rawRows())['keys']?.[0] as KeysRow;
    for (const key of [keys.deviceKey, keys.signKey]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    }
  });

  it('are digests that cannot be guessed back, because every body holds random salt', async () => {
    const vault = openVault(keyValue);
    const note = { action: 'checked', itemId: null, caseId: null, detail: 'same' } as const;
    await vault.note(note);
    await vault.note(note);
    const bodies = valueOf(await vault.custody())
      .slice(1)
      .map((entry) => entry.body);
    expect(bodies[0]?.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(bodies[0]?.salt).not.toBe(bodies[1]?.salt);
  });
});

describe('a vault whose private key cannot be had', () => {
  /** As it will be with a passphrase: everything for saving is there, nothing for reading. */
  async function lock(): Promise<void> {
    await tamper('keys', async (store) => {
      const row = (await asPromise(store.get('vault'))) as KeysRow;
      store.put({ ...row, wrappedPrivate: { iv: new Uint8Array(12), bytes: new ArrayBuffer(64) } });
    });
  }

  it('still takes saves, and they can be read once the key is back', async () => {
    await save(openVault(keyValue), 1);
    const before = (await rawRows())['keys']?.[0] as KeysRow;
    await lock();
    const locked = openVault(keyValue);
    await save(locked, 2);
    await save(locked, 3);
    const lockedPanel = createVaultReader({ name: 'beside', keyValue });
    // Whole things that wait for their key are not counted as damaged ones.
    expect(await lockedPanel.listItems({ limit: 10, before: null })).toEqual({ ok: false, reason: 'damaged' });
    await tamper('keys', (store) => {
      store.put(before);
    });
    const back = openVault(keyValue);
    expect(valueOf(await back.listItems({ limit: 10, before: null })).items.map((item) => item.id)).toEqual(
      [3, 2, 1].map(idNumber),
    );
    expect(valueOf(await back.checkCustody())).toMatchObject({ links: 4, problem: 'none' });
  });

  it('says so instead of showing an empty list of cases', async () => {
    await save(openVault(keyValue), 1);
    await lock();
    expect(await openVault(keyValue).listCases()).toEqual({ ok: false, reason: 'damaged' });
  });
});
