import { ok } from '../../lib/domain/result';
import { lastReport } from '../../lib/domain/responsible-use';
import type { PageReport } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import { useServices } from '../services';
import { useLoaded } from '../shared/use-loaded';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { subjectAddress } from '../../lib/domain/subject-address';
import { ReportAgain } from './ReportAgain';

/** "You logged a report for this on ...": said before guiding again. It stops nobody. */
export function LoggedBefore({
  playbook,
  report,
}: {
  readonly playbook: Playbook;
  readonly report: PageReport | null;
}) {
  const t = useWords();
  const { cases } = useServices();
  const address = report === null ? null : subjectAddress(report);
  const [reports] = useLoaded(
    () => (address === null ? Promise.resolve(ok([])) : cases.reportsOf(address)),
    cases.version.value,
    [address],
  );
  if (reports.kind === 'failed') return <p class="soft">{t('guide.logged-unread')}</p>;
  const sentUtc = reports.kind === 'ready' ? (lastReport(reports.value)?.sentUtc ?? null) : null;
  return sentUtc === null ? null : (
    <Notice live>
      <p>{t('guide.logged-before', { date: t.date(sentUtc) })}</p>
      <ReportAgain playbook={playbook} />
    </Notice>
  );
}
