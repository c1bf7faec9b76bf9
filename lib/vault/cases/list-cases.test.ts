import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newCase } from '../../domain/case-matching';
import type { CaseSummary, NewLogEntry } from '../../domain/case';
import type { Vault } from '../../app/vault-port';
import { openDatabase } from '../storage/database';
import { recentCases } from './recent-cases';
import { facts, freshBrowser, idNumber, openVault, save, tamper, valueOf } from '../testing/test-vault';

let vault: Vault;
let minute = 0;
beforeEach(() => {
  vault = openVault(freshBrowser());
  minute = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const list = async (newest?: number): Promise<readonly CaseSummary[]> => valueOf(await vault.listCases(newest));
const idsOf = (cases: readonly CaseSummary[]) => cases.map((summary) => summary.case.id);
/** A minute later each time. */
const nextUtc = () => new Date(Date.UTC(2026, 10, 1, 12, (minute += 1))).toISOString();
const saveOf = (account: number, number: number) =>
  save(
    vault,
    number,
    {
      facts: facts({ authorId: `a${account}` }),
      saved: { utc: nextUtc(), monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 },
    },
    [],
  );
const line = (number: number, caseId: string, noteOn: string | null): NewLogEntry => {
  const common = { version: 2, id: idNumber(number), caseId, writtenUtc: nextUtc() } as const;
  return noteOn === null
    ? { ...common, kind: 'diary', itemId: null, happenedOn: null, words: 'words' }
    : { ...common, kind: 'note', itemId: noteOn, words: 'a note' };
};

describe('the newest cases', () => {
  it('are those at the top of the whole list, whatever was saved, written, deleted, put away and merged before', async () => {
    // A made-up order of events, the same in every run.
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const saves: { id: string; caseId: string }[] = [];
    const merged = new Set<string>();
    for (let number = 1; number <= 160; number += 1) {
      const some = saves[random(Math.max(1, saves.length))];
      const what = some === undefined ? 0 : random(10);
      if (some === undefined || what < 5)
        saves.push({ id: idNumber(number), caseId: await saveOf(random(40), number) });
      else if (what < 7) await vault.addLog(line(number, some.caseId, what === 6 ? some.id : null));
      else if (what === 7) await vault.deleteItem(some.id, '');
      else if (what === 8) await vault.withholdItem(some.id);
      else {
        const into = saves[random(saves.length)]?.caseId ?? some.caseId;
        if (into === some.caseId || merged.has(into) || merged.has(some.caseId)) continue;
        await vault.mergeCases({ from: some.caseId, into, put: null, line: null });
        merged.add(some.caseId);
      }
    }
    const whole = await list();
    expect(whole.length).toBeGreaterThan(15);
    expect(merged.size).toBeGreaterThan(3);
    expect(idsOf(whole).filter((id) => merged.has(id))).toEqual([]);
    expect(whole.map((summary) => summary.lastUtc)).toEqual(
      whole
        .map((summary) => summary.lastUtc)
        .toSorted()
        .reverse(),
    );
    for (const count of [1, 2, 5, 10, whole.length - 1, whole.length, 500])
      expect(await list(count), `newest ${count}`).toEqual(whole.slice(0, count));
  });

  it('are found without opening the others', async () => {
    for (let number = 1; number <= 60; number += 1) await saveOf(number, number);
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    const five = await list(5);
    expect(decrypt.mock.calls.length).toBeLessThan(20);
    expect(idsOf(five)).toEqual(idsOf((await list()).slice(0, 5)));
  });

  it('are not looked for among the rows where the whole list is asked for anyway', async () => {
    for (let number = 1; number <= 3; number += 1) await saveOf(number, number);
    const database = valueOf(await openDatabase('beside', { mayCreate: false, onClosed: () => undefined }));
    const found = [await recentCases(database, 2), await recentCases(database, 3), await recentCases(database, 4)];
    database.close();
    expect(found.map((ids) => ids?.length ?? null)).toEqual([2, null, null]);
  });

  it('are right where one case has thousands of rows on top of all others', async () => {
    const old = [await saveOf(1, 1), await saveOf(2, 2), await saveOf(3, 3)];
    const busy = await saveOf(4, 4);
    // Numbers jump: as if two thousand lines had been written in between.
    await vault.addLog(line(50, busy, null));
    await tamper('log', async (store) => {
      const [row] = await new Promise<Record<string, unknown>[]>((done) => {
        const asked = store.getAll();
        asked.onsuccess = () => {
          done(asked.result as Record<string, unknown>[]);
        };
      });
      for (let sequence = 2; sequence < 2_500; sequence += 1)
        store.add({ ...row, sequence, id: idNumber(100_000 + sequence) });
    });
    expect(idsOf(await list(2))).toEqual([busy, old[2]]);
  });

  it('hold a case that cannot be opened, and say when none of them opens', async () => {
    for (let number = 1; number <= 4; number += 1) await saveOf(number, number);
    const [first, second] = idsOf(await list());
    const damage = (hit: (id: string) => boolean) =>
      tamper('cases', async (store) => {
        const rows = await new Promise<{ id: string; sealed: { bytes: ArrayBuffer } }[]>((done) => {
          const asked = store.getAll();
          asked.onsuccess = () => {
            done(asked.result as { id: string; sealed: { bytes: ArrayBuffer } }[]);
          };
        });
        for (const row of rows.filter(({ id }) => hit(id)))
          store.put({ ...row, sealed: { ...row.sealed, bytes: new ArrayBuffer(row.sealed.bytes.byteLength) } });
      });
    await damage((id) => id === first);
    expect(await list(2)).toMatchObject([
      { case: { id: first, account: null }, itemCount: 1 },
      { case: { id: second } },
    ]);
    await damage(() => true);
    expect(await vault.listCases(2)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('a search among the cases', () => {
  it('finds old ones too, in the order of the list, and never one that was merged away', async () => {
    const ids: string[] = [];
    for (let number = 1; number <= 12; number += 1) ids.push(await saveOf(number, number));
    const [oldest = '', second = ''] = ids;
    const wanted = new Set(['a1', 'a2', 'a12']);
    const fits = (shown: CaseSummary['case']) => wanted.has(shown.account?.authorId ?? '');
    expect(idsOf(valueOf(await vault.listCases(5, fits)))).toEqual([ids[11], second, oldest]);
    expect(idsOf(valueOf(await vault.listCases(2, fits)))).toEqual([ids[11], second]);
    valueOf(await vault.mergeCases({ from: second, into: oldest, put: null, line: null }));
    expect(idsOf(valueOf(await vault.listCases(5, fits)))).toEqual([ids[11], oldest]);
  });
});

describe('the order of cases', () => {
  it('of one that was split off goes by what was put into it', async () => {
    const old = await saveOf(1, 1);
    await saveOf(1, 2);
    const newer = await saveOf(2, 3);
    const create = { ...newCase(idNumber(900), null, nextUtc()), name: 'Split off' };
    valueOf(await vault.moveToCase({ itemIds: [idNumber(1)], logIds: [], into: create.id, create }));
    expect(idsOf(await list())).toEqual([newer, old, create.id]);
    expect(idsOf(await list(2))).toEqual([newer, old]);
  });
});
