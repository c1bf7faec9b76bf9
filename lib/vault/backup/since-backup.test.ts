import { expect, it } from 'vitest';
import { freshBrowser, idNumber, openVault, save, valueOf } from '../testing/test-vault';

it('saves since the last backup are counted, without what was put away or deleted since', async () => {
  const vault = openVault(freshBrowser());
  const waiting = async () => valueOf(await vault.savesSinceBackup());
  expect(await waiting()).toBe(0);
  for (const number of [1, 2, 3]) await save(vault, number);
  expect(await waiting()).toBe(3);
  valueOf(await vault.deleteItem(idNumber(1), ''));
  valueOf(await vault.withholdItem(idNumber(2)));
  expect(await waiting()).toBe(1);
  // However long the log is since.
  for (let at = 0; at < 120; at += 1)
    valueOf(await vault.note({ action: 'checked', itemId: null, caseId: null, detail: '' }));
  expect(await waiting()).toBe(1);
  valueOf(await vault.note({ action: 'backed-up', itemId: null, caseId: null, detail: 'saves 1' }));
  expect(await waiting()).toBe(0);
  await save(vault, 4);
  expect(await waiting()).toBe(1);
});
