import { AskedToJoin, pageAsks } from '../../help/AskedToJoin';
import { useServices } from '../../services';
import { CardList, ListButton } from '../../ui/List';
import { Disclosure } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** Everything that is needed less often, folded away. Above it one row, where the page asks people to report together. */
export function MoreLinks() {
  const t = useWords();
  const { nav } = usePanel();
  const { page, shell } = useServices();
  const comments = page.state.value.kind === 'page' && page.state.value.report.commentsLoaded > 0;
  const asked = page.state.value.kind === 'page' && pageAsks(page.state.value.report);
  return (
    <>
      {asked && (
        <AskedToJoin
          onPress={() => {
            nav.open({ kind: 'learn', open: 'mass' });
          }}
        />
      )}
      <Disclosure title={t('panel.more.title')}>
        <CardList label={t('panel.more.title')}>
          {comments && (
            <ListButton
              icon="text"
              onPress={() => {
                nav.open({ kind: 'pick-comment' });
              }}
            >
              {t('panel.more.comment')}
            </ListButton>
          )}
          <ListButton
            icon="mute"
            onPress={() => {
              nav.open({ kind: 'actions', wanted: 'quiet', target: null });
            }}
          >
            {t('panel.more.quiet')}
          </ListButton>
          <ListButton
            icon="report"
            onPress={() => {
              nav.open({ kind: 'targets', wanted: 'all' });
            }}
          >
            {t('panel.more.target')}
          </ListButton>
          <ListButton
            icon="write"
            onPress={() => {
              nav.open({ kind: 'written' });
            }}
          >
            {t('panel.more.written')}
          </ListButton>
          <ListButton
            icon="write"
            onPress={() => {
              nav.open({ kind: 'diary' });
            }}
          >
            {t('panel.more.diary')}
          </ListButton>
          <ListButton
            icon="clock"
            onPress={() => {
              nav.open({ kind: 'reports' });
            }}
          >
            {t('panel.more.reports')}
          </ListButton>
          <ListButton
            icon="back"
            onPress={() => {
              nav.open({ kind: 'words', guide: 'mistake' });
            }}
          >
            {t('panel.more.mistake')}
          </ListButton>
          <ListButton
            icon="info"
            onPress={() => {
              nav.open({ kind: 'words', guide: 'targeted' });
            }}
          >
            {t('panel.more.targeted')}
          </ListButton>
          <ListButton
            icon="lock"
            onPress={() => {
              nav.open({ kind: 'words', guide: 'safer' });
            }}
          >
            {t('panel.more.safer')}
          </ListButton>
          <ListButton
            icon="open"
            onPress={() => {
              nav.open({ kind: 'forms' });
            }}
          >
            {t('panel.more.forms')}
          </ListButton>
          <ListButton
            icon="info"
            onPress={() => {
              nav.open({ kind: 'learn' });
            }}
          >
            {t('panel.more.learn')}
          </ListButton>
          <ListButton
            icon="case"
            onPress={() => {
              shell.openLibrary();
            }}
          >
            {t('panel.more.library')}
          </ListButton>
          <ListButton
            icon="practice"
            onPress={() => {
              shell.openPractice();
            }}
          >
            {t('panel.more.practice')}
          </ListButton>
          <ListButton
            icon="settings"
            onPress={() => {
              shell.openWelcome();
            }}
          >
            {t('panel.more.welcome')}
          </ListButton>
        </CardList>
      </Disclosure>
    </>
  );
}
