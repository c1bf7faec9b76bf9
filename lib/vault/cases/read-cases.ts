import type { Case, CaseTimeline, LogEntry, TimelineEntry } from '../../domain/case';
import { signsOfItem, type PutAway } from '../../domain/act-signs';
import { NO_ACCOUNTS_TOLD } from '../../domain/records/accounts-told';
import type { StoredFault } from '../../domain/records/read-stored';
import { readLogEntry } from '../../domain/records/log-entry';
import { fail, ok, type Result } from '../../domain/result';
import { timeOfEntry, UNKNOWN_TIME } from '../../domain/timeline-time';
import type { VaultFailure } from '../../app/vault-port';
import type { Session } from '../storage/session';
import { openCurrentCase } from './open-cases';
import { ofCase } from '../storage/key-ranges';
import { openSummaries } from '../items/read-items';
import type { ItemRow, LogRow } from '../storage/schema';
import { storedText } from '../storage/stored-json';
import { readTold } from '../told/accounts-told';

/** What happened in a case, newest first. A case that was merged away is answered by the one it is part of now. */
export async function timeline(session: Session, caseId: string): Promise<Result<CaseTimeline, VaultFailure>> {
  // Without the key nothing opens: that is no empty case with damaged things in it, and nothing in it can be handed over.
  if (!(await session.keys.canRead())) return fail('damaged');
  const current = await openCurrentCase(session, caseId);
  if (current === null) return fail('not-found');
  const [itemRows, logRows] = await Promise.all([
    session.database.getAllFromIndex('items', 'caseStateSequence', ofCase(current.id)),
    logRowsOf(session, current.id),
  ]);
  const [{ items, unreadable, newer }, opened, putAway, told] = await Promise.all([
    openSummaries(
      session,
      itemRows.filter(({ state }) => state === 'kept'),
    ),
    Promise.all(logRows.map((row) => openLogRow(session, row))),
    Promise.all(itemRows.filter(({ state }) => state !== 'kept').map((row) => signsOfPutAway(session, row))),
    readTold(session),
  ]);
  const lines = opened.flatMap((line) => (line.ok ? [line.value] : []));
  const newerLines = opened.filter((line) => !line.ok && line.reason === 'newer').length;
  const all: TimelineEntry[] = [
    ...items.map((item) => ({ at: item.savedUtc, kind: 'item' as const, item })),
    ...lines.map((entry) => ({ at: timeOfEntry(entry), kind: 'log' as const, entry })),
  ];
  return ok({
    case: current.case ?? namelessCase(current.id, all[0]?.at ?? null),
    entries: all.reverse().sort((one, other) => other.at.localeCompare(one.at)),
    told: told.ok ? told.value : NO_ACCOUNTS_TOLD,
    unreadable: unreadable + (opened.length - lines.length - newerLines) + (told.ok || told.reason === 'newer' ? 0 : 1),
    newer: newer + newerLines + (told.ok || told.reason !== 'newer' ? 0 : 1),
    putAway,
  });
}

/** What tells the acts of a save that nothing shows any more from others; its words do not leave this function. */
async function signsOfPutAway(session: Session, row: ItemRow): Promise<PutAway> {
  const { items } = await openSummaries(session, row.summary === null ? [] : [row]);
  return { itemId: row.id, acts: items.flatMap(signsOfItem) };
}

/** One log line. */
export async function readLog(session: Session, entryId: string): Promise<Result<LogEntry, VaultFailure>> {
  const row = await session.database.getFromIndex('log', 'id', entryId);
  if (row === undefined) return fail('not-found');
  return openLogRow(session, row);
}

/** The case of a kept item or of a log line, from their plain columns. */
export async function caseOf(session: Session, id: string): Promise<Result<{ readonly caseId: string }, VaultFailure>> {
  const [item, line] = await Promise.all([
    session.database.getFromIndex('items', 'id', id),
    session.database.getFromIndex('log', 'id', id),
  ]);
  const row = item?.state === 'kept' ? item : line;
  return row === undefined ? fail('not-found') : ok({ caseId: row.caseId });
}

/** Report lines about this address, newest first. Addresses are sealed, so every line is opened. */
export async function reportsOf(session: Session, address: string): Promise<Result<readonly LogEntry[], VaultFailure>> {
  const rows = await session.database.getAll('log');
  const opened = await Promise.all(rows.map((row) => openLogRow(session, row)));
  const wanted = plainAddress(address);
  const reports = opened
    .flatMap((line) => (line.ok ? [line.value] : []))
    .filter((entry) => entry.kind === 'report' && entry.address !== null && plainAddress(entry.address) === wanted);
  return ok(reports.sort((one, other) => timeOfEntry(other).localeCompare(timeOfEntry(one))));
}

/** The log lines of a case that are shown: a note on a withheld item is not. Oldest first. */
async function logRowsOf(session: Session, caseId: string): Promise<readonly LogRow[]> {
  const rows = await session.database.getAllFromIndex('log', 'caseSequence', ofCase(caseId));
  const shown = await Promise.all(
    rows.map(
      async (row) =>
        row.noteOf === undefined || (await session.database.getFromIndex('items', 'id', row.noteOf))?.state === 'kept',
    ),
  );
  return rows.filter((_, index) => shown[index]);
}

/** Opens one log line. */
export async function openLogRow(session: Session, row: LogRow): Promise<Result<LogEntry, StoredFault>> {
  const read = readLogEntry(storedText(await session.rowKeys.open('log', row.id, row.sealed)));
  if (!read.ok) return read;
  // The row says which case the line is in now; the sealed text says where it was written.
  return ok({ ...read.value, caseId: row.caseId, writtenIn: read.value.caseId });
}

/** Stands in for a case whose own text cannot be opened, so that what is in it can still be reached. */
export function namelessCase(id: string, utc: string | null): Case {
  return {
    version: 1,
    id,
    name: '',
    account: null,
    openedUtc: utc ?? UNKNOWN_TIME,
    people: '',
    impact: '',
    mergedInto: null,
  };
}

/** An address without its fragment, which never names another thing on a video page. */
function plainAddress(address: string): string {
  return address.trim().replace(/#.*$/u, '').replace(/\/$/u, '');
}
