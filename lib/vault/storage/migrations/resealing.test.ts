import { beforeEach, describe, expect, it } from 'vitest';
import { restoreGoldenDatabase } from '../../../../tests/support/stored/golden-database';
import { Connection } from '../connection';
import type { Session } from '../session';
import { markersAt } from '../../reader';
import { ok } from '../../../domain/result';
import type { CaseRow, ItemRow, RowKeyRow } from '../schema';
import { openCaseRow } from '../../cases/open-cases';
import {
  asPromise,
  lockVault,
  openVault,
  rawRows,
  tamper,
  valueOf,
  type memoryKeyValue,
} from '../../testing/test-vault';
import { runResealings, type Resealing } from './resealing';
import { RESEALINGS } from './resealings';

let keyValue: ReturnType<typeof memoryKeyValue>;
beforeEach(async () => {
  // A vault as version 1 left it on a computer.
  keyValue = await restoreGoldenDatabase();
});

/** What the browser does when it stops the background: from here on nothing runs. */
class Stopped extends Error {}

async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const connection = new Connection({ name: 'beside' }, markersAt({ name: 'beside', keyValue }), {
    mayFinishErasing: false,
  });
  const done = await connection.read<{ readonly value: T }>(
    () => {
      throw new Error('there is a vault');
    },
    async (session) => ok({ value: await work(session) }),
  );
  await connection.close();
  return valueOf(done).value;
}

/** Ids that come before every other. */
const early = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;

const one = (row: { readonly sealed?: { readonly keyId?: string } | null }) => row.sealed?.keyId;

describe('a re-sealing', () => {
  /** Marks every case, one in each step. Stands for what a new key pair will need. */
  const stepwise = (stopAt: number | null, where: 'before' | 'in' | 'after'): Resealing & { steps: number } => {
    const resealing = {
      name: 'test',
      steps: 0,
      prepare: async (session: Session, after: IDBValidKey | null) => {
        const [row] = await session.database.getAll(
          'cases',
          after === null ? null : IDBKeyRange.lowerBound(after, true),
          1,
        );
        resealing.steps += 1;
        const stops = resealing.steps === stopAt;
        if (stops && where === 'before') throw new Stopped();
        return {
          next: row?.id ?? null,
          write: async (transaction: Parameters<Awaited<ReturnType<Resealing['prepare']>>['write']>[0]) => {
            if (row !== undefined)
              await transaction
                .objectStore('cases')
                .put({ ...row, sealed: { ...row.sealed, keyId: `new ${row.sealed.keyId}` } });
            if (stops && where === 'in') throw new Stopped();
          },
        };
      },
    };
    return resealing;
  };
  const marked = async () =>
    ((await rawRows())['cases'] as CaseRow[]).map(
      (row) => row.sealed.keyId.split(' ').filter((word) => word === 'new').length,
    );

  for (const where of ['before', 'in'] as const) {
    it(`that is stopped at any step goes on with that step, and does none twice (stopped ${where} it)`, async () => {
      const count = ((await rawRows())['cases'] as CaseRow[]).length;
      // Stopped once at each step in turn, each time in a background of its own.
      for (let stop = 1; stop <= count; stop += 1) {
        const stopping = stepwise(2, where);
        await expect(withSession((session) => runResealings(session, [stopping]))).rejects.toThrow(Stopped);
        expect((await marked()).filter((times) => times === 1)).toHaveLength(stop);
      }
      await withSession((session) => runResealings(session, [stepwise(null, where)]));
      expect(new Set(await marked())).toEqual(new Set([1]));
      const again = stepwise(null, where);
      await withSession((session) => runResealings(session, [again]));
      expect(again.steps).toBe(0);
    });
  }

  it('that two run at once is done once', async () => {
    await withSession((session) =>
      Promise.all([runResealings(session, [stepwise(null, 'in')]), runResealings(session, [stepwise(null, 'in')])]),
    );
    expect(new Set(await marked())).toEqual(new Set([1]));
  });

  it('waits while the vault cannot be read', async () => {
    await lockVault();
    const waiting = stepwise(null, 'in');
    await withSession((session) => runResealings(session, [waiting]));
    expect(waiting.steps).toBe(0);
  });
});

describe('a vault of version 1', () => {
  it('gets its merges as a plain column, and every row says which key sealed it', async () => {
    const before = await withSession(async (session) =>
      Promise.all((await session.database.getAll('cases')).map((row) => openCaseRow(session, row))),
    );
    expect(before.some((opened) => opened.mergedInto !== null)).toBe(true);
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    const rows = await rawRows();
    const columns = new Map((rows['cases'] as CaseRow[]).map((row) => [row.id, row.mergedInto]));
    for (const opened of before) expect(columns.get(opened.id)).toBe(opened.mergedInto);
    const vaultId = (rows['keys']?.[0] as { readonly id: string }).id;
    for (const row of rows['rowKeys'] as RowKeyRow[]) expect(one(row)).toBe(vaultId);
    for (const row of rows['items'] as ItemRow[]) if (row.keyring !== null) expect(row.keyring.keyId).toBe(vaultId);
    for (const store of ['cases', 'log', 'custody'])
      for (const row of rows[store] as { sealed: { keyId: string } }[]) expect(one(row)).toMatch(/./);
    // And a case that waited for nobody is still found by what it was merged into.
    for (const opened of before)
      if (opened.mergedInto !== null) expect(valueOf(await vault.timeline(opened.id)).case.id).not.toBe(opened.id);
  });

  it('is gone through a hundred rows at a time, each step from where the last one ended', async () => {
    // A large vault: two hundred rows come before what version 1 left.
    await tamper('cases', async (store) => {
      const [row] = await asPromise(store.getAll() as IDBRequest<CaseRow[]>);
      for (let number = 0; number < 200; number += 1) store.put({ ...row, id: early(number) });
    });
    await tamper('items', async (store) => {
      const [row] = await asPromise(store.getAll() as IDBRequest<ItemRow[]>);
      for (let number = 0; number < 200; number += 1)
        store.put({ ...row, id: early(number), sequence: number - 1_000 });
    });
    const ends = await withSession(async (session) =>
      Promise.all(
        RESEALINGS.map(async (resealing) => {
          const { next } = await resealing.prepare(session, null);
          return [next, (await resealing.prepare(session, next)).next];
        }),
      ),
    );
    expect(ends).toEqual([
      [early(99), early(199)],
      [-901, -801],
    ]);
    valueOf(await openVault(keyValue).resume());
    const rows = await rawRows();
    expect((rows['cases'] as CaseRow[]).filter((row) => row.mergedInto === undefined)).toHaveLength(200);
    for (const row of rows['items'] as ItemRow[]) if (row.keyring !== null) expect(row.keyring.keyId).toMatch(/./);
  });

  it('is asked for nothing twice', async () => {
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    const rows = await rawRows();
    valueOf(await openVault(keyValue).resume());
    expect(await rawRows()).toEqual(rows);
    expect(rows['resealings']).toHaveLength(RESEALINGS.length);
  });
});
