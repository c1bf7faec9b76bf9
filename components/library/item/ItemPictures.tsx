import type { OpenedItem } from '../../../lib/app/ports';
import type { Part } from '../../../lib/domain/item';
import { Stack } from '../../ui/Layout';
import { VeiledPicture } from '../../ui/VeiledPicture';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { usePart } from './use-part';

/** Picture types the browser shows as pictures and nothing else. */
const SHOWN_TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** The picture and the frame, covered until the person uncovers them. */
export function ItemPictures({ opened, name }: { readonly opened: OpenedItem; readonly name: string }) {
  const t = useWords();
  const pictures = opened.record.parts.filter((part) => SHOWN_TYPES.has(part.type) && part.role !== 'source');
  if (pictures.length === 0) return null;
  return (
    <div class="lib-pictures">
      {pictures.map((part) => (
        <figure key={part.name} class="stack" data-gap="tight">
          <figcaption class="lib-strong">
            {t.stored('library.part', part.role)}
            {part.pixelWidth !== undefined && part.pixelHeight !== undefined && (
              <span class="soft">
                {' '}
                {part.pixelWidth} × {part.pixelHeight}
              </span>
            )}
          </figcaption>
          <OnePicture itemId={opened.record.id} part={part} name={name} />
        </figure>
      ))}
    </div>
  );
}

function OnePicture({ itemId, part, name }: { readonly itemId: string; readonly part: Part; readonly name: string }) {
  const [loaded, reload] = usePart(itemId, part.name);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed')
    return (
      <Stack>
        <Failed reason={loaded.reason} onRetry={reload} />
      </Stack>
    );
  return <VeiledPicture bytes={loaded.value} type={part.type} name={name} />;
}
