import { subjectAddress } from '../../../lib/domain/subject-address';
import { useServices } from '../../services';
import { Choice } from '../../ui/Choice';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { lazyView } from '../frame/Lazy';
import { usePanel } from '../panel-context';
import { CutOffNotice } from './CutOffNotice';
import { PageNotice } from './PageNotice';
import { PictureLine } from './PictureLine';

const MoreLinks = lazyView(async () => (await import('./MoreLinks')).MoreLinks, true);
const ReportedBefore = lazyView(async () => (await import('../log/ReportedBefore')).ReportedBefore, true);

/** Where every visit starts: four plain choices, and what is possible on this page right now. */
export function Home() {
  const t = useWords();
  const { nav } = usePanel();
  const { page } = useServices();
  const now = page.state.value;
  const address = now.kind === 'page' ? subjectAddress(now.report) : null;
  return (
    <Stack>
      <ViewTitle>{t('panel.home.title')}</ViewTitle>
      <p class="soft">{t('panel.home.nothing-sent')}</p>
      <CutOffNotice />
      <PageNotice />
      <Choice
        icon="save"
        title={t('panel.home.save')}
        hint={t('panel.home.save-hint')}
        onPress={() => {
          nav.open({ kind: 'save' });
        }}
      />
      <Choice
        icon="report"
        title={t('panel.home.report')}
        hint={t('panel.home.report-hint')}
        onPress={() => {
          nav.open({ kind: 'think' });
        }}
      />
      <Choice
        icon="help"
        title={t('panel.home.help')}
        hint={t('panel.home.help-hint')}
        onPress={() => {
          nav.open({ kind: 'help', topic: 'any' });
        }}
      />
      <Choice
        icon="unsure"
        title={t('panel.home.unsure')}
        hint={t('panel.home.unsure-hint')}
        onPress={() => {
          nav.open({ kind: 'think', unsure: true });
        }}
      />
      {address !== null && <ReportedBefore key={address} address={address} />}
      <MoreLinks />
      <PictureLine />
      <p class="soft">{t('panel.leave.near')}</p>
    </Stack>
  );
}
