/** What the session remembers of one subject. Nothing named for one subject is ever used for another. */
import type { Category } from '../../../lib/domain/category';
import type { PageComment } from '../../../lib/domain/subject';
import type { PanelPage } from '../../../lib/domain/page-report';
import { isOfComment, isOfPage, mayHold, type AnsweredNo } from '../../../lib/domain/under-18';
import { reportKey } from '../subject/subject';
import type { AskedAnswer, PanelSession, SaveDraft, SaveTake } from '../session';

/** Harms for which only link and words are taken unless the person chooses otherwise. */
const SEXUAL: readonly Category[] = ['sexual-content', 'ncii', 'minor-safety'];

/** True where pictures are left out unless chosen. */
export function isSexual(category: Category | null): boolean {
  return category !== null && SEXUAL.includes(category);
}

/** Whether saving is off for this subject. */
export function isStopped(session: PanelSession, subject: string | null): boolean {
  return subject !== null && session.asked.value.get(subject) === 'stopped';
}

/**
 * The answer "no", where it holds for what a save of this page would take now. Null: the line is to be asked. It is asked for each save of
 * a page that cannot be read, or that has neither a video nor an id.
 */
export function answerFor(
  session: PanelSession,
  page: PanelPage,
  pickedComment: PageComment | null,
): AnsweredNo | null {
  if (page.kind !== 'page') return null;
  const answer = session.asked.value.get(reportKey(page.report));
  if (answer === undefined || answer === 'stopped') return null;
  const holds = mayHold(answer, pickedComment) && isOfPage(answer, page.report) && isOfComment(answer, pickedComment);
  return holds ? answer : null;
}

/** Forgets an answer, so that the line is asked again. */
export function askAgain(session: PanelSession, subject: string | null): void {
  if (subject === null || session.asked.peek().get(subject) === 'stopped') return;
  const asked = new Map(session.asked.peek());
  asked.delete(subject);
  session.asked.value = asked;
}

/** Remembers an answer for this panel's lifetime. */
export function remember(session: PanelSession, subject: string, answer: AskedAnswer): void {
  session.asked.value = new Map(session.asked.peek()).set(subject, answer);
}

/** Takes back "yes or not sure", once for each subject. Returns false when it was used before. */
export function takeBackStop(session: PanelSession, subject: string): boolean {
  if (session.wrongTapUsed.peek().has(subject)) return false;
  session.wrongTapUsed.value = new Set(session.wrongTapUsed.peek()).add(subject);
  const asked = new Map(session.asked.peek());
  asked.delete(subject);
  session.asked.value = asked;
  return true;
}

export function categoryOf(session: PanelSession, subject: string | null): Category | null {
  const named = session.category.value;
  return named !== null && named.subject === subject ? named.category : null;
}

export function pickedOf(session: PanelSession, subject: string | null): PageComment | null {
  const picked = session.picked.value;
  return picked !== null && picked.subject === subject ? picked.comment : null;
}

/** Comments known to be there before a question is answered: the picked one and the list it was picked from. */
export function knownCommentsOf(session: PanelSession, subject: string | null): readonly PageComment[] {
  const picked = session.picked.value;
  return picked !== null && picked.subject === subject ? [picked.comment, ...picked.among] : [];
}

export function draftOf(session: PanelSession, subject: string | null): SaveDraft {
  const draft = session.draft.value;
  return draft.subject === subject ? draft : { subject, note: '', take: null };
}

/** What will be taken: the person's choice, else link and words for sexual content, else everything. */
export function takeOf(session: PanelSession, subject: string | null): SaveTake {
  const careful = isSexual(categoryOf(session, subject)) || (subject !== null && session.wordsOnly.value === subject);
  return draftOf(session, subject).take ?? (careful ? 'words-only' : 'everything');
}
