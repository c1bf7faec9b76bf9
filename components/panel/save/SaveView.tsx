import type { PanelPage } from '../../../lib/domain/page-report';
import { useServices } from '../../services';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { PressIcon } from '../home/PressIcon';
import { subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import { PageBroken } from '../home/PageBroken';
import { InsteadOfSaving } from './InsteadOfSaving';
import { HardStop } from './HardStop';
import { SaveFailed } from './SaveFailed';
import { SavePrepare } from './SavePrepare';
import { SaveProgress } from './SaveProgress';
import { SavedView } from './SavedView';
import { isStopped } from './subject-memory';
import { WaitForIcon } from './WaitForIcon';

/** Saving, from the question before it to what was stored. Which screen is shown follows from what is true now. */
export function SaveView() {
  const t = useWords();
  const { session } = usePanel();
  const { page } = useServices();
  const run = session.run.value;
  const now = page.state.value;
  const subject = subjectKey(now);
  switch (run.kind) {
    case 'running':
      return <SaveProgress run={run} />;
    case 'saved':
      return <SavedView result={run.result} />;
    case 'failed':
      return <SaveFailed trouble={run.trouble} ask={run.ask} />;
    case 'waiting':
      return <WaitForIcon ask={run.ask} />;
    case 'idle':
      break;
  }
  if (isStopped(session, subject)) return <HardStop />;
  switch (now.kind) {
    case 'loading':
      return (
        <Stack>
          <ViewTitle>{t('save.title')}</ViewTitle>
          <p class="soft" role="status">
            {t('panel.state.loading')}
          </p>
        </Stack>
      );
    case 'broken':
      return (
        <Stack>
          <ViewTitle>{t('save.title')}</ViewTitle>
          <PageBroken />
          <InsteadOfSaving />
        </Stack>
      );
    case 'not-lent':
      return (
        <Stack>
          <ViewTitle>{t('save.title')}</ViewTitle>
          <Notice live>
            <PressIcon />
          </Notice>
          <InsteadOfSaving />
        </Stack>
      );
    case 'forbidden':
    case 'page':
      return <SavePrepare key={subject ?? unreadKey(now)} page={now} subject={subject} />;
  }
}

/** What was said of one page that cannot be read is never used for another in the same tab. */
function unreadKey(page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>): string {
  return `tab ${String(page.tabId)} ${page.kind === 'forbidden' ? (page.address ?? '') : ''}`;
}
