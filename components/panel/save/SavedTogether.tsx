import { isUnderPage } from '../../../lib/domain/act';
import type { ItemRecord } from '../../../lib/domain/item';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Of comments that were saved: how many, and how many of them the picture does not show. Nothing where the save is about the page itself. */
export function SavedTogether({ record }: { readonly record: ItemRecord }) {
  const t = useWords();
  const comments = record.acts.filter(isUnderPage);
  if (comments.length === 0) return null;
  const without = comments.filter(({ seen }) => seen.onPicture !== true).length;
  return (
    <Notice tone={without === 0 ? 'calm' : 'caution'}>
      <p>{t.count('save.saved.comments', comments.length)}</p>
      {without === 0 ? <p>{t('save.saved.all-pictured')}</p> : <p>{t.count('save.saved.not-pictured', without)}</p>}
    </Notice>
  );
}
