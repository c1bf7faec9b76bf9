import type { ComponentChildren } from 'preact';
import type { CaseAccount } from '../../../lib/domain/case-matching';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { PageNotice } from '../home/PageNotice';
import { subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import { ownsItsBack } from '../frame/titles';
import type { LentPage } from '../subject/who-acted';
import { useHeldPage } from './use-held-page';

/** Shows `children` for a lent page and holds on to that page; before one is lent, what is possible without it. */
export function NeedsPage({
  title,
  begun,
  leadsTo,
  children,
}: {
  readonly title: string;
  /** The page that the task was begun on, where it was not begun here. */
  readonly begun?: LentPage | undefined;
  /** The account whose profile the task may lead to; left out: whose page it is. */
  readonly leadsTo?: (page: LentPage) => CaseAccount | null;
  readonly children: (page: LentPage) => ComponentChildren;
}) {
  const t = useWords();
  const { nav } = usePanel();
  const held = useHeldPage(begun, leadsTo);
  const { page } = useServices();
  if (held.page === null) {
    return (
      <Stack>
        <ViewTitle>{title}</ViewTitle>
        {page.state.value.kind === 'forbidden' && <p>{t('panel.needs-page.forbidden')}</p>}
        <PageNotice />
        {ownsItsBack(nav.view.value.kind) && (
          <Button kind="quiet" onPress={nav.back}>
            {t('panel.back')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack>
      <div key={`${String(held.turn)} ${subjectKey(held.page) ?? ''}`}>{children(held.page)}</div>
      {/* Below, and kept in sight: it comes by itself, and what somebody is about to press must not move. */}
      {held.changed && (
        <div class="panel-changed">
          <Notice live tone="caution">
            <p>{t('panel.changed')}</p>
            <div>
              <Button size="small" onPress={held.takeNew}>
                {t('panel.changed-take')}
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </Stack>
  );
}
