import { beforeEach, describe, expect, it } from 'vitest';
import { runChange } from '../../app/changes/run-change';
import type { Vault } from '../../app/vault-port';
import type { Change } from '../../domain/change';
import { newCase } from '../../domain/case-matching';
import { makeNewer } from '../testing/newer-case';
import {
  facts,
  freshBrowser,
  idNumber,
  memoryKeyValue,
  openVault,
  rawRows,
  save,
  tickingClock,
  valueOf,
} from '../testing/test-vault';

let vault: Vault;
let newer: string;
let other: string;
beforeEach(async () => {
  vault = openVault(freshBrowser());
  newer = await save(vault, 1);
  await save(vault, 2);
  other = await save(vault, 3, { facts: facts({ authorHandle: 'someone-else' }) });
  await makeNewer(newer);
});

/** Refused with the true reason, and not one byte of what is stored is another. */
async function refused(write: () => Promise<unknown>): Promise<void> {
  const before = await rawRows();
  expect(await write()).toEqual({ ok: false, reason: 'newer' });
  expect(await rawRows()).toEqual(before);
}

const own = (id: string) => newCase(id, null, '2026-11-20T10:00:00.000Z');
const note = { action: 'case-changed', itemId: null, caseId: null, detail: 'described' } as const;

describe('a case that a newer Beside wrote', () => {
  it('is not described anew', () => refused(() => vault.putCase(own(newer), note)));

  it('is not merged into another, and no other into it, with words or without', async () => {
    await refused(() => vault.mergeCases({ from: newer, into: other, put: null, line: null }));
    await refused(() => vault.mergeCases({ from: other, into: newer, put: null, line: null }));
    await refused(() => vault.mergeCases({ from: other, into: newer, put: own(newer), line: null }));
  });

  it('is not split', () =>
    refused(() =>
      vault.moveToCase({ itemIds: [idNumber(1)], logIds: [], into: idNumber(700), create: own(idNumber(700)) }),
    ));

  it('gives nothing to another case and takes nothing from one', async () => {
    await refused(() => vault.moveToCase({ itemIds: [idNumber(1)], logIds: [], into: other, create: null }));
    await refused(() => vault.moveToCase({ itemIds: [idNumber(3)], logIds: [], into: newer, create: null }));
  });

  it('is left alone whatever a screen asks for, and the screen hears why', async () => {
    const changes: readonly Change[] = [
      { kind: 'describe-case', id: idNumber(799), caseId: newer, name: 'Mine', people: '', impact: '' },
      { kind: 'merge-cases', id: idNumber(800), from: other, into: newer },
      { kind: 'merge-cases', id: idNumber(801), from: newer, into: other },
      { kind: 'split-case', id: idNumber(802), caseId: newer, itemIds: [idNumber(1)], logIds: [], name: 'Part' },
      { kind: 'move-item', id: idNumber(803), itemId: idNumber(1), into: other },
      { kind: 'move-item', id: idNumber(804), itemId: idNumber(1), into: null },
      { kind: 'move-item', id: idNumber(805), itemId: idNumber(3), into: newer },
    ];
    const ports = {
      vault,
      clock: tickingClock(),
      ids: { next: () => idNumber(900) },
      surroundings: { made: () => Promise.reject(new Error('no record is written')) },
      keyValue: memoryKeyValue(),
      practice: false,
    };
    for (const change of changes) await refused(() => runChange(ports, change));
  });

  it('still takes what is saved into it: a save is never refused for the words of its case', async () => {
    expect(await save(vault, 4, {}, undefined, newer)).toBe(newer);
    expect(valueOf(await vault.openItem(idNumber(4))).caseId).toBe(newer);
  });
});
