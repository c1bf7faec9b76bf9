import { TargetChoice } from '../../guide/TargetChoice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import type { LentPage } from '../subject/who-acted';
import { NeedsPage } from './NeedsPage';
import { targetOf } from './target-of';

/** What it is about; a comment is picked from the list of comments. */
export function TargetsView({
  wanted,
  begun,
}: {
  readonly wanted: 'all' | 'quiet';
  readonly begun?: LentPage | undefined;
}) {
  const t = useWords();
  const { nav, session } = usePanel();
  return (
    <NeedsPage title={t('panel.title.targets')} begun={begun}>
      {(page) => (
        <TargetChoice
          playbook={page.playbook}
          current={targetOf(session, page)}
          onPick={(target) => {
            nav.replace({ kind: 'actions', wanted, target, begun: page });
            if (target === 'comment' && targetOf(session, page) !== 'comment' && page.report.commentsLoaded > 0)
              nav.open({ kind: 'pick-comment' });
          }}
        />
      )}
    </NeedsPage>
  );
}
