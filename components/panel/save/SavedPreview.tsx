import { useEffect, useState } from 'preact/hooks';
import type { ItemRecord } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { VeiledPicture } from '../../ui/VeiledPicture';
import { useWords } from '../../words';

/** The stored picture (or the video's own), veiled. Nothing where none was taken. */
export function SavedPreview({ record }: { readonly record: ItemRecord }) {
  const t = useWords();
  const { cases } = useServices();
  const part = record.parts.find(({ role }) => role === 'picture') ?? record.parts.find(({ role }) => role === 'frame');
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null);
  useEffect(() => {
    if (part === undefined) return undefined;
    let gone = false;
    void cases.readPart(record.id, part.name).then((found) => { if (!gone && found.ok) setBytes(found.value); });
    return () => { gone = true; };
  }, [record.id, part?.name]);
  if (part === undefined || bytes === null) return null;
  return <VeiledPicture bytes={bytes} type={part.type} name={t('save.saved.picture-name', { when: t.date(record.saved.utc, 'both') })} />;
}
