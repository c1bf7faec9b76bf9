import type { TargetKind } from '../../../lib/domain/playbook-acting';
import { ActionChoice } from '../../guide/ActionChoice';
import { LinkButton } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { categoryOf } from '../save/subject-memory';
import { subjectKey } from '../subject/subject';
import type { LentPage } from '../subject/who-acted';
import { isReport } from './is-report';
import { NeedsPage } from './NeedsPage';
import { targetOf } from './target-of';

/** What this platform lets one do about the subject: report, mute, restrict, block, as a choice. */
export function ActionsView({
  wanted,
  target,
  begun,
}: {
  readonly wanted: 'all' | 'quiet';
  readonly target: TargetKind | null;
  readonly begun?: LentPage | undefined;
}) {
  const t = useWords();
  const { nav, session } = usePanel();
  return (
    <NeedsPage title={t('panel.title.actions')} begun={begun}>
      {(page) => (
        <Stack>
          <ActionChoice
            playbook={page.playbook}
            target={target ?? targetOf(session, page)}
            wanted={wanted}
            onPick={(action) => {
              const category = categoryOf(session, subjectKey(page));
              nav.open({
                kind: 'guide',
                action,
                reason: null,
                category,
                begun: page,
                ...(isReport(action) ? { doors: 'open' } : {}),
              });
            }}
          />
          <p>
            <LinkButton
              onPress={() => {
                nav.open({ kind: 'targets', wanted, begun: page });
              }}
            >
              {t('panel.actions.other-target')}
            </LinkButton>
          </p>
        </Stack>
      )}
    </NeedsPage>
  );
}
