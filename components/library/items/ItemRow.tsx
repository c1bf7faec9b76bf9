import { Component } from 'preact';
import type { ItemSummary } from '../../../lib/domain/item';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { itemWhat, itemWords } from './item-name';
import { Thumbnail } from './Thumbnail';
import type { ThumbnailQueue } from './thumbnails';

interface ItemRowProps {
  readonly item: ItemSummary;
  readonly queue: ThumbnailQueue;
  readonly onOpen: (itemId: string) => void;
}

/** One row of a list of items. A row whose item stayed the same is not rendered again, however long the list grows. */
export class ItemRow extends Component<ItemRowProps> {
  override shouldComponentUpdate(next: ItemRowProps): boolean {
    return next.item !== this.props.item || next.onOpen !== this.props.onOpen;
  }

  override render({ item, queue, onOpen }: ItemRowProps) {
    return (
      <li>
        <RowBody item={item} queue={queue} onOpen={onOpen} />
      </li>
    );
  }
}

function RowBody({ item, queue, onOpen }: ItemRowProps) {
  const t = useWords();
  return (
    <button
      type="button"
      class="list-button"
      onClick={() => {
        onOpen(item.id);
      }}
    >
      <Thumbnail item={item} queue={queue} />
      <span class="stack lib-grow" data-gap="tight">
        <span class="lib-strong lib-capital">{itemWhat(t, item)}</span>
        <span class="soft">
          {item.platformName !== null && (
            <>
              <bdi>{shownText(item.platformName, 60)}</bdi> ·{' '}
            </>
          )}
          {t.date(item.savedUtc, 'both')}
        </span>
        {itemWords(item) !== '' && <bdi class="lib-two-lines">{shownText(itemWords(item), 160)}</bdi>}
        {item.title !== null && item.title !== '' && <bdi class="soft lib-two-lines">{shownText(item.title, 160)}</bdi>}
        {item.note !== '' && <bdi class="lib-two-lines">{shownText(item.note, 160)}</bdi>}
      </span>
    </button>
  );
}
