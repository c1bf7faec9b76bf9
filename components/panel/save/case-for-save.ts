/** Which case a save goes into, by the same rule for what is shown before the press and for the press itself. */
import type { CaseSummary } from '../../../lib/domain/case';
import { affectedOf } from '../../../lib/domain/affected-accounts';
import { joiningOf } from '../../../lib/domain/case-joining';
import type { CaseAccount } from '../../../lib/domain/case-matching';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { AccountsTold } from '../../../lib/domain/records/accounts-told';
import type { PanelSession } from '../session';
import { subjectKey } from '../subject/subject';
import { caseAccountFor, lastCommentOf, whoActed } from '../subject/who-acted';
import { commentsToSave } from './subject-memory';

/**
 * `chosen`: by the person. `account`: the open case of whoever did this; the vault finds it itself. `page`: an old case that the person said
 * is of this very account; else that of the comment saved last under the same page, so that what several accounts write under one video stays
 * together; without one, where several are saved at once, that of any of them. `new`: none of these; `before`: a case older than 30 days that
 * only the handle tells, for the person to say.
 */
export type CaseForSave =
  | { readonly kind: 'chosen'; readonly id: string; readonly name: string }
  | { readonly kind: 'account'; readonly id: null; readonly found: CaseSummary }
  | { readonly kind: 'page'; readonly id: string; readonly found: CaseSummary }
  | { readonly kind: 'new'; readonly id: null; readonly before: CaseSummary | null };

/** `known`: the open cases, newest activity first. `told`: what the person says about accounts. */
export function caseForSave(
  known: readonly CaseSummary[],
  page: PanelPage,
  session: PanelSession,
  told: AccountsTold,
  nowUtc: string,
): CaseForSave {
  const chosen = session.chosenCase.value;
  if (chosen !== null) return { kind: 'chosen', ...chosen };
  if (page.kind !== 'page') return { kind: 'new', id: null, before: null };
  const open = known.filter((summary) => summary.case.mergedInto === null);
  const subject = subjectKey(page);
  const comments = commentsToSave(session, subject);
  const account = caseAccountFor(page, comments, told);
  const isTheirs = affectedOf(told, account) !== null;
  const joining = ({ case: of, lastUtc }: CaseSummary, whose: CaseAccount | null) => {
    const found = joiningOf(of.account, whose, { lastUtc, nowUtc });
    return found === 'ask' && isTheirs ? 'joins' : found;
  };
  const own = open.find((summary) => joining(summary, account) === 'joins');
  if (own !== undefined) return { kind: 'account', id: null, found: own };
  const before = open.find((summary) => joining(summary, account) === 'ask') ?? null;
  if (before !== null && session.sameAccount.value.has(before.case.id))
    return { kind: 'page', id: before.case.id, found: before };
  const last = comments.length === 0 ? undefined : lastCommentOf(session, subject);
  const writers = account === null ? comments.map((comment) => whoActed(page, comment)) : [];
  const together =
    open.find((summary) => summary.case.id === last?.caseId) ??
    open.find((summary) => writers.some((writer) => joining(summary, writer) === 'joins'));
  return together === undefined
    ? { kind: 'new', id: null, before }
    : { kind: 'page', id: together.case.id, found: together };
}
