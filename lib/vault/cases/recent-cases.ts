import type { VaultDatabase } from '../storage/schema';

/** Rows read at a time. */
const BATCH = 200;

/** After so many rows without enough cases (one case with a thousand saves) reading all cases is no more work. */
const ROW_LIMIT = 2_000;

/** What both stores tell in the clear of a row. */
interface PlainRow {
  readonly caseId: string;
  /** Whether the row is something that is shown; a deleted item is not, and whether a note is depends on its item. */
  readonly counts: boolean;
}

/**
 * Ids of cases among which the `count` with the newest activity are, found without opening anything: numbers of items and of log lines
 * grow with time, so the newest so many cases of each of the two are enough. Null where the whole list has to be read instead.
 *
 * Why they are enough: a case left out has its last item before those of `count` others, or no item, and the same of its lines.
 */
export async function recentCases(database: VaultDatabase, count: number): Promise<readonly string[] | null> {
  if ((await database.count('cases')) <= count) return null;
  const items = await newestOf(
    count,
    () => database.transaction('items').store.openKeyCursor(null, 'prev'),
    async (range) =>
      (await database.getAll('items', range)).map(({ caseId, state }) => ({ caseId, counts: state === 'kept' })),
  );
  const lines = await newestOf(
    count,
    () => database.transaction('log').store.openKeyCursor(null, 'prev'),
    async (range) =>
      (await database.getAll('log', range)).map(({ caseId, noteOf }) => ({ caseId, counts: noteOf === undefined })),
  );
  return items === null || lines === null ? null : [...new Set([...items, ...lines])];
}

/** The cases of the newest rows, until `count` of them have something that is shown or there are no more rows. Null after too many rows. */
async function newestOf(
  count: number,
  last: () => Promise<{ readonly key: number } | null>,
  read: (range: IDBKeyRange) => Promise<readonly PlainRow[]>,
): Promise<ReadonlySet<string> | null> {
  const found = new Set<string>();
  const shown = new Set<string>();
  const newest = (await last())?.key ?? 0;
  for (let end = newest; end > 0; end -= BATCH) {
    if (newest - end >= ROW_LIMIT) return null;
    for (const row of (await read(IDBKeyRange.bound(end - BATCH, end, true))).toReversed()) {
      found.add(row.caseId);
      if (row.counts) shown.add(row.caseId);
      if (shown.size >= count) return found;
    }
  }
  return found;
}
