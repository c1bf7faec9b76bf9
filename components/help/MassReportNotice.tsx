import type { PageReport } from '../../lib/domain/page-report';
import { useState } from 'preact/hooks';
import { asksForMassReports } from '../../lib/domain/responsible-use';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { AskedToJoin } from './AskedToJoin';
import { LearnView } from './LearnView';
import { useManyReports } from './use-many-reports';

/** The plain card where the page asks for reports together, with the way to what that does. Nothing is blocked. */
export function MassReportNotice({
  platformId,
  report,
  words = [],
}: {
  readonly platformId: string;
  readonly report: PageReport | null;
  readonly words?: readonly string[];
}) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  if (!asksForMassReports([report?.title, report?.facts.title?.value, report?.facts.caption?.value, ...words]))
    return null;
  return (
    <>
      <Notice>
        <p>
          <strong>{t('cards.mass-page')}</strong>
        </p>
        <p>{t('cards.mass-page.1')}</p>
        <p>{t('cards.mass-page.2')}</p>
      </Notice>
      <AskedToJoin
        onPress={() => {
          setOpen(!open);
        }}
      />
      {open && <LearnView platformId={platformId} open="mass" />}
    </>
  );
}

/** The gentle card after many reports about strangers. Nothing is blocked, and never when it hurts the person themselves. */
export function ManyReportsNotice() {
  const t = useWords();
  if (!useManyReports()) return null;
  return (
    <Notice>
      <p>
        <strong>{t('cards.many-strangers')}</strong>
      </p>
      <p>{t('cards.many-strangers.1')}</p>
      <p>{t('cards.many-strangers.2')}</p>
    </Notice>
  );
}
