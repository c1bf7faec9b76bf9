import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Row } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { PageBroken } from './PageBroken';
import { PressIcon } from './PressIcon';

/** What is possible on the page beside the panel: one of four honest states, or the moment before the first answer. */
export function PageNotice() {
  const t = useWords();
  const { page } = useServices();
  const now = page.state.value;
  switch (now.kind) {
    case 'loading':
      return (
        <p class="soft" role="status">
          {t('panel.state.loading')}
        </p>
      );
    case 'broken':
      return <PageBroken />;
    case 'not-lent':
      return (
        <Notice live>
          <PressIcon />
          <p>{t('panel.state.still')}</p>
          <StillPossible />
        </Notice>
      );
    case 'forbidden':
      return (
        <Notice live icon="info">
          <p>{t(`panel.state.${now.unread ?? 'forbidden'}`)}</p>
          <p>{t('panel.state.forbidden-still')}</p>
        </Notice>
      );
    case 'page':
      if (now.report.unsettled === true)
        return (
          <Notice live>
            <p>{t('panel.state.unsettled')}</p>
            <p>{t('panel.state.unsettled-why')}</p>
          </Notice>
        );
      return now.report.video === null ? (
        <Notice live>
          <p>{t('panel.state.no-video')}</p>
        </Notice>
      ) : null;
  }
}

/** What works without seeing the page. */
function StillPossible() {
  const t = useWords();
  const { nav } = usePanel();
  const { shell } = useServices();
  return (
    <Row>
      <Button
        size="small"
        onPress={() => {
          nav.open({ kind: 'help', topic: 'any' });
        }}
      >
        {t('panel.home.help')}
      </Button>
      <Button
        size="small"
        onPress={() => {
          nav.open({ kind: 'written' });
        }}
      >
        {t('panel.more.written')}
      </Button>
      <Button
        size="small"
        onPress={() => {
          shell.openLibrary();
        }}
      >
        {t('panel.more.library')}
      </Button>
    </Row>
  );
}
