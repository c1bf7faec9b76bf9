import type { ComponentChildren } from 'preact';
import type { PanelPage } from '../../../lib/domain/page-report';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { PageNotice } from '../home/PageNotice';
import { subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import { ownsItsBack } from '../frame/titles';
import { useHeldPage } from './use-held-page';

/** Shows `children` for a lent page and holds on to that page; before one is lent, what is possible without it. */
export function NeedsPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (page: Extract<PanelPage, { kind: 'page' }>) => ComponentChildren;
}) {
  const t = useWords();
  const { nav } = usePanel();
  const held = useHeldPage();
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
      <div key={subjectKey(held.page)}>{children(held.page)}</div>
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
