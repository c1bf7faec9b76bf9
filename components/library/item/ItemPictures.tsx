import type { OpenedItem } from '../../../lib/app/vault-port';
import { actOfPicture } from '../../../lib/domain/own-picture';
import type { Part } from '../../../lib/domain/item';
import { Stack } from '../../ui/Layout';
import { VeiledPicture } from '../../ui/VeiledPicture';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { isolated } from '../../shared/shown-text';
import { actorName } from '../items/item-name';
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
            {pictureWords(t, opened, part)}
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

/** What it is a picture of: of one comment, else of the page or the video. */
function pictureWords(t: ReturnType<typeof useWords>, { record }: OpenedItem, part: Part): string {
  const act = actOfPicture(record, part);
  if (act === null) return t.stored('library.part', part.role);
  const who = act.by === null ? '' : actorName(act.by);
  return who === '' ? t('library.part.picture-of-nobody') : t('library.part.picture-of', { who: isolated(who) });
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
