import { isUnderPage } from '../../../lib/domain/act';
import { plainHandle } from '../../../lib/domain/plain-handle';
import type { ItemSummary, ListedAct } from '../../../lib/domain/item';
import type { PersonInCase } from '../../../lib/domain/people';
import type { Translator } from '../../../lib/words/translate';
import { atHandle, isolated, shownText } from '../../shared/shown-text';

/** What an item is, in a few words: "a video by @sunny", "a comment by @wolf", "your own words", "a file". */
export function itemWhat(t: Translator, item: Pick<ItemSummary, 'kind' | 'pageKind' | 'acts'>): string {
  if (item.kind === 'written' || item.kind === 'file') return t(`library.what.${item.kind}`);
  const act = item.acts[0];
  const comments = item.acts.filter(isUnderPage);
  if (comments.length > 1) return commentsWhat(t, comments);
  const what = t.stored('library.what', act?.kind ?? item.pageKind);
  const who = act === undefined ? '' : actorName(act);
  return who === '' ? what : t('library.what.by', { what, who: isolated(who) });
}

/** Several comments of one save: "12 comments by 5 accounts". Accounts are counted only where all are known. */
function commentsWhat(t: Translator, comments: readonly ListedAct[]): string {
  const what = t.count('library.what.comments', comments.length);
  const accounts = new Set(comments.map(({ accountId, handle }) => accountId ?? plainHandle(handle)));
  const [first] = comments;
  if (accounts.has('') || first === undefined) return what;
  const who = accounts.size === 1 ? isolated(actorName(first)) : t.count('library.what.accounts', accounts.size);
  return t('library.what.by', { what, who });
}

/** Whoever did an act, as people know them: handle, else the name shown, else nothing. */
export function actorName(act: Pick<ListedAct, 'handle' | 'name'>): string {
  const handle = atHandle(act.handle ?? '');
  return handle === '' ? shownText(act.name ?? '', 100) : handle;
}

/** An account of a case, as people know it: as above, else the platform's own id for it. */
export function personName(person: Pick<PersonInCase, 'handle' | 'name' | 'accountId'>): string {
  return actorName(person) || shownText(person.accountId ?? '', 100);
}

/** The words of what an item is about, where a comment was picked: they tell twelve saves of one page apart. */
export function itemWords(item: Pick<ItemSummary, 'acts'>): string {
  const act = item.acts[0];
  return act !== undefined && isUnderPage(act) && act.words !== null ? act.words : '';
}

/** The accessible name of an item: kind, account, platform, time and the beginning of its note. */
export function itemName(t: Translator, item: ItemSummary): string {
  const what = itemWhat(t, item);
  const place =
    item.platformName === null ? what : t('library.what.on', { what, platform: shownText(item.platformName, 60) });
  const saved = t('library.item.name', { what: place, when: t.date(item.savedUtc, 'both') });
  const words = shownText(itemWords(item), 80);
  const said = words === '' ? saved : t('library.item.name-words', { name: saved, words: isolated(words) });
  return item.note === ''
    ? said
    : t('library.item.name-note', { name: said, note: isolated(shownText(item.note, 120)) });
}
