import { caseSchema, type Case } from '../domain/case';
import { stableJsonBytes } from '../domain/stable-json';
import type { Session } from './connection';
import type { WritingKey } from './row-keys';
import type { CaseRow } from './schema';
import { parseStored } from './stored-json';

/** A case with its row; `case` is null where it cannot be opened. */
export interface OpenedCase {
  readonly id: string;
  readonly case: Case | null;
}

/** Seals a case. */
export async function sealCase(session: Session, writing: WritingKey, opened: Case): Promise<CaseRow> {
  return { id: opened.id, sealed: await session.rowKeys.seal(writing, 'case', opened.id, stableJsonBytes(opened)) };
}

/** Opens every case, merged ones included. */
export async function openAllCases(session: Session): Promise<readonly OpenedCase[]> {
  const rows = await session.database.getAll('cases');
  return Promise.all(rows.map((row) => openCaseRow(session, row)));
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
  return { id: row.id, case: parseStored(caseSchema, await session.rowKeys.open('case', row.id, row.sealed)) };
}
