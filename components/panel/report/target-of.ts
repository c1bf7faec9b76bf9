import type { PanelPage } from '../../../lib/domain/page-report';
import type { TargetKind } from '../../../lib/domain/playbook-acting';
import { targetOfPage } from '../../../lib/domain/target-of-page';
import { pickedOf } from '../save/subject-memory';
import type { PanelSession } from '../session';
import { subjectKey } from '../subject/subject';

/** What is acted on: the picked comment (beside a live stream, the picked chat line), else the page's own subject. */
export function targetOf(session: PanelSession, page: Extract<PanelPage, { kind: 'page' }>): TargetKind {
  const { pageKind, facts } = page.report;
  if (pickedOf(session, subjectKey(page)) === null) return targetOfPage(pageKind, page.playbook);
  // Some sites show a live stream under the address of a video and say so in its facts.
  const isLive = pageKind === 'live' || facts['live']?.value === 'true';
  return isLive && page.playbook.actions.some(({ target }) => target === 'chat-message') ? 'chat-message' : 'comment';
}
