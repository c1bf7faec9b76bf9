import type { ItemSummary } from '../../../lib/domain/item';
import type { Translator } from '../../../lib/words/translate';
import { atHandle, isolated, shownText } from '../../shared/shown-text';

/** What an item is, in a few words: "a video by @sunny", "your own words", "a file". */
export function itemWhat(t: Translator, item: Pick<ItemSummary, 'kind' | 'pageKind' | 'authorHandle'>): string {
  if (item.kind !== 'page') return t(`library.what.${item.kind}`);
  const what = t.stored('library.what', item.pageKind);
  return item.authorHandle === null || item.authorHandle === ''
    ? what
    : t('library.what.by', { what, who: isolated(atHandle(item.authorHandle)) });
}

/** The accessible name of an item: kind, account, platform, time and the beginning of its note. */
export function itemName(t: Translator, item: ItemSummary): string {
  const what = itemWhat(t, item);
  const place =
    item.platformName === null ? what : t('library.what.on', { what, platform: shownText(item.platformName, 60) });
  const saved = t('library.item.name', { what: place, when: t.date(item.savedUtc, 'both') });
  return item.note === ''
    ? saved
    : t('library.item.name-note', { name: saved, note: isolated(shownText(item.note, 120)) });
}
