import { openCaseRow } from '../../cases/open-cases';
import type { Resealing } from './resealing';

/** Rows in one step. */
const STEP = 100;

/** Until version 4 only the sealed text of a case said which case it was merged into. */
const plainMerges: Resealing = {
  name: 'plain-merges',
  prepare: async (session, after) => {
    const rows = await session.database.getAll('cases', from(after), STEP);
    const opened = await Promise.all(
      rows.filter((row) => row.mergedInto === undefined).map((row) => openCaseRow(session, row)),
    );
    const merged = opened.flatMap(({ id, case: known }) => (known === null ? [] : [{ id, into: known.mergedInto }]));
    return {
      next: rows.length < STEP ? null : (rows.at(-1)?.id ?? null),
      write: async (transaction) => {
        const cases = transaction.objectStore('cases');
        for (const { id, into } of merged) {
          const row = await cases.get(id);
          if (row !== undefined && row.mergedInto === undefined) await cases.put({ ...row, mergedInto: into });
        }
      },
    };
  },
};

/** Until version 4 what was sealed to the vault did not say to which of its key pairs: there was one. */
const namedKeys: Resealing = {
  name: 'named-keys',
  prepare: async (session, after) => {
    const sequences = await session.database.getAllKeys('items', from(after), STEP);
    const isFirst = after === null;
    const keyId = session.keys.id;
    return {
      next: sequences.length < STEP ? null : (sequences.at(-1) ?? null),
      write: async (transaction) => {
        const items = transaction.objectStore('items');
        for (const sequence of sequences) {
          const row = await items.get(sequence);
          if (row?.keyring != null && row.keyring.keyId === undefined)
            await items.put({ ...row, keyring: { ...row.keyring, keyId } });
        }
        if (!isFirst) return;
        const rowKeys = transaction.objectStore('rowKeys');
        for (const row of await rowKeys.getAll())
          if (row.sealed.keyId === undefined) await rowKeys.put({ ...row, sealed: { ...row.sealed, keyId } });
      },
    };
  },
};

function from(after: IDBValidKey | null): IDBKeyRange | null {
  return after === null ? null : IDBKeyRange.lowerBound(after, true);
}

/** Every re-sealing, in order. Their names are stored: they never change. */
export const RESEALINGS: readonly Resealing[] = [plainMerges, namedKeys];
