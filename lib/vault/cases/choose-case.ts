import { placeOwner } from '../../domain/act';
import { affectedOf } from '../../domain/affected-accounts';
import { isSameById, joiningOf } from '../../domain/case-joining';
import { isSameAccount, newCase, platformOnly, type CaseAccount } from '../../domain/case-matching';
import { caseAccountOf } from '../../domain/case-of-save';
import type { Case } from '../../domain/case';
import type { NewItem } from '../../domain/item';
import { summarise } from './list-cases';
import { openAllCases, openCurrentCase, sealCase, type OpenedCase } from './open-cases';
import { sealWish, waitingCase } from './waiting-case';
import type { Session } from '../storage/session';
import { readableTold } from '../told/accounts-told';
import type { WritingKey } from '../keys/row-keys';
import type { CaseRow, SealedRow } from '../storage/schema';

/** The case an item goes into; `put` is the case as it has to be stored with it, null where it stays as it is. */
interface ChosenCase {
  readonly caseId: string;
  readonly put: Case | null;
}

/** Where an item is stored, with rows sealed and ready. `wish` is there only where it has to wait. */
export interface PlaceOfItem {
  readonly caseId: string;
  readonly caseRow: CaseRow | null;
  readonly wish: SealedRow | null;
}

/** The place of a new item. A vault that cannot read puts it into the waiting case, whichever case was asked for. */
export async function placeOfItem(
  session: Session,
  writing: WritingKey,
  record: NewItem,
  asked: string | null,
  newId: () => string,
): Promise<PlaceOfItem | null> {
  if (!(await session.keys.canRead())) {
    const { caseId, row } = await waitingCase(session, writing, newId, record.times.done);
    return {
      caseId,
      caseRow: row,
      wish: await sealWish(session, writing, record.id, {
        caseId: asked,
        itemId: null,
        account: await shownAccount(session, record),
      }),
    };
  }
  const chosen = await chooseCase(session, record, asked, newId);
  if (chosen === null) return null;
  const caseRow = chosen.put === null ? null : await sealCase(session, writing, chosen.put);
  return { caseId: chosen.caseId, caseRow, wish: null };
}

/**
 * The case for a record: the one asked for (or the one it was merged into), else the open case of the same account, else a new one.
 * Null where the case asked for does not exist. Cases that cannot be opened are passed over: saving must work without reading.
 */
async function chooseCase(
  session: Session,
  record: NewItem,
  asked: string | null,
  newId: () => string,
): Promise<ChosenCase | null> {
  const current = asked === null ? null : await openCurrentCase(session, asked);
  if (asked !== null && current === null) return null;
  // The waiting case is no place for what can be put where it belongs.
  if (current !== null && !current.isWaiting) return { caseId: current.id, put: null };
  return caseOfAccount(session, await shownAccount(session, record), newId, record.times.done);
}

/** The open case of an account, else a new one. Nothing but a platform is no account: that is always a new case. */
export async function caseOfAccount(
  session: Session,
  account: CaseAccount | null,
  newId: () => string,
  utc: string,
): Promise<ChosenCase> {
  const opened = account === null ? [] : await openAllCases(session);
  const fitting = opened.flatMap((entry) =>
    entry.case !== null && entry.case.mergedInto === null && isSameAccount(entry.case.account, account) ? [entry] : [],
  );
  const found = await joined(session, fitting, account, utc);
  if (found === null) {
    const made = newCase(newId(), account, utc);
    return { caseId: made.id, put: made };
  }
  // A case that was opened by handle alone learns the stable id, so that it is still found after the handle changed.
  const learned =
    found.account !== null && found.account.authorId === null && account !== null && account.authorId !== null;
  return { caseId: found.id, put: learned ? { ...found, account } : null };
}

/** What a case of this record is opened for. */
async function shownAccount(session: Session, record: NewItem): Promise<CaseAccount | null> {
  return (
    caseAccountOf(record, placeOwner(record), await readableTold(session)) ?? platformOnly(record.surroundings.platform)
  );
}

/**
 * Of several cases of one account (after a split) the one with the newest activity: the first of them in every list, as the panel shows it.
 * One that only the handle tells, and that is older than 30 days, is left alone, unless the person says whose account that is.
 */
async function joined(
  session: Session,
  cases: readonly OpenedCase[],
  account: CaseAccount | null,
  nowUtc: string,
): Promise<Case | null> {
  const [only] = cases;
  if (only === undefined) return null;
  if (cases.length === 1 && isSameById(only.case?.account ?? null, account)) return only.case;
  const isTheirs = affectedOf(await readableTold(session), account) !== null;
  const joining = (await summarise(session, cases)).find(
    ({ case: of, lastUtc }) => isTheirs || joiningOf(of.account, account, { lastUtc, nowUtc }) === 'joins',
  );
  return joining?.case ?? null;
}
