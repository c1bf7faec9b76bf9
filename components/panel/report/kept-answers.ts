import { NO_ANSWERS, type ChecklistAnswers } from '../../../lib/domain/checklist';
import { stopsSaving } from '../../../lib/domain/checklist-rules';
import type { PanelPage } from '../../../lib/domain/page-report';
import { pickedOf } from '../save/subject-memory';
import type { PanelSession } from '../session';
import { commentKey } from '../subject/who-acted';
import { subjectKey } from '../subject/subject';
import { targetOf } from './target-of';

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** What the cards are about: the page or one picked comment of it. */
function aboutOf(session: PanelSession, page: LentPage): string {
  const picked = pickedOf(session, subjectKey(page));
  return JSON.stringify([targetOf(session, page), picked === null ? null : commentKey(picked)]);
}

/** Remembers the answers on the cards for what they are about. */
export function keepAnswers(session: PanelSession, page: LentPage, answers: ChecklistAnswers): void {
  session.answers.value = { subject: subjectKey(page), about: aboutOf(session, page), answers };
}

/**
 * The answers given a moment ago about this very thing; null where there are none. "What I say is true" is said anew for each report.
 * The hard stop holds for the whole page, and so does the one wrong tap. A page without a subject cannot be told from the next one.
 */
export function keptAnswers(session: PanelSession, page: LentPage): ChecklistAnswers | null {
  const kept = session.answers.peek();
  if (kept === null || kept.subject === null || kept.subject !== subjectKey(page)) return null;
  if (kept.about === aboutOf(session, page) || stopsSaving(kept.answers)) return { ...kept.answers, honest: null };
  return kept.answers.wrongTapUsed ? { ...NO_ANSWERS, wrongTapUsed: true } : null;
}
