/** What the session remembers of one subject. Nothing named for one subject is ever used for another. */
import type { Category } from '../../../lib/domain/category';
import type { PageComment } from '../../../lib/domain/subject';
import type { PanelPage } from '../../../lib/domain/page-report';
import { isOfComments, isOfPage, mayHold, type AnsweredNo } from '../../../lib/domain/under-18';
import { reportKey } from '../subject/subject';
import type { AskedAnswer, PanelSession, SaveDraft, SaveTake, TickedComments } from '../session';

const NONE: TickedComments['comments'] = new Map();

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
 * a page that cannot be read, or that has neither a video nor an id. `each`: with pictures of single comments, which is more to be asked about.
 */
export function answerFor(
  session: PanelSession,
  page: PanelPage,
  comments: readonly PageComment[],
  each: boolean,
): AnsweredNo | null {
  if (page.kind !== 'page') return null;
  const answer = session.asked.value.get(reportKey(page.report));
  if (answer === undefined || answer === 'stopped') return null;
  const holds =
    (!each || answer.each) &&
    mayHold(answer, comments) &&
    isOfPage(answer, page.report) &&
    isOfComments(answer, comments);
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

/** Comments that are ticked in the list, whether or not the next save is about them. */
export function tickedOf(session: PanelSession, subject: string | null): TickedComments['comments'] {
  const ticked = session.ticked.value;
  return ticked !== null && ticked.subject === subject ? ticked.comments : NONE;
}

/** The ticked comments, in the order of the page, where the next save is about them. */
export function tickedToSave(session: PanelSession, subject: string | null): readonly PageComment[] {
  if (session.ticked.value?.forSave !== true) return [];
  return [...tickedOf(session, subject).values()].toSorted((one, other) => one.index - other.index);
}

/** What the next save is about where that is not the page itself: the ticked comments, else the picked one. */
export function commentsToSave(session: PanelSession, subject: string | null): readonly PageComment[] {
  const ticked = tickedToSave(session, subject);
  const picked = pickedOf(session, subject);
  return ticked.length === 0 && picked !== null ? [picked] : ticked;
}

/** Comments known to be there before a question is answered: the chosen ones and the list they were chosen from. */
export function knownCommentsOf(session: PanelSession, subject: string | null): readonly PageComment[] {
  const [picked, ticked] = [session.picked.value, session.ticked.value];
  return [
    ...(picked !== null && picked.subject === subject ? [picked.comment, ...picked.among] : []),
    ...(ticked !== null && ticked.subject === subject ? [...ticked.comments.values(), ...ticked.among] : []),
  ];
}

export function draftOf(session: PanelSession, subject: string | null): SaveDraft {
  const draft = session.draft.value;
  return draft.subject === subject ? draft : { subject, note: '', take: null, each: false };
}

/** Whether each comment that the picture does not show gets a picture of its own: chosen by the person, and only where pictures are taken. */
export function isEachOf(session: PanelSession, subject: string | null): boolean {
  return (
    draftOf(session, subject).each &&
    takeOf(session, subject) === 'everything' &&
    commentsToSave(session, subject).length > 0
  );
}

/** What will be taken: the person's choice, else link and words for sexual content, else everything. */
export function takeOf(session: PanelSession, subject: string | null): SaveTake {
  const careful = isSexual(categoryOf(session, subject)) || (subject !== null && session.wordsOnly.value === subject);
  return draftOf(session, subject).take ?? (careful ? 'words-only' : 'everything');
}
