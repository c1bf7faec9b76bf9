import type { VaultFailure } from '../../../lib/app/vault-port';
import { ok, type Result } from '../../../lib/domain/result';
import { FailureWords } from '../../shared/FailureWords';
import { useLoaded } from '../../shared/use-loaded';
import type { CasesService } from '../../services';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { CardList, ListButton } from '../../ui/List';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Badge, Notice } from '../../ui/Notice';
import { Name, Sentence } from '../../shared/Sentence';
import { useWords } from '../../words';
import { localDay } from '../../shared/days';
import { usePanel } from '../panel-context';
import { targetOf } from '../report/target-of';
import { loggedReports, type LoggedReport } from './open-reports';

/** Cases that are looked through, newest first; older reports are found in the library. */
const CASES_READ = 20;

/** Reports the person wrote down: those without an answer first. */
export function Reports() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { cases, page, shell } = useServices();
  const [loaded] = useLoaded(() => readReports(cases), cases.version.value, []);
  const today = localDay(shell.nowUtc());
  const now = page.state.value;
  return (
    <Stack>
      <ViewTitle>{t('log.reports.title')}</ViewTitle>
      {loaded.kind === 'loading' && (
        <p class="soft" role="status">
          {t('panel.view-loading')}
        </p>
      )}
      {loaded.kind === 'failed' && (
        <Notice tone="caution" live>
          <FailureWords reason={loaded.reason} />
        </Notice>
      )}
      {loaded.kind === 'ready' && loaded.value.length === 0 && <p class="soft">{t('log.reports.none')}</p>}
      {loaded.kind === 'ready' && loaded.value.length > 0 && (
        <CardList label={t('log.reports.title')}>
          {loaded.value.map(({ report, answered }) => (
            <ListButton
              key={report.id}
              icon="report"
              onPress={() => {
                nav.open({ kind: 'log-answer', report });
              }}
            >
              <span>
                <Sentence
                  text={t('log.reports.line')}
                  parts={{
                    reason: <Name>{report.reason === '' ? t('log.answer.no-reason') : report.reason}</Name>,
                    where: <Name>{report.platformName}</Name>,
                  }}
                />
              </span>
              <span class="soft">{t('log.reports.sent', { day: t.date(report.sentUtc) })}</span>
              <span>
                {answered ? (
                  <Badge tone="plain">{t('log.reports.answered')}</Badge>
                ) : report.lookAgainOn !== null && report.lookAgainOn <= today ? (
                  <Badge tone="caution">{t('log.reports.look-now')}</Badge>
                ) : (
                  <Badge>{t('log.reports.waiting')}</Badge>
                )}
              </span>
            </ListButton>
          ))}
        </CardList>
      )}
      <Button
        wide
        onPress={() => {
          nav.open({
            kind: 'log-report',
            draft: { target: now.kind === 'page' ? targetOf(session, now) : 'other', reason: '', category: null },
          });
        }}
      >
        {t('log.reports.add')}
      </Button>
    </Stack>
  );
}

async function readReports(
  cases: Pick<CasesService, 'listCases' | 'timeline'>,
): Promise<Result<readonly LoggedReport[], VaultFailure>> {
  const list = await cases.listCases();
  if (!list.ok) return list;
  const timelines = await Promise.all(
    list.value.slice(0, CASES_READ).map((summary) => cases.timeline(summary.case.id)),
  );
  return ok(loggedReports(timelines.flatMap((timeline) => (timeline.ok ? [timeline.value] : []))));
}
