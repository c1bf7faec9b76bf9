import { useEffect, useRef } from 'preact/hooks';
import type { ItemSummary } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { Icon, type IconName } from '../../ui/Icon';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, type ThumbnailQueue } from './thumbnails';

/** A small, grey, blurred picture of an item; it is opened only once the row is on screen. Decoration: the row's name says what it is. */
export function Thumbnail({ item, queue }: { readonly item: ItemSummary; readonly queue: ThumbnailQueue }) {
  const { cases } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasPicture = item.partRoles.includes('picture') || item.partRoles.includes('frame');
  useEffect(() => {
    const target = canvas.current;
    if (target === null || typeof IntersectionObserver === 'undefined' || typeof createImageBitmap === 'undefined')
      return undefined;
    const stop = new AbortController();
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      queue.ask(
        () => readPicture(cases, item.id),
        (picture) => {
          target.getContext('2d')?.drawImage(picture, 0, 0, target.width, target.height);
        },
        stop.signal,
      );
    });
    watcher.observe(target);
    return () => {
      stop.abort();
      watcher.disconnect();
    };
  }, [item.id, hasPicture]);
  if (!hasPicture)
    return (
      <span class="lib-thumb lib-thumb-icon" aria-hidden="true">
        <Icon name={ICONS[item.kind]} />
      </span>
    );
  return (
    <span class="lib-thumb" aria-hidden="true">
      <canvas ref={canvas} width={THUMBNAIL_WIDTH} height={THUMBNAIL_HEIGHT} />
    </span>
  );
}

const ICONS: Readonly<Record<ItemSummary['kind'], IconName>> = {
  page: 'text',
  'second-look': 'text',
  written: 'write',
  file: 'case',
};

/** The small picture that was stored for lists; the original where an item was saved before there were any. */
async function readPicture(
  cases: ReturnType<typeof useServices>['cases'],
  itemId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const small = await cases.thumbnail(itemId);
  if (small.ok) return small.value;
  const opened = await cases.openItem(itemId);
  if (!opened.ok) return null;
  const { parts } = opened.value.record;
  const part = parts.find(({ role }) => role === 'picture') ?? parts.find(({ role }) => role === 'frame');
  if (part === undefined) return null;
  const bytes = await cases.readPart(itemId, part.name);
  return bytes.ok ? bytes.value : null;
}
