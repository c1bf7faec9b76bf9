import { fail } from '../../../lib/domain/result';
import type { ItemRecord } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { useLoaded } from '../../shared/use-loaded';
import { VeiledPicture } from '../../ui/VeiledPicture';
import { useWords } from '../../words';

/** The stored picture (or the video's own), veiled; its place is kept while the record and the picture are read. Where it cannot be opened that is said. */
export function SavedPreview({ record }: { readonly record: ItemRecord | null }) {
  const t = useWords();
  const { cases } = useServices();
  const part =
    record?.parts.find(({ role }) => role === 'picture') ?? record?.parts.find(({ role }) => role === 'frame');
  const of = record === null || part === undefined ? null : { id: record.id, name: part.name };
  const [loaded] = useLoaded(
    () => (of === null ? Promise.resolve(fail('not-found')) : cases.readPart(of.id, of.name)),
    0,
    [of],
  );
  if (of !== null && loaded.kind === 'failed') return <p class="soft">{t('save.saved.picture-unread')}</p>;
  return (
    <VeiledPicture
      bytes={loaded.kind === 'ready' ? loaded.value : null}
      type={part?.type ?? 'image/png'}
      name={t('save.saved.picture-name', { when: record === null ? '' : t.date(record.times.done, 'both') })}
    />
  );
}
