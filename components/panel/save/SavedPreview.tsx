import { useEffect, useState } from 'preact/hooks';
import type { ItemRecord } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { VeiledPicture } from '../../ui/VeiledPicture';
import { useWords } from '../../words';

/** The stored picture (or the video's own), veiled; its place is kept while the record and the picture are read. Nothing where it cannot be read. */
export function SavedPreview({ record }: { readonly record: ItemRecord | null }) {
  const t = useWords();
  const { cases } = useServices();
  const part =
    record?.parts.find(({ role }) => role === 'picture') ?? record?.parts.find(({ role }) => role === 'frame');
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (record === null || part === undefined) return undefined;
    let gone = false;
    void cases.readPart(record.id, part.name).then((found) => {
      if (gone) return;
      if (found.ok) setBytes(found.value);
      else setFailed(true);
    });
    return () => {
      gone = true;
    };
  }, [record?.id, part?.name]);
  if (failed) return null;
  return (
    <VeiledPicture
      bytes={bytes}
      type={part?.type ?? 'image/png'}
      name={t('save.saved.picture-name', { when: record === null ? '' : t.date(record.saved.utc, 'both') })}
    />
  );
}
