import { subjectAddress } from '../../../lib/domain/subject-address';
import { useServices } from '../../services';
import { TAKE_IT_DOWN } from '../../help/take-it-down';
import { Button, LinkButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Disclosure, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { lazyView } from '../frame/Lazy';
import { CopyAddress } from '../subject/CopyAddress';
import { subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import { openReport } from '../report/open-report';
import { takeBackStop } from './subject-memory';

const HotlineFor = lazyView(async () => (await import('../../help/HotlineFor')).HotlineFor);

/** Saving is off for this page. Nothing was taken; there is a hotline, the address to give it, and one's own words. */
export function HardStop() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { page, shell } = useServices();
  const now = page.state.value;
  const subject = subjectKey(now);
  const before = session.saved.value.findLast((saved) => saved.subject !== null && saved.subject === subject);
  const mayTakeBack =
    subject !== null && session.asked.value.get(subject) === 'stopped' && !session.wrongTapUsed.value.has(subject);
  return (
    <Stack>
      <ViewTitle>{t('save.stop.title')}</ViewTitle>
      <Notice tone="caution" live>
        <p>
          <strong>{t('save.stop.nothing-taken')}</strong>
        </p>
        <p>{t('save.stop.do-not')}</p>
      </Notice>
      {before !== undefined && (
        <Notice>
          <p>{t('save.stop.saved-before')}</p>
          <div>
            <Button
              onPress={() => {
                nav.open({ kind: 'not-kept', itemId: before.itemId });
              }}
            >
              {t('save.saved.not-kept')}
            </Button>
          </div>
        </Notice>
      )}
      <Disclosure title={t('save.stop.me')}>
        <Stack>
          <p>{t('save.stop.me-words')}</p>
          <HotlineFor topic="child" start="under-18" />
          <Button
            onPress={() => {
              shell.openOfficial(TAKE_IT_DOWN);
            }}
          >
            {t('save.stop.me-open')}
          </Button>
        </Stack>
      </Disclosure>
      <h2>{t('save.stop.hotline')}</h2>
      <HotlineFor topic="csam" />
      {now.kind === 'page' && <CopyAddress address={subjectAddress(now.report)} />}
      <Choice
        icon="write"
        title={t('save.instead.written')}
        hint={t('save.stop.written-hint')}
        onPress={() => {
          nav.open({ kind: 'written' });
        }}
      />
      {now.kind === 'page' && (
        <Choice
          icon="report"
          title={t('save.stop.report')}
          hint={t('save.stop.report-hint')}
          onPress={() => {
            openReport(nav, session, now, { reasonId: null, category: 'minor-safety' });
          }}
        />
      )}
      {mayTakeBack && (
        <LinkButton
          onPress={() => {
            if (takeBackStop(session, subject)) nav.replace({ kind: 'save' });
          }}
        >
          {t('save.stop.wrong')}
        </LinkButton>
      )}
    </Stack>
  );
}
