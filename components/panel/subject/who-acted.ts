/** Who the panel's subject is about: whoever wrote the picked comment, else the page's own account. */
import { shownAct, type ActAccount } from '../../../lib/domain/act';
import { isFromList, isOfPageAccount } from '../../../lib/domain/actions-for-target';
import type { CaseAccount } from '../../../lib/domain/case-matching';
import { accountOf, caseAccountOf } from '../../../lib/domain/case-of-save';
import { actOfComment, actOfPage } from '../../../lib/domain/page-acts';
import type { ChangeOf } from '../../../lib/domain/change';
import { TARGET_KINDS } from '../../../lib/domain/playbook-acting';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { ActV2 } from '../../../lib/domain/records/record-entry-v2';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from '../../../lib/domain/records/accounts-told';
import type { PageComment } from '../../../lib/domain/subject';
import type { PanelSession, SavedNow } from '../session';
import { placeName } from './subject';

/** A page that Beside may read. */
export type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** The account by what the page says; null where neither id nor handle is known. */
export function whoActed(page: LentPage, picked: PageComment | null): CaseAccount | null {
  return accountOf({ acts: picked === null ? [pageAct(page)] : [commentAct(page, picked)] }, NO_ACCOUNTS_TOLD);
}

/**
 * The account whose case a save goes into, by the rule that the vault follows: that of the page where it happens to its owner, else the one
 * that wrote all of these comments, without any the page's own; null where there are several, or it is not known.
 */
export function caseAccountFor(
  page: LentPage,
  comments: readonly PageComment[],
  told: AccountsTold,
): CaseAccount | null {
  const own = pageAct(page);
  const acts = comments.length === 0 ? [own] : comments.map((comment) => commentAct(page, comment));
  return caseAccountOf({ acts }, shownAct(own).by, told);
}

/** Whose page it is, where an id or a handle is known: a name tells nobody apart. */
export function ownerOf(page: LentPage): ActAccount | null {
  const { by } = shownAct(pageAct(page));
  return by === null || (by.accountId === null && by.handle === null) ? null : by;
}

function pageAct(page: LentPage): ActV2 {
  const { facts, pageKind } = page.report;
  return actOfPage({ platform: platformOf(page), pageKind, facts });
}

function commentAct(page: LentPage, comment: PageComment): ActV2 {
  return actOfComment(comment, platformOf(page));
}

function platformOf(page: LentPage): { readonly id: string; readonly name: string } {
  return { id: page.playbook.id, name: placeName(page) };
}

/**
 * The picked comment, where a line of the log about `target` is about it: a report of the video above it is not, nor of anything else that
 * the person names. `target` undefined: nobody named one.
 */
export function pickedFor(picked: PageComment | null, target: string | undefined): PageComment | null {
  return target === undefined || TARGET_KINDS.some((kind) => kind === target && isFromList(kind)) ? picked : null;
}

/**
 * Whom and what a line of the log is about: the account with the name it shows, and the platform's own id of its act. Nobody where the
 * target (undefined: not known) is neither of the page's own account nor a picked comment: an advertisement, a message, the comment of
 * somebody, anything else.
 */
export function actOfLine(
  page: LentPage,
  picked: PageComment | null,
  target: string | undefined,
): Pick<ChangeOf<'log-action'>, 'account' | 'actId'> {
  const comment = pickedFor(picked, target);
  const isOfPage = target === undefined || TARGET_KINDS.some((kind) => kind === target && isOfPageAccount(kind));
  if (comment === null && !isOfPage) return NOBODY;
  const act = comment === null ? pageAct(page) : commentAct(page, comment);
  const cut = (value: string | null | undefined) => value?.slice(0, 500) ?? null;
  return {
    account:
      act.by === null
        ? null
        : {
            authorId: cut(act.by.accountId?.value),
            authorHandle: cut(act.by.handle?.value),
            name: cut(act.by.name?.value),
          },
    actId: cut(act.id),
  };
}

/** What a line says of which nobody knows, or that meets nobody. */
export const NOBODY = { account: null, actId: null } as const;

/** Tells one comment of a page from another, for as long as the panel is open. */
export function commentKey({ id, authorHandle, authorName, text }: PageComment): string {
  return id ?? JSON.stringify([authorHandle, authorName, text]);
}

/** What was saved last of this very subject: the same page, and the same comment on it or none. */
export function lastSavedOf(
  session: PanelSession,
  subject: string | null,
  picked: PageComment | null,
): SavedNow | undefined {
  const key = picked === null ? null : commentKey(picked);
  return session.saved.value.findLast(
    ({ subject: of, comments }) =>
      of !== null && of === subject && (key === null ? comments.length === 0 : comments.includes(key)),
  );
}

/** The last save of other comments of this page: what comes next belongs to the same case, whoever wrote it. */
export function lastCommentOf(session: PanelSession, subject: string | null): SavedNow | undefined {
  return session.saved.value.findLast(
    (one) => one.subject !== null && one.subject === subject && one.comments.length > 0,
  );
}
