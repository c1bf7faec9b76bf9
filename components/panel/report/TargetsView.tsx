import { TargetChoice } from '../../guide/TargetChoice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { NeedsPage } from './NeedsPage';
import { targetOf } from './target-of';

/** What it is about; a comment is picked from the list of comments. */
export function TargetsView({ wanted }: { readonly wanted: 'all' | 'quiet' }) {
  const t = useWords();
  const { nav, session } = usePanel();
  return (
    <NeedsPage title={t('panel.title.targets')}>
      {(page) => (
        <TargetChoice
          playbook={page.playbook}
          current={targetOf(session, page)}
          onPick={(target) => {
            nav.replace({ kind: 'actions', wanted, target });
            if (target === 'comment' && targetOf(session, page) !== 'comment' && page.report.commentsLoaded > 0)
              nav.open({ kind: 'pick-comment' });
          }}
        />
      )}
    </NeedsPage>
  );
}
