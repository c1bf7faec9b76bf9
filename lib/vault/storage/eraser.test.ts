import { beforeEach, expect, it } from 'vitest';
import { memoryHalves } from '../testing/memory-halves';
import { freshBrowser, idNumber, openVault, save, tamper, valueOf, type MemoryKeyValue } from '../testing/test-vault';
import { openDatabase } from './database';
import { Eraser } from './eraser';
import { markersAt } from '../reader';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});
const open = async () => valueOf(await openDatabase('beside', { mayCreate: false, onClosed: () => undefined }));

it('an erasing that another one has finished meanwhile touches nothing that was made since', async () => {
  const halves = memoryHalves();
  await save(openVault(keyValue, { halves }), 1);
  await tamper('keys', (store) => {
    store.clear();
    store.put({ name: 'erasing' });
  });
  const eraser = new Eraser('beside', markersAt({ name: 'beside', keyValue }), halves);
  const [one, late] = [await open(), await open()];
  // Looked at and found unfinished by both.
  const finished = eraser.run(one);
  const behind = eraser.finish(late);
  behind.catch(() => undefined);
  expect(await finished).toMatchObject({ deleted: true });
  const vault = openVault(keyValue, { halves });
  await save(vault, 2);
  await expect(behind).rejects.toThrow();
  expect(valueOf(await vault.listItems({ limit: 9, before: null })).items).toMatchObject([{ id: idNumber(2) }]);
  expect(halves.files.size).toBe(1);
});
