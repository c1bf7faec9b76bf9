import { useEffect, useState } from 'preact/hooks';
import type { ItemSummary } from '../../../lib/domain/item';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { NotShown, type NotShownCounts } from '../shared/NotShown';
import { matchesQuery } from '../../shared/matches';
import { SearchField } from '../shared/SearchField';
import { ItemRow } from './ItemRow';
import { createThumbnailQueue } from './thumbnails';
import { useItemPages } from './use-item-pages';

/** Every item that is kept, newest first, in pages of fifty. */
export function AllItems({ onOpen }: { readonly onOpen: (itemId: string) => void }) {
  const t = useWords();
  const { pages, more, searchOn, retry } = useItemPages();
  return (
    <Stack>
      <ViewTitle>{t('library.items.title')}</ViewTitle>
      <p class="soft">{t('library.items.covered')}</p>
      {pages.kind === 'loading' && <Loading />}
      {pages.kind === 'failed' && <Failed reason={pages.reason} onRetry={retry} />}
      {pages.kind === 'ready' && (
        <Items
          items={pages.items}
          hasMore={pages.next !== null}
          busy={pages.busy}
          unreadable={pages.unreadable}
          newer={pages.newer}
          onMore={more}
          onSearchOn={searchOn}
          onOpen={onOpen}
        />
      )}
    </Stack>
  );
}

interface ItemsProps extends NotShownCounts {
  readonly items: readonly ItemSummary[];
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
  readonly onSearchOn: () => void;
  readonly onOpen: (itemId: string) => void;
}

function Items({ items, hasMore, busy, unreadable, newer, onMore, onSearchOn, onOpen }: ItemsProps) {
  const t = useWords();
  const [query, setQuery] = useState('');
  const [queue] = useState(createThumbnailQueue);
  const searching = query.trim() !== '';
  // A search looks at everything that is stored, not only at what is listed so far.
  const goesOn = searching && hasMore;
  useEffect(() => {
    if (goesOn && !busy) onSearchOn();
  }, [goesOn, busy]);
  const shown = searching ? items.filter((item) => matchesQuery(query, searchedTexts(item))) : items;
  if (items.length === 0 && unreadable === 0 && newer === 0)
    return (
      <div class="card lib-empty">
        <p>{t('library.items.empty')}</p>
      </div>
    );
  return (
    <Stack>
      <SearchField value={query} onChange={setQuery} />
      <p class="soft" role="status">
        {searching ? t.count('library.items.found', shown.length) : t.count('library.items.shown', items.length)}{' '}
        {goesOn
          ? t('library.items.looking')
          : searching
            ? t.count('library.items.looked', items.length)
            : hasMore
              ? t('library.items.not-all')
              : ''}
      </p>
      <NotShown unreadable={unreadable} newer={newer} />
      {shown.length > 0 && (
        <ul class="card-list lib-items" role="list">
          {shown.map((item) => (
            <ItemRow key={item.id} item={item} queue={queue} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {hasMore && !searching && (
        <Button wide onPress={onMore} disabled={busy}>
          {t('library.more')}
        </Button>
      )}
    </Stack>
  );
}

/** What a search looks at: whoever acted, their words, the owner of the page, its title, notes. */
function searchedTexts(item: ItemSummary): readonly (string | null)[] {
  const acts = item.acts.flatMap(({ handle, name, words }) => [handle, name, words]);
  return [...acts, item.placeOwner, item.title, item.note, item.platformName];
}
