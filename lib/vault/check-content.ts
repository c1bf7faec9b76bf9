import { compareContent, type ContentCheck, type StoredThings, type ToldEntry } from '../domain/content-check';
import { fail, ok, type Result } from '../domain/result';
import type { VaultFailure } from '../app/ports';
import { openCustody } from './custody-log';
import type { CustodyRow } from './storage/schema';
import type { Session } from './storage/session';

/**
 * Compares the log with what it tells of: saves, cases, lines. `damaged` where an entry does not open, because then nobody knows what has
 * to be there.
 */
export async function checkContent(session: Session, endIsNoted: boolean): Promise<Result<ContentCheck, VaultFailure>> {
  const { custody, stored } = await readAll(session);
  const told: ToldEntry[] = [];
  for (const { link, body } of await openCustody(custody, session.rowKeys)) {
    if (body === null) return fail('damaged');
    told.push({ ...body, sequence: link.sequence });
  }
  return ok(compareContent(told, { ...stored, endIsNoted }));
}

/** Everything in one transaction: what is written meanwhile is in all of it or in none. */
async function readAll(
  session: Session,
): Promise<{ readonly custody: readonly CustodyRow[]; readonly stored: Omit<StoredThings, 'endIsNoted'> }> {
  const transaction = session.database.transaction(['custody', 'items', 'cases', 'log']);
  const [custody, items, caseIds, lines, noteOf] = await Promise.all([
    transaction.objectStore('custody').getAll(),
    transaction.objectStore('items').getAll(),
    transaction.objectStore('cases').getAllKeys(),
    transaction.objectStore('log').count(),
    (async () => {
      const found: string[] = [];
      const index = transaction.objectStore('log').index('noteOf');
      for (let at = await index.openKeyCursor(); at !== null; at = await at.continue()) found.push(at.key);
      return found;
    })(),
  ]);
  return { custody, stored: { items, caseIds, lines, noteOf } };
}
