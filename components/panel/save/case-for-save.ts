/** Which case a save goes into, by the same rule for what is shown before the press and for the press itself. */
import type { CaseSummary } from '../../../lib/domain/case';
import { isSameAccount } from '../../../lib/domain/case-matching';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { AccountsTold } from '../../../lib/domain/records/accounts-told';
import type { PanelSession } from '../session';
import { subjectKey } from '../subject/subject';
import { caseAccountFor, lastCommentOf, whoActed } from '../subject/who-acted';
import { commentsToSave } from './subject-memory';

/**
 * `chosen`: by the person. `account`: the open case of whoever did this; the vault finds it itself. `page`: the case of the comment saved
 * last under the same page, so that what several accounts write under one video stays together; without one, where several are saved at
 * once, that of any of them. `new`: none of these.
 */
export type CaseForSave =
  | { readonly kind: 'chosen'; readonly id: string; readonly name: string }
  | { readonly kind: 'account'; readonly id: null; readonly found: CaseSummary }
  | { readonly kind: 'page'; readonly id: string; readonly found: CaseSummary }
  | { readonly kind: 'new'; readonly id: null };

/** `known`: the open cases, newest activity first. `told`: what the person says about accounts. */
export function caseForSave(
  known: readonly CaseSummary[],
  page: PanelPage,
  session: PanelSession,
  told: AccountsTold,
): CaseForSave {
  const chosen = session.chosenCase.value;
  if (chosen !== null) return { kind: 'chosen', ...chosen };
  if (page.kind !== 'page') return { kind: 'new', id: null };
  const open = known.filter((summary) => summary.case.mergedInto === null);
  const subject = subjectKey(page);
  const comments = commentsToSave(session, subject);
  const account = caseAccountFor(page, comments, told);
  const own = open.find((summary) => isSameAccount(summary.case.account, account));
  if (own !== undefined) return { kind: 'account', id: null, found: own };
  const before = comments.length === 0 ? undefined : lastCommentOf(session, subject);
  const writers = account === null ? comments.map((comment) => whoActed(page, comment)) : [];
  const together =
    open.find((summary) => summary.case.id === before?.caseId) ??
    open.find((summary) => writers.some((writer) => isSameAccount(summary.case.account, writer)));
  return together === undefined ? { kind: 'new', id: null } : { kind: 'page', id: together.case.id, found: together };
}
