import type { Restored } from '../../../lib/domain/backup';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** What restoring did, and what it left as it was. */
export function RestoredWords({ restored }: { readonly restored: Restored }) {
  const t = useWords();
  const lines = [
    ['partly', restored.partly],
    ['already', restored.already],
    ['stay-removed', restored.stayRemoved],
    ['unreadable', restored.unreadable],
    ['withheld', restored.withheld],
    ['still-here', restored.stillHere],
  ] as const;
  return (
    <Notice icon="check" live>
      <p>{t.count('library.restore.added', restored.added)}</p>
      {lines.map(([key, count]) => (count > 0 ? <p key={key}>{t.count(`library.restore.${key}`, count)}</p> : null))}
      <p>{t('library.restore.check')}</p>
    </Notice>
  );
}
