/** Who the panel's subject is about: whoever wrote the picked comment, else the page's own account. */
import { accountOf, type CaseAccount } from '../../../lib/domain/case-matching';
import { actOfComment, actOfPage } from '../../../lib/domain/page-acts';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { PageComment } from '../../../lib/domain/subject';
import type { PanelSession, SavedNow } from '../session';
import { placeName } from './subject';

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** The account by the rule that a save follows; null where neither id nor handle is known. */
export function whoActed(page: LentPage, picked: PageComment | null): CaseAccount | null {
  const { facts, pageKind } = page.report;
  const platform = { id: page.playbook.id, name: placeName(page) };
  return accountOf({
    acts: [picked === null ? actOfPage({ platform, pageKind, facts }) : actOfComment(picked, platform)],
  });
}

/** Tells one comment of a page from another, for as long as the panel is open; null for the page itself. */
export function commentKey(picked: PageComment | null): string | null {
  return picked === null ? null : (picked.id ?? JSON.stringify([picked.authorHandle, picked.authorName, picked.text]));
}

/** What was saved last of this very subject: the same page, and the same comment on it or none. */
export function lastSavedOf(
  session: PanelSession,
  subject: string | null,
  picked: PageComment | null,
): SavedNow | undefined {
  const comment = commentKey(picked);
  return session.saved.value.findLast(
    (one) => one.subject !== null && one.subject === subject && one.comment === comment,
  );
}

/** The last save of another comment of this page: what comes next belongs to the same case, whoever wrote it. */
export function lastCommentOf(session: PanelSession, subject: string | null): SavedNow | undefined {
  return session.saved.value.findLast((one) => one.subject !== null && one.subject === subject && one.comment !== null);
}
