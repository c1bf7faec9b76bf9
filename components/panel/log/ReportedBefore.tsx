import type { ReportEntry } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { useLoaded } from '../../shared/use-loaded';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** "You logged a report for this on 3 May." A reminder, never a barrier; nothing at all where there is none. */
export function ReportedBefore({ address }: { readonly address: string }) {
  const t = useWords();
  const { nav } = usePanel();
  const { cases } = useServices();
  const [reports] = useLoaded(() => cases.reportsOf(address), cases.version.value, [address]);
  if (reports.kind === 'failed') return <p class="soft">{t('log.before-unread')}</p>;
  if (reports.kind === 'loading') return null;
  const last = newestReport(reports.value.filter((entry) => entry.kind === 'report'));
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
