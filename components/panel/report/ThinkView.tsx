import { useRef } from 'preact/hooks';
import type { ChecklistRoute, SaveMode } from '../../../lib/domain/checklist';
import type { PanelPage } from '../../../lib/domain/page-report';
import { ThinkFirst } from '../../checklist/ThinkFirst';
import { TAKE_IT_DOWN } from '../../help/take-it-down';
import { useServices, type ShellService } from '../../services';
import { useWords } from '../../words';
import { subjectKey } from '../subject/subject';
import { usePanel, type Panel } from '../panel-context';
import { remember, takeBackStop } from '../save/subject-memory';
import { keepAnswers, keptAnswers } from './kept-answers';
import { NeedsPage } from './NeedsPage';
import { openReport } from './open-report';
import { targetOf } from './target-of';

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** The three cards, and the way to where they lead. */
export function ThinkView() {
  const t = useWords();
  return (
    <NeedsPage title={t('panel.title.think')}>
      {(page) => (
        <>
          <h1 class="visually-hidden">{t('panel.title.think')}</h1>
          <Cards page={page} />
        </>
      )}
    </NeedsPage>
  );
}

function Cards({ page }: { readonly page: LentPage }) {
  const panel = usePanel();
  const { shell } = useServices();
  const { nav, session } = panel;
  const view = nav.view.value;
  const unsure = view.kind === 'think' && view.unsure === true;
  const stopped = useRef(false);
  const subject = subjectKey(page);

  // The footer's Save follows the cards at once: a hard stop named here holds there too.
  function follow(mode: SaveMode): void {
    if (subject === null) return;
    if (mode === 'nothing') {
      stopped.current = true;
      remember(session, subject, 'stopped');
    } else if (stopped.current) {
      stopped.current = false;
      takeBackStop(session, subject);
    }
    if (mode === 'words-only') session.wordsOnly.value = subject;
    else if (session.wordsOnly.peek() === subject) session.wordsOnly.value = null;
  }
  const kept = keptAnswers(session, page);
  return (
    <ThinkFirst
      playbook={page.playbook}
      report={page.report}
      target={targetOf(session, page)}
      {...(kept === null ? {} : { start: kept })}
      onAnswers={(answers) => {
        keepAnswers(session, page, answers);
      }}
      onSaveMode={follow}
      onRoute={(route) => {
        follow(route.save);
        go(panel, shell, page, route);
      }}
      unsure={unsure}
      onAskedToJoin={() => {
        nav.open({ kind: 'learn', open: 'mass' });
      }}
      onSkip={() => {
        openReport(nav, session, page, { reasonId: null, category: null });
      }}
      onBack={nav.back}
      onEmergencyHelp={() => {
        nav.open({ kind: 'help', topic: 'emergency' });
      }}
    />
  );
}

/** Opens what the person chose at the end of the cards. */
function go({ nav, session }: Panel, shell: ShellService, page: LentPage, route: ChecklistRoute): void {
  if (route.category !== null) session.category.value = { subject: subjectKey(page), category: route.category };
  switch (route.go) {
    case 'help':
      nav.open({ kind: 'help', topic: route.topic });
      break;
    case 'take-it-down':
      shell.openOfficial(TAKE_IT_DOWN);
      break;
    case 'stopncii':
      nav.open({ kind: 'help', topic: 'ncii' });
      break;
    case 'hotline':
    case 'copy-link':
      nav.open({ kind: 'hard-stop' });
      break;
    case 'write-down':
      nav.open({ kind: 'written' });
      break;
    case 'save':
      nav.open({ kind: 'save' });
      break;
    case 'report':
      openReport(nav, session, page, route);
      break;
    case 'quiet-tools':
      nav.open({ kind: 'actions', wanted: 'quiet', target: null, begun: page });
      break;
    case 'learn':
      nav.open({ kind: 'learn', open: 'mass' });
      break;
    case 'done':
      nav.home();
      break;
  }
}
