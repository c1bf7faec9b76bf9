import { affectedOf, type AffectedAccount } from '../../domain/affected-accounts';
import type { Case, CaseSummary } from '../../domain/case';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import type { Session } from '../storage/session';
import { openAllCases, openCases, type OpenedCase } from './open-cases';
import { keptOfCase, ofCase } from '../storage/key-ranges';
import { namelessCase, openLogRow } from './read-cases';
import { openSummaries } from '../items/read-items';
import { recentCases } from './recent-cases';
import { readableTold } from '../told/accounts-told';
import type { ItemRow, LogRow } from '../storage/schema';

/** Whether a case is among those that are looked for. */
type Fits = (shown: Case, affected: AffectedAccount | null) => boolean;

/**
 * Cases that were not merged into another, newest activity first: all of them, or the `newest` so many. For these only the newest rows
 * of items and log are looked at, so that a library of ten thousand items opens like one of a hundred.
 */
export async function listCases(
  session: Session,
  newest?: number,
  fits?: Fits,
): Promise<Result<readonly CaseSummary[], VaultFailure>> {
  // Names lie sealed: without them a list would tell nothing, and hide nothing either.
  if (!(await session.keys.canRead())) return fail('damaged');
  if (fits !== undefined) return listAll(session, newest, fits);
  const recent = newest === undefined ? null : await recentCases(session.database, newest);
  if (newest === undefined || recent === null) return listAll(session, newest);
  const opened = await openCases(session, recent);
  const listed = opened.filter(isListed);
  // Too few: what else there is has to be looked for. None of them opens: whether that is so of every case has to be known.
  if (listed.length < newest || opened.every((entry) => entry.case === null)) return listAll(session, newest);
  return ok((await summarise(session, listed)).slice(0, newest));
}

async function listAll(
  session: Session,
  newest: number | undefined,
  fits: Fits = () => true,
): Promise<Result<readonly CaseSummary[], VaultFailure>> {
  // A search asks again with every letter: then only what changed is opened again.
  const opened = await openAllCases(session);
  // Not one of them opens: that is no list of nameless cases but a vault that cannot be read.
  if (opened.length > 0 && opened.every((entry) => entry.case === null))
    return fail(opened.every((entry) => entry.fault === 'newer') ? 'newer' : 'damaged');
  const told = await readableTold(session);
  const wanted = opened.filter((entry) => {
    const shown = entry.case ?? namelessCase(entry.id, null);
    return isListed(entry) && fits(shown, affectedOf(told, shown.account));
  });
  return ok((await summarise(session, wanted)).slice(0, newest));
}

/** A case that cannot be opened is listed: what is in it can still be reached. */
function isListed(entry: OpenedCase): boolean {
  return entry.mergedInto === null;
}

/** What is in these cases, newest activity first. Of several cases of one account the first is where the next save and the next line go. */
export async function summarise(session: Session, cases: readonly OpenedCase[]): Promise<readonly CaseSummary[]> {
  const [rows, told] = await Promise.all([rowsOf(session, cases), readableTold(session)]);
  const summaries = await Promise.all(
    rows.map(async ({ entry, itemCount, lastItem, log }) => {
      const [itemUtc, logUtc] = await Promise.all([timeOfItem(session, lastItem), timeOfLine(session, log.at(-1))]);
      const known = entry.case ?? namelessCase(entry.id, itemUtc ?? logUtc);
      // What is in it counts. A case that was split off today is as new as what was put into it.
      const inIt = [itemUtc, logUtc].filter((utc) => utc !== null).sort();
      return {
        case: known,
        affected: affectedOf(told, known.account),
        itemCount,
        logCount: log.length,
        lastUtc: inIt.at(-1) ?? known.openedUtc,
      };
    }),
  );
  // The waiting case is a case like any other for as long as something is in it.
  const emptyWaiting = new Set(
    rows.filter((row) => row.entry.isWaiting && row.itemCount + row.log.length === 0).map((row) => row.entry.id),
  );
  return summaries
    .filter((summary) => !emptyWaiting.has(summary.case.id))
    .sort((one, other) => other.lastUtc.localeCompare(one.lastUtc) || one.case.id.localeCompare(other.case.id));
}

interface RowsOfCase {
  readonly entry: OpenedCase;
  readonly itemCount: number;
  readonly lastItem: ItemRow | null;
  /** The lines that are shown, oldest first. */
  readonly log: readonly LogRow[];
}

/** What is in each case, still sealed. All of it is asked for at once, in one transaction: asking one by one is what takes long. */
async function rowsOf(session: Session, cases: readonly OpenedCase[]): Promise<readonly RowsOfCase[]> {
  const transaction = session.database.transaction(['items', 'log']);
  const items = transaction.objectStore('items');
  const byCase = items.index('caseStateSequence');
  const lines = transaction.objectStore('log').index('caseSequence');
  return Promise.all(
    cases.map(async (entry) => {
      const [itemCount, cursor, rows] = await Promise.all([
        byCase.count(keptOfCase(entry.id)),
        byCase.openCursor(keptOfCase(entry.id), 'prev'),
        lines.getAll(ofCase(entry.id)),
      ]);
      // A note on an item that was put away is not shown.
      const shown = await Promise.all(
        rows.map(
          async (row) => row.noteOf === undefined || (await items.index('id').get(row.noteOf))?.state === 'kept',
        ),
      );
      return { entry, itemCount, lastItem: cursor?.value ?? null, log: rows.filter((_, index) => shown[index]) };
    }),
  );
}

async function timeOfItem(session: Session, row: ItemRow | null): Promise<string | null> {
  return row === null ? null : ((await openSummaries(session, [row])).items[0]?.savedUtc ?? null);
}

async function timeOfLine(session: Session, row: LogRow | undefined): Promise<string | null> {
  const opened = row === undefined ? null : await openLogRow(session, row);
  return opened?.ok === true ? opened.value.writtenUtc : null;
}
