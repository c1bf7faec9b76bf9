import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case, NewLogEntry } from '../../domain/case';
import type { Vault } from '../../app/vault-port';
import type { CaseRow } from '../storage/schema';
import { facts, freshBrowser, idNumber, lockVault, openVault, rawRows, save, valueOf } from '../testing/test-vault';

let keyValue: ReturnType<typeof freshBrowser>;
let vault: Vault;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function twoCases(): Promise<{ from: string; into: string; put: Case; line: NewLogEntry }> {
  const from = await save(vault, 1);
  const into = await save(vault, 2, { facts: facts({ authorHandle: 'someone-else' }) });
  const shown = valueOf(await vault.listCases()).find((summary) => summary.case.id === into);
  if (shown === undefined) throw new Error('the case is not listed');
  const line = { id: idNumber(60), caseId: into, writtenUtc: '2026-11-20T10:00:00.000Z', itemId: null };
  return {
    from,
    into,
    put: { ...shown.case, people: 'One\n\nTwo' },
    line: { ...line, version: 2, kind: 'diary', happenedOn: null, words: 'too long for the other place' },
  };
}

/** The browser refuses the write with this number, counted over all stores. Answers whether there was one. */
function refuseWrite(number: number): () => boolean {
  let count = 0;
  for (const method of ['add', 'put'] as const) {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)?.value as (
      this: IDBObjectStore,
      value: unknown,
    ) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value: unknown) {
      count += 1;
      if (count === number) throw new DOMException('Encountered full disk.', 'QuotaExceededError');
      return real.call(this, value);
    });
  }
  return () => count >= number;
}

describe('merging two cases', () => {
  it('brings things and words in one step', async () => {
    const merge = await twoCases();
    valueOf(await vault.mergeCases(merge));
    const { case: merged, entries } = valueOf(await vault.timeline(merge.into));
    expect(merged.people).toBe('One\n\nTwo');
    expect(entries.map((entry) => (entry.kind === 'item' ? entry.item.id : entry.entry.id)).sort()).toEqual(
      [1, 2, 60].map(idNumber),
    );
    expect(valueOf(await vault.timeline(merge.from)).case.id).toBe(merge.into);
    const bodies = valueOf(await vault.custody()).slice(-2);
    expect(bodies.map((entry) => [entry.body?.action, entry.body?.detail])).toEqual([
      ['log-added', 'diary'],
      ['case-changed', `merged from ${merge.from}`],
    ]);
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
  });

  it('changes nothing at all where the disk refuses any one of its writes, and can be tried again', async () => {
    const merge = await twoCases();
    const before = await rawRows();
    let writes = 0;
    for (;;) {
      const wasRefused = refuseWrite(writes + 1);
      const outcome = await vault.mergeCases(merge);
      vi.restoreAllMocks();
      if (!wasRefused()) {
        valueOf(outcome);
        break;
      }
      writes += 1;
      expect(outcome, `write ${writes}`).toEqual({ ok: false, reason: 'disk-full' });
      expect(await rawRows(), `write ${writes}`).toEqual(before);
      vault = openVault(keyValue); // The browser was started again.
    }
    // Two cases, the line, its entry, the item that moved, the entry of the merge.
    expect(writes).toBeGreaterThanOrEqual(6);
    expect(valueOf(await vault.timeline(merge.into)).case.people).toBe('One\n\nTwo');
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
  });

  it('is refused where either case is not there, or was merged away itself', async () => {
    const { from, into } = await twoCases();
    const third = await save(vault, 3, { facts: facts({ authorHandle: 'third' }) });
    const refused = { ok: false, reason: 'not-found' };
    const words = { put: null, line: null };
    expect(await vault.mergeCases({ from, into: idNumber(999), ...words })).toEqual(refused);
    expect(await vault.mergeCases({ from: idNumber(999), into, ...words })).toEqual(refused);
    valueOf(await vault.mergeCases({ from, into, ...words }));
    expect(await vault.mergeCases({ from, into: third, ...words })).toEqual(refused);
    expect(await vault.mergeCases({ from: third, into: from, ...words })).toEqual(refused);
    expect(await vault.moveToCase({ itemIds: [idNumber(3)], logIds: [], into: from, create: null })).toEqual(refused);
    expect(valueOf(await vault.openItem(idNumber(3))).caseId).toBe(third);
  });

  it('into the case in which things wait leaves it that case', async () => {
    const { from, put } = await twoCases();
    const unlock = await lockVault();
    const into = await save(openVault(keyValue), 3);
    await unlock();
    vault = openVault(keyValue);
    valueOf(await vault.mergeCases({ from, into, put: { ...put, id: into }, line: null }));
    const waiting = ((await rawRows())['cases'] as CaseRow[]).filter((row) => row.waiting === 1);
    expect(waiting.map((row) => row.id)).toEqual([into]);
  });
});
