import type { Way } from '../../../lib/domain/way';
import { hurtSaid, type Said } from '../../../lib/domain/way-order';
import { topicOf } from '../../../lib/help/direct-lines';
import { chosenReason } from '../../guide/chosen-reason';
import { DoorsView } from '../../guide/doors/DoorsView';
import { useServices } from '../../services';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import type { PanelSession } from '../session';
import type { LentPage } from '../subject/who-acted';
import type { View } from '../views';
import { keptAnswers } from './kept-answers';
import { NeedsPage } from './NeedsPage';

type GuideView = Extract<View, { kind: 'guide' }>;

/** The choice of the door, and where each one leads. */
export function DoorsScreen({ view }: { readonly view: GuideView }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { shell } = useServices();
  const helper = (): void => {
    nav.open({ kind: 'help', topic: topicOf(view.category) });
  };
  function use({ leads }: Way, page: LentPage): void {
    switch (leads.kind) {
      case 'guide':
        nav.open({ ...view, action: leads.action, doors: 'passed', begun: page });
        break;
      case 'form':
        nav.open({ kind: 'forms', open: leads.form });
        break;
      case 'page':
        shell.openOfficial(leads.address);
        break;
      case 'help':
        helper();
        break;
    }
  }
  return (
    <NeedsPage title={t('panel.title.guide')} begun={view.begun}>
      {(page) => (
        <DoorsView
          playbook={page.playbook}
          target={view.action.target}
          report={page.report}
          chosen={chosenReason(view.reason, view.category)}
          said={saidOf(session, page, view)}
          onUse={(way) => {
            use(way, page);
          }}
          onHelper={helper}
          onBack={nav.back}
        />
      )}
    </NeedsPage>
  );
}

/** What was said on the cards about this subject; answers about another one are not used. */
function saidOf(session: PanelSession, page: LentPage, { category }: GuideView): Said {
  const answers = keptAnswers(session, page);
  return { category, couldHurt: answers === null ? null : hurtSaid(answers) };
}
