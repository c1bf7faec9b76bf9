import { beforeEach, describe, expect, it } from 'vitest';
import { runChange } from '../../app/changes/run-change';
import type { Vault } from '../../app/vault-port';
import type { ChangeOf } from '../../domain/change';
import { NO_ACCOUNTS_TOLD } from '../../domain/records/accounts-told';
import { toldOf } from '../../domain/testing/acts-in';
import { createVaultReader } from '../reader';
import {
  facts,
  freshBrowser,
  idNumber,
  lockVault,
  memoryKeyValue,
  openVault,
  rawRows,
  save,
  tamper,
  tickingClock,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';

let keyValue: MemoryKeyValue;
let vault: Vault;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
});

const tell = (accounts: ChangeOf<'tell-affected'>['accounts'], platformId = 'clips') =>
  runChange(
    {
      vault,
      clock: tickingClock(),
      ids: { next: () => idNumber(800) },
      keyValue: memoryKeyValue(),
      practice: false,
      surroundings: { made: () => Promise.reject(new Error('not asked')) },
    },
    { kind: 'tell-affected', id: idNumber(700), platform: { id: platformId, name: 'Clips' }, accounts },
  );
const lina = { accountId: null, handle: '@lina', name: null, whose: 'mine', who: '' } as const;
const comment = (handle: string) => ({
  pickedComment: { index: 0, authorHandle: handle, text: 'Leave', timeText: null, cite: null },
});

describe('what the person says about accounts', () => {
  it('is nothing at first', async () => {
    expect(valueOf(await vault.accountsTold())).toEqual(NO_ACCOUNTS_TOLD);
  });

  it('is kept for each platform, found by another page, and another answer takes its place', async () => {
    valueOf(await tell([lina]));
    valueOf(await tell([], 'vidora'));
    const page = createVaultReader({ name: 'beside', keyValue });
    expect(
      valueOf(await page.accountsTold()).affected.map(({ platformId, accounts }) => [platformId, accounts]),
    ).toEqual([
      ['clips', [lina]],
      ['vidora', []],
    ]);
    valueOf(await tell([{ ...lina, whose: 'helped', who: 'my daughter' }]));
    const told = valueOf(await vault.accountsTold());
    expect(told.affected.map(({ platformId }) => platformId)).toEqual(['vidora', 'clips']);
    expect(told.affected[1]?.accounts).toEqual([{ ...lina, whose: 'helped', who: 'my daughter' }]);
  });

  it('lies sealed, with nothing of it outside the database, and the log tells that something was said but not what', async () => {
    const caseId = await save(vault, 1);
    valueOf(await tell([{ ...lina, handle: 'planted-handle', who: 'planted-who' }], 'planted-platform'));
    const rows = await rawRows();
    expect(rows['told']).toHaveLength(1);
    const plain = JSON.stringify(rows['told'], (_, value: unknown) =>
      value instanceof ArrayBuffer
        ? Buffer.from(value).toString('latin1')
        : value instanceof Uint8Array
          ? Buffer.from(value).toString('latin1')
          : value,
    );
    expect(plain).not.toContain('planted');
    expect(JSON.stringify([...keyValue.values])).not.toContain('planted');
    const log = valueOf(await vault.custody());
    expect(log.at(-1)?.body).toMatchObject({ action: 'case-changed', caseId: null, itemId: null });
    expect(JSON.stringify(log)).not.toContain('planted');
    expect(valueOf(await vault.checkContent())).toMatchObject({ missing: [], missingCases: 0, missingLines: 0 });
    expect(valueOf(await vault.checkCustody()).problem).toBe('none');
    expect(valueOf(await vault.timeline(caseId)).told.affected).toHaveLength(1);
  });

  it('is gone after erasing', async () => {
    valueOf(await tell([lina]));
    valueOf(await vault.eraseEverything());
    expect(valueOf(await openVault(keyValue).accountsTold())).toEqual(NO_ACCOUNTS_TOLD);
  });

  it('where it was changed on the disk, the case opens, says that something does not, and nothing is taken for said', async () => {
    const caseId = await save(vault, 1);
    valueOf(await tell([lina]));
    await tamper('told', (store) => {
      store.put({
        name: 'accounts',
        sealed: { keyId: idNumber(1), iv: new Uint8Array(12), bytes: new ArrayBuffer(40) },
      });
    });
    expect(await vault.accountsTold()).toEqual({ ok: false, reason: 'damaged' });
    expect(valueOf(await vault.timeline(caseId))).toMatchObject({ told: NO_ACCOUNTS_TOLD, unreadable: 1 });
    expect(await save(vault, 2)).toBe(caseId);
  });

  it('cannot be changed while it cannot be read', async () => {
    await save(vault, 1);
    valueOf(await tell([lina]));
    const unlock = await lockVault();
    const locked = openVault(keyValue);
    vault = locked;
    expect(await tell([])).toEqual({ ok: false, reason: 'damaged' });
    await unlock();
    vault = openVault(keyValue);
    expect(valueOf(await vault.accountsTold()).affected).toHaveLength(1);
  });
});

describe('where it happens to the owner of a page', () => {
  it('her video, and what others write under it, go into one case that is not called after her or them', async () => {
    valueOf(await tell([{ ...lina, handle: '@Mara' }]));
    const first = await save(vault, 1);
    const second = await save(vault, 2, comment('grau.wolf'));
    expect(second).toBe(first);
    const [listed] = valueOf(await vault.listCases());
    expect(listed).toMatchObject({ affected: { handle: '@Mara', whose: 'mine' }, itemCount: 2 });
  });

  it("under a stranger's video a comment goes to whoever wrote it, and the stranger names no case", async () => {
    valueOf(await tell([lina]));
    const stranger = { facts: facts({ authorHandle: 'old.harbour', authorId: '7700' }) };
    const caseId = await save(vault, 1, { ...stranger, ...comment('grau.wolf') });
    const shown = valueOf(await vault.timeline(caseId)).case;
    expect(shown.account).toMatchObject({ authorHandle: 'grau.wolf' });
    // Her own answer there opens no case after her.
    const answer = await save(vault, 2, { ...stranger, ...comment('lina') });
    expect(valueOf(await vault.timeline(answer)).case.account).toMatchObject({ authorHandle: null, authorId: null });
  });

  it('an answer given later counts for what was saved before', async () => {
    const caseId = await save(vault, 1);
    expect(valueOf(await vault.listCases())[0]?.affected).toBeNull();
    valueOf(await tell([{ ...lina, accountId: '7001', handle: null }]));
    expect(valueOf(await vault.listCases())[0]?.affected).toMatchObject({ accountId: '7001' });
    expect(valueOf(await vault.timeline(caseId)).told.affected[0]?.accounts).toEqual(
      toldOf({ accountId: '7001' }).affected[0]?.accounts,
    );
  });
});
