import { asksForMassReports } from '../../lib/domain/responsible-use';
import type { PageReport } from '../../lib/domain/page-report';
import { Choice } from '../ui/Choice';
import { useWords } from '../words';

/** True where the page itself asks people to report together. */
export function pageAsks(report: PageReport | null): boolean {
  return asksForMassReports([report?.title, report?.facts.title?.value, report?.facts.caption?.value]);
}

/** The way to what mass reporting is, for somebody who was asked to join in: in a chat, or by the page. */
export function AskedToJoin({ onPress }: { readonly onPress: () => void }) {
  const t = useWords();
  return (
    <Choice
      icon="info"
      title={t('checklist.asked-to-join')}
      hint={t('checklist.asked-to-join.hint')}
      onPress={onPress}
    />
  );
}
