import { compareContent, toldTogether, type ContentCheck, type ToldHistory } from '../domain/content-check';
import { fail, ok, type Result } from '../domain/result';
import type { CustodyEntry, VaultFailure } from '../app/vault-port';
import { openHistories } from './backup/imported-histories';
import { takeSnapshot } from './backup/snapshot';
import { openCustody } from './custody-log';
import type { Session } from './storage/session';

/**
 * Compares the log, and histories that were restored beside it, with what they tell of: saves, cases, lines. `damaged` where an entry does not
 * open, because then nobody knows what has to be there.
 */
export async function checkContent(session: Session, endIsNoted: boolean): Promise<Result<ContentCheck, VaultFailure>> {
  const rows = await takeSnapshot(session);
  const entries = await openCustody(rows.custody, session.rowKeys);
  if (entries.some(({ body }) => body === null)) return fail('damaged');
  const restored = await openHistories(session, rows.imports, rows.importedCustody);
  const told = toldTogether(
    historyOf(entries, []),
    restored.map((one) => historyOf(one.entries, one.record?.leftOut ?? [])),
  );
  return ok(
    compareContent(told, {
      items: rows.items,
      caseIds: rows.cases.map(({ id }) => id),
      lines: rows.log.length,
      noteOf: rows.log.flatMap(({ noteOf }) => (noteOf === undefined ? [] : [noteOf])),
      endIsNoted,
      brokenHistories: restored.filter(({ whole }) => !whole).length,
    }),
  );
}

function historyOf(entries: readonly CustodyEntry[], leftOut: readonly { readonly itemId: string }[]): ToldHistory {
  return {
    entries: entries.flatMap(({ link, body }) =>
      body === null ? [] : [{ ...body, sequence: link.sequence, digest: link.digest }],
    ),
    leftOut: new Set(leftOut.map(({ itemId }) => itemId)),
  };
}
