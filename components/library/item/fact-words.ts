import type { Fact, FactName } from '../../../lib/domain/subject';
import type { Translator } from '../../../lib/words/translate';
import { shownText } from '../../shared/shown-text';

/** How a fact was found, in words. The reader's first word tells the way: `url:id`, `meta:og:title`, `data:...`. */
export function foundHow(t: Translator, fact: Fact): string {
  const way = /^[a-z-]+/.exec(fact.reader)?.[0] ?? '';
  const key = `library.found.${way}`;
  const words = t.has(key) ? t(key) : t('library.found.other');
  return fact.cut === true ? `${words} ${t('library.found.cut')}` : words;
}

/** A fact's value as shown: times also in words, everything else as it was found. */
export function factValue(t: Translator, name: FactName, fact: Fact): string {
  const value = shownText(fact.value, 2_000);
  if (name === 'postedAt' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return `${t.date(value, 'both')} (${value})`;
  if (name === 'live') return t.stored('library.live', value);
  return value;
}
