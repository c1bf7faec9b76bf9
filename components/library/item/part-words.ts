import type { Part } from '../../../lib/domain/item';
import type { Translator } from '../../../lib/words/translate';

/** A stored name in words: "Picture (picture.png)". Names that are no part, such as the record itself, stay as they are. */
export function partWords(t: Translator, name: string, parts: readonly Part[]): string {
  const part = parts.find((one) => one.name === name);
  return part === undefined ? name : `${t.stored('library.part', part.role)} (${name})`;
}
