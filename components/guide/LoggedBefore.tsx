import { useEffect, useState } from 'preact/hooks';
import { lastReport } from '../../lib/domain/responsible-use';
import type { PageReport } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import { useServices } from '../services';
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
  const [sentUtc, setSentUtc] = useState<string | null>(null);
  const address = report === null ? null : subjectAddress(report);
  const version = cases.version.value;
  useEffect(() => {
    let current = true;
    setSentUtc(null);
    if (address === null) return;
    void cases.reportsOf(address).then((found) => {
      if (current && found.ok) setSentUtc(lastReport(found.value)?.sentUtc ?? null);
    });
    return () => {
      current = false;
    };
  }, [address, version]);
  return sentUtc === null ? null : (
    <Notice live>
      <p>{t('guide.logged-before', { date: t.date(sentUtc) })}</p>
      <ReportAgain playbook={playbook} />
    </Notice>
  );
}
