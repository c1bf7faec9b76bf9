import * as v from 'valibot';
import { newLogEntrySchema, type Case, type NewLogEntry } from '../../domain/case';
import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import { stableJsonBytes } from '../../domain/stable-json';
import type { VaultFailure } from '../../app/vault-port';
import { appendCustody } from '../custody-log';
import type { WritingKey } from '../keys/row-keys';
import type { Session } from '../storage/session';
import type { CaseRow, LogRow, SealedRow } from '../storage/schema';
import { writeTransaction } from '../storage/write-transaction';
import { draftEntry, type VaultContext } from '../writer-context';
import { openCurrentCase, sealCase } from './open-cases';
import { sealWish, waitingCase } from './waiting-case';

/** A line that was stored: its case and its link. */
export interface AddedLine {
  readonly caseId: string;
  readonly link: CustodyLink;
}

/** Where a line goes; `wish` is there only where it has to wait. */
interface Place {
  readonly caseId: string;
  readonly caseRow: CaseRow | null;
  readonly wish: SealedRow | null;
}

/** How often the place is looked for anew because another write came between. */
const TRIES = 20;

/**
 * Adds a line to the log, opening its case in the same transaction where `open` is given. A vault that cannot read puts it into the waiting
 * case; only a later note goes where its item is, because that is a plain column.
 */
export async function addLog(
  context: VaultContext,
  session: Session,
  entry: NewLogEntry,
  open: Case | null,
): Promise<Result<AddedLine, VaultFailure>> {
  if (open !== null && open.id !== entry.caseId) throw new Error('the case to be opened is not the one of the line');
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  for (let attempt = 1; ; attempt += 1) {
    const place = await placeOfLine(context, session, writing, entry, open);
    if (place === null) return fail('not-found');
    const added = await storeLine(context, session, writing, entry, place);
    if (added.ok) return added;
    if (added.reason !== 'look-again') return fail(added.reason);
    if (attempt >= TRIES) return fail('changed-elsewhere');
  }
}

/** Seals a line as a row of its case. One that could not be read again is a bug, and thrown. */
export async function sealLine(session: Session, writing: WritingKey, entry: NewLogEntry): Promise<LogRow> {
  return {
    id: entry.id,
    caseId: entry.caseId,
    sealed: await session.rowKeys.seal(writing, 'log', entry.id, stableJsonBytes(v.parse(newLogEntrySchema, entry))),
    ...(entry.kind === 'note' && entry.itemId !== null ? { noteOf: entry.itemId } : {}),
  };
}

async function placeOfLine(
  context: VaultContext,
  session: Session,
  writing: WritingKey,
  entry: NewLogEntry,
  open: Case | null,
): Promise<Place | null> {
  if (await session.keys.canRead()) {
    if (open !== null) return { caseId: open.id, caseRow: await sealCase(session, writing, open), wish: null };
    const current = await openCurrentCase(session, entry.caseId);
    return current === null ? null : { caseId: current.id, caseRow: null, wish: null };
  }
  const item = entry.kind === 'note' ? await itemOf(session, entry) : undefined;
  if (item !== undefined) return { caseId: item.caseId, caseRow: null, wish: null };
  const { caseId, row } = await waitingCase(session, writing, () => context.ids.next(), entry.writtenUtc);
  const wish = { caseId: open === null ? entry.caseId : null, itemId: entry.itemId, account: open?.account ?? null };
  return { caseId, caseRow: row, wish: await sealWish(session, writing, entry.id, wish) };
}

function itemOf(session: Session, { itemId }: NewLogEntry) {
  return itemId === null ? undefined : session.database.getFromIndex('items', 'id', itemId);
}

async function storeLine(
  context: VaultContext,
  session: Session,
  writing: WritingKey,
  entry: NewLogEntry,
  place: Place,
): Promise<Result<AddedLine, VaultFailure | 'look-again'>> {
  const row: LogRow = {
    ...(await sealLine(session, writing, entry)),
    caseId: place.caseId,
    ...(place.wish === null ? {} : { wish: place.wish }),
  };
  const action = entry.kind === 'note' ? 'note-added' : 'log-added';
  const draft = await draftEntry(context, session, writing, {
    action,
    itemId: entry.itemId,
    caseId: place.caseId,
    detail: entry.kind,
  });
  return writeTransaction<AddedLine, 'look-again'>(session, writing, async (transaction) => {
    const log = transaction.objectStore('log');
    if ((await log.index('id').getKey(entry.id)) !== undefined) return fail('changed-elsewhere');
    const cases = transaction.objectStore('cases');
    // Two writers at once must not make two waiting cases.
    if (place.caseRow?.waiting === 1 && (await cases.index('waiting').getKey(1)) !== undefined)
      return fail('look-again');
    if (place.caseRow !== null) await cases.put(place.caseRow);
    await log.add(row);
    return ok({ caseId: place.caseId, link: await appendCustody(transaction, draft) });
  });
}
