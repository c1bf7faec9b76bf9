import * as v from 'valibot';
import type { Case } from '../../domain/case';
import { newestCaseSchema, readCase } from '../../domain/records/case-record';
import type { StoredFault } from '../../domain/records/read-stored';
import { stableJsonBytes } from '../../domain/stable-json';
import type { Session } from '../storage/session';
import type { WritingKey } from '../keys/row-keys';
import type { CaseRow, SealedRow } from '../storage/schema';
import { storedText } from '../storage/stored-json';

/** A case with its row; `case` is null where it cannot be opened, and `fault` says why. */
export type OpenedCase =
  | { readonly id: string; readonly case: Case; readonly fault: null }
  | { readonly id: string; readonly case: null; readonly fault: StoredFault };

/** Seals a case. One that could not be read again is a bug, and thrown. */
export async function sealCase(session: Session, writing: WritingKey, opened: Case): Promise<CaseRow> {
  return {
    id: opened.id,
    sealed: await session.rowKeys.seal(writing, 'case', opened.id, stableJsonBytes(v.parse(newestCaseSchema, opened))),
  };
}

type Known = Map<string, { readonly sealed: SealedRow; readonly opened: OpenedCase }>;

/** Cases that this session opened before, each with the row that it was. */
const openedBefore = new WeakMap<Session, Known>();

/**
 * Opens every case, merged ones included. A row that is the same as the last time is not opened again: every save looks for its case
 * among all of them, and every letter of a search.
 */
export async function openAllCases(session: Session): Promise<readonly OpenedCase[]> {
  const known: Known = openedBefore.get(session) ?? new Map<string, never>();
  openedBefore.set(session, known);
  const rows = await session.database.getAll('cases');
  return Promise.all(
    rows.map(async (row) => {
      const before = known.get(row.id);
      if (before !== undefined && isSameRow(before.sealed, row.sealed)) return before.opened;
      const opened = await openCaseRow(session, row);
      // What cannot be opened now may be a moment later.
      if (opened.case !== null) known.set(row.id, { sealed: row.sealed, opened });
      return opened;
    }),
  );
}

function isSameRow(one: SealedRow, other: SealedRow): boolean {
  return (
    one.keyId === other.keyId &&
    isSame(one.iv, other.iv) &&
    isSame(new Uint8Array(one.bytes), new Uint8Array(other.bytes))
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Opens these cases, as far as they are there. */
export async function openCases(session: Session, ids: readonly string[]): Promise<readonly OpenedCase[]> {
  const { store } = session.database.transaction('cases');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return Promise.all(rows.flatMap((row) => (row === undefined ? [] : [openCaseRow(session, row)])));
}

/** Opens one case and follows merges to the case it is part of now; null where there is none. */
export async function openCurrentCase(session: Session, caseId: string): Promise<OpenedCase | null> {
  const seen = new Set<string>();
  let id = caseId;
  for (;;) {
    const row = await session.database.get('cases', id);
    if (row === undefined) return null;
    const opened = await openCaseRow(session, row);
    seen.add(id);
    const next = opened.case?.mergedInto ?? null;
    // A ring of merges cannot come about through us; stop anyway.
    if (next === null || seen.has(next)) return opened;
    id = next;
  }
}

async function openCaseRow(session: Session, row: CaseRow): Promise<OpenedCase> {
  const read = readCase(storedText(await session.rowKeys.open('case', row.id, row.sealed)));
  return read.ok ? { id: row.id, case: read.value, fault: null } : { id: row.id, case: null, fault: read.reason };
}
