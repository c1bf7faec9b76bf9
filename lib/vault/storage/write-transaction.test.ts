import { beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../app/vault-port';
import { freshBrowser, idNumber, openVault, rawRows, sampleItem, save, tamper } from '../testing/test-vault';
import type { KeysRow } from './schema';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

/** The vault was erased and made anew, while this background still holds the keys of the old one. */
async function becomeAnotherVault(): Promise<void> {
  const keys = (await rawRows())['keys']?.[0] as KeysRow;
  await tamper('keys', (store) => {
    store.put({ ...keys, id: idNumber(77) });
  });
}

describe('a write to a vault that was erased meanwhile', () => {
  it('is refused as a whole: it would be sealed to keys that are gone', async () => {
    await save(vault, 1);
    await becomeAnotherVault();
    const before = await rawRows();
    const refused = { ok: false, reason: 'changed-elsewhere' };
    const item = { ...(await sampleItem(2)), caseId: null, signal: new AbortController().signal };
    expect(await vault.storeItem(item)).toEqual(refused);
    expect(await vault.note({ action: 'checked', itemId: null, caseId: null, detail: '' })).toEqual(refused);
    expect(await vault.withholdItem(idNumber(1))).toEqual(refused);
    expect(await rawRows()).toEqual(before);
  });

  it('is refused where there are no keys at all any more', async () => {
    await save(vault, 1);
    await tamper('keys', (store) => {
      store.clear();
    });
    const item = { ...(await sampleItem(2)), caseId: null, signal: new AbortController().signal };
    expect(await vault.storeItem(item)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect((await rawRows())['items']).toHaveLength(1);
  });
});
