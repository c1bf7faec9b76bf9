import { expect, it } from 'vitest';
import type { Vault } from '../../app/vault-port';
import { backupDetail } from '../../domain/backup-note';
import { freshBrowser, idNumber, openVault, save, valueOf } from '../testing/test-vault';

/** The newest entry of the log that is in a backup made now. */
const backedUpTo = async (vault: Vault) =>
  valueOf(await vault.backup({ utc: '2026-11-28T12:00:00.000Z', extensionVersion: '0.1.0' })).lastEntry;

async function kept(vault: Vault, lastEntry: number): Promise<void> {
  const detail = backupDetail({ saves: 1, lastEntry });
  valueOf(await vault.note({ action: 'backed-up', itemId: null, caseId: null, detail }));
}

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
  await kept(vault, await backedUpTo(vault));
  expect(await waiting()).toBe(0);
  await save(vault, 4);
  expect(await waiting()).toBe(1);
});

it('saves that came while a backup was made, or before its file was kept, are in no backup', async () => {
  const vault = openVault(freshBrowser());
  await save(vault, 1);
  const first = await backedUpTo(vault);
  await save(vault, 2);
  const second = await backedUpTo(vault);
  await save(vault, 3);
  await kept(vault, second);
  expect(valueOf(await vault.savesSinceBackup())).toBe(1);
  // A file that was made earlier and kept later takes nothing back.
  await kept(vault, first);
  expect(valueOf(await vault.savesSinceBackup())).toBe(1);
  await kept(vault, await backedUpTo(vault));
  expect(valueOf(await vault.savesSinceBackup())).toBe(0);
  // The file of a log that was erased meanwhile, kept into the next one.
  await save(vault, 5);
  await kept(vault, 1_000);
  expect(valueOf(await vault.savesSinceBackup())).toBe(1);
  await kept(vault, await backedUpTo(vault));
  // What nobody can read as such an entry counts for nothing.
  await save(vault, 4);
  valueOf(await vault.note({ action: 'backed-up', itemId: null, caseId: null, detail: 'saves 4' }));
  expect(valueOf(await vault.savesSinceBackup())).toBe(1);
});
