import { useEffect, useState } from 'preact/hooks';
import type { ReportEntry } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** "You logged a report for this on 3 May." A reminder, never a barrier; nothing at all where there is none. */
export function ReportedBefore({ address }: { readonly address: string }) {
  const t = useWords();
  const { nav } = usePanel();
  const { cases } = useServices();
  const [last, setLast] = useState<ReportEntry | null>(null);
  const version = cases.version.value;
  useEffect(() => {
    let gone = false;
    void cases.reportsOf(address).then((found) => {
      if (!gone && found.ok) setLast(newestReport(found.value.filter((entry) => entry.kind === 'report')));
    });
    return () => {
      gone = true;
    };
  }, [address, version]);
  if (last === null) return null;
  return (
    <Notice live icon="clock">
      <p>{t('log.before', { day: t.date(last.sentUtc) })}</p>
      <p>{t('log.before-answer')}</p>
      <div>
        <Button
          size="small"
          onPress={() => {
            nav.open({ kind: 'log-answer', report: last });
          }}
        >
          {t('log.answer.add')}
        </Button>
      </div>
    </Notice>
  );
}

function newestReport(reports: readonly ReportEntry[]): ReportEntry | null {
  return reports.reduce<ReportEntry | null>(
    (newest, entry) => (newest === null || entry.sentUtc > newest.sentUtc ? entry : newest),
    null,
  );
}
