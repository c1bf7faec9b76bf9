import { GuideView } from '../../guide/GuideView';
import { isFromList } from '../../../lib/domain/actions-for-target';
import { useWords } from '../../words';
import { isSexual, isStopped, pickedOf } from '../save/subject-memory';
import { subjectKey } from '../subject/subject';
import { whoActed, type LentPage } from '../subject/who-acted';
import { usePanel } from '../panel-context';
import type { View } from '../views';
import { DoorsScreen } from './DoorsScreen';
import { isReport } from './is-report';
import { NeedsPage } from './NeedsPage';

/** The guide to one control, with the panel's own ways out of it: save first, write it down, done. A report first asks by which door. */
export function GuideScreen({ view }: { readonly view: Extract<View, { kind: 'guide' }> }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { action, reason, category } = view;
  const pickedOn = (page: LentPage) => (isFromList(action.target) ? pickedOf(session, subjectKey(page)) : null);
  if (view.doors === 'open') return <DoorsScreen view={view} />;
  return (
    <NeedsPage title={t('panel.title.guide')} begun={view.begun} leadsTo={(page) => whoActed(page, pickedOn(page))}>
      {(page) => {
        const subject = subjectKey(page);
        const words = reason?.label.known;
        const picked = pickedOn(page);
        const about = { page, picked, target: action.target };
        return (
          <GuideView
            playbook={page.playbook}
            action={action}
            reason={reason}
            report={page.report}
            category={category}
            comment={picked}
            onPickComment={() => {
              nav.open({ kind: 'pick-comment' });
            }}
            save={
              isStopped(session, subject)
                ? 'nothing'
                : isSexual(category) || (subject !== null && session.wordsOnly.value === subject)
                  ? 'words-only'
                  : 'ordinary'
            }
            onSave={() => {
              nav.open({ kind: 'save' });
            }}
            onDone={nav.home}
            onBack={() => {
              if (view.doors === 'passed') nav.open({ ...view, doors: 'open', begun: page });
              else nav.back();
            }}
            onMistake={() => {
              nav.replace({ kind: 'words', guide: 'mistake' });
            }}
            onLogReport={() => {
              nav.replace(
                isReport(action)
                  ? {
                      kind: 'log-report',
                      draft: {
                        target: action.target,
                        reason: words?.[t.language] ?? words?.['en'] ?? '',
                        // A legal notice is written down as one: until when one can appeal hangs on it.
                        category: action.kind === 'report-illegal' ? 'illegal-content' : category,
                        door: action.kind === 'report-illegal' ? 'law' : 'rules',
                        about,
                      },
                    }
                  : { kind: 'log-action', action: action.kind, about },
              );
            }}
          />
        );
      }}
    </NeedsPage>
  );
}
