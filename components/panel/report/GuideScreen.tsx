import { GuideView } from '../../guide/GuideView';
import { useWords } from '../../words';
import { isSexual, isStopped, pickedOf } from '../save/subject-memory';
import { subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import type { View } from '../views';
import { NeedsPage } from './NeedsPage';

/** The guide to one control, with the panel's own ways out of it: save first, write it down, done. */
export function GuideScreen({ view }: { readonly view: Extract<View, { kind: 'guide' }> }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { action, reason, category } = view;
  const isReport = action.kind === 'report' || action.kind === 'report-illegal';
  return (
    <NeedsPage title={t('panel.title.guide')}>
      {(page) => {
        const subject = subjectKey(page);
        const words = reason?.label.known;
        return (
          <GuideView
            playbook={page.playbook}
            action={action}
            reason={reason}
            report={page.report}
            category={category}
            comment={
              action.target === 'comment' || action.target === 'chat-message'
                ? (pickedOf(session, subject)?.index ?? null)
                : null
            }
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
            onBack={nav.back}
            onMistake={() => {
              nav.replace({ kind: 'words', guide: 'mistake' });
            }}
            onLogReport={() => {
              nav.replace(
                isReport
                  ? {
                      kind: 'log-report',
                      draft: { target: action.target, reason: words?.[t.language] ?? words?.['en'] ?? '', category },
                    }
                  : { kind: 'log-action', action: action.kind },
              );
            }}
          />
        );
      }}
    </NeedsPage>
  );
}
