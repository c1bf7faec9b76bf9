import type { CountKey, WordKey } from '../../words/areas';
import type { Values } from '../../words/translate';

/** A sentence as data: `t(key, values)`, or `t.count(key, count)` where `count` is given. */
export type PreviewLine =
  | { readonly key: WordKey; readonly count?: undefined; readonly values?: Values }
  | { readonly key: CountKey; readonly count: number };

/** Names of the preview's sentences, without `package.preview.`. */
type Named<Key extends string> = Key extends `package.preview.${infer Name}` ? Name : never;

/** A sentence that counts something. */
export function counted(name: Named<CountKey>, count: number): PreviewLine {
  return { key: `package.preview.${name}`, count };
}

/** A sentence that counts nothing. */
export function line(name: Named<WordKey>, values?: Values): PreviewLine {
  return values === undefined ? { key: `package.preview.${name}` } : { key: `package.preview.${name}`, values };
}

/** What counts none is not said. */
export function isShown(each: PreviewLine): boolean {
  return each.count !== 0;
}
