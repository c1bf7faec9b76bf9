import { accountOf, isSameAccount, newCase, platformOnly } from '../../domain/case-matching';
import type { Case } from '../../domain/case';
import type { ItemRecord } from '../../domain/item';
import { openAllCases, openCurrentCase } from './open-cases';
import type { Session } from '../storage/session';
import { ofCase } from '../storage/key-ranges';

/** The case an item goes into; `put` is the case as it has to be stored with it, null where it stays as it is. */
export interface ChosenCase {
  readonly caseId: string;
  readonly put: Case | null;
}

/**
 * The case for a record: the one asked for (or the one it was merged into), else the open case of the same account, else a new one.
 * Null where the case asked for does not exist. Cases that cannot be opened are passed over: saving must work without reading.
 */
export async function chooseCase(
  session: Session,
  record: ItemRecord,
  asked: string | null,
  newId: () => string,
): Promise<ChosenCase | null> {
  if (asked !== null) {
    const current = await openCurrentCase(session, asked);
    return current === null ? null : { caseId: current.id, put: null };
  }
  const account = accountOf(record);
  const opened = account === null ? [] : await openAllCases(session);
  const fitting = opened.flatMap((entry) =>
    entry.case !== null && entry.case.mergedInto === null && isSameAccount(entry.case.account, account)
      ? [entry.case]
      : [],
  );
  const found = await latestOf(session, fitting);
  if (found === null) {
    const made = newCase(newId(), account ?? platformOnly(record.platform), record.saved.utc);
    return { caseId: made.id, put: made };
  }
  // A case that was opened by handle alone learns the stable id, so that it is still found after the handle changed.
  const learned =
    found.account !== null && found.account.authorId === null && account !== null && account.authorId !== null;
  return { caseId: found.id, put: learned ? { ...found, account } : null };
}

/** Of several cases of one account (after a split) the one that was saved to last. */
async function latestOf(session: Session, cases: readonly Case[]): Promise<Case | null> {
  if (cases.length <= 1) return cases[0] ?? null;
  const newest = await Promise.all(
    cases.map(async (candidate) => {
      const numbers = await session.database.getAllKeysFromIndex('items', 'caseStateSequence', ofCase(candidate.id));
      return { candidate, sequence: Math.max(0, ...numbers) };
    }),
  );
  return newest.reduce((best, next) => (next.sequence > best.sequence ? next : best)).candidate;
}
