import * as v from 'valibot';
import type { Case } from '../../domain/case';
import { newestCaseSchema, readCase } from '../../domain/records/case-record';
import type { StoredFault } from '../../domain/records/read-stored';
import { ok, type Result } from '../../domain/result';
import { stableJsonBytes } from '../../domain/stable-json';
import type { Session } from '../storage/session';
import type { WritingKey } from '../keys/row-keys';
import type { CaseRow, SealedRow } from '../storage/schema';
import { storedText } from '../storage/stored-json';

/** A case with what its row tells in the clear; `case` is null where it cannot be opened, and `fault` says why. */
export type OpenedCase = PlainOfCase &
  ({ readonly case: Case; readonly fault: null } | { readonly case: null; readonly fault: StoredFault });

interface PlainOfCase {
  readonly id: string;
  /** The case it was merged into; null where it was not, or where only its sealed text would say. */
  readonly mergedInto: string | null;
  /** Whether it is the one in which things wait for a vault that cannot read. */
  readonly isWaiting: boolean;
}

/** Seals a case. One that could not be read again is a bug, and thrown. */
export async function sealCase(session: Session, writing: WritingKey, opened: Case): Promise<CaseRow> {
  return {
    id: opened.id,
    mergedInto: opened.mergedInto,
    sealed: await session.rowKeys.seal(writing, 'case', opened.id, stableJsonBytes(v.parse(newestCaseSchema, opened))),
  };
}

type Known = Map<string, { readonly sealed: SealedRow; readonly text: Case }>;

/** Cases that this session opened before, each with the sealed text it was. */
const openedBefore = new WeakMap<Session, Known>();

/**
 * Opens every case, merged ones included. A text that is the same as the last time is not opened again: every save looks for its case
 * among all of them, and every letter of a search.
 */
export async function openAllCases(session: Session): Promise<readonly OpenedCase[]> {
  const known: Known = openedBefore.get(session) ?? new Map<string, never>();
  openedBefore.set(session, known);
  const rows = await session.database.getAll('cases');
  return Promise.all(
    rows.map(async (row) => {
      const before = known.get(row.id);
      if (before !== undefined && isSameRow(before.sealed, row.sealed)) return withColumns(row, ok(before.text));
      const text = await openText(session, row);
      // What cannot be opened now may be a moment later.
      if (text.ok) known.set(row.id, { sealed: row.sealed, text: text.value });
      return withColumns(row, text);
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
    const next = opened.mergedInto;
    // A ring of merges cannot come about through us; stop anyway.
    if (next === null || seen.has(next)) return opened;
    id = next;
  }
}

/** Opens one case. */
export async function openCaseRow(session: Session, row: CaseRow): Promise<OpenedCase> {
  return withColumns(row, await openText(session, row));
}

async function openText(session: Session, row: CaseRow): Promise<Result<Case, StoredFault>> {
  return readCase(storedText(await session.rowKeys.open('case', row.id, row.sealed)));
}

/** Where a case was merged is told by its column; in rows from before that was one, by the sealed text. */
function withColumns(row: CaseRow, text: Result<Case, StoredFault>): OpenedCase {
  const inside = text.ok ? text.value.mergedInto : null;
  const mergedInto = row.mergedInto === undefined ? inside : row.mergedInto;
  const plain = { id: row.id, mergedInto, isWaiting: row.waiting === 1 };
  return text.ok
    ? { ...plain, case: { ...text.value, mergedInto }, fault: null }
    : { ...plain, case: null, fault: text.reason };
}
