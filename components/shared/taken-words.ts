import type { Translator } from '../../lib/words/translate';

/**
 * What a save took, as one line: "Taken: picture of the page, comments as text". It names what there is and never says that this is
 * everything: a save cannot know what it did not see.
 */
export function takenWords(t: Translator, parts: readonly { readonly role: string }[]): string {
  if (parts.length === 0) return t('common.taken-words');
  const names = [...new Set(parts.map(({ role }) => t.stored('save.part', role)))];
  return t('common.taken', { what: new Intl.ListFormat(t.language, { type: 'unit' }).format(names) });
}
