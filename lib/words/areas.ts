/** The English words are the source of all keys. A key that another language lacks shows the English sentence. */
import type button from './locales/en/button.json';
import type cards from './locales/en/cards.json';
import type checklist from './locales/en/checklist.json';
import type common from './locales/en/common.json';
import type guide from './locales/en/guide.json';
import type help from './locales/en/help.json';
import type helplines from './locales/en/helplines.json';
import type library from './locales/en/library.json';
import type log from './locales/en/log.json';
import type packaging from './locales/en/package.json';
import type panel from './locales/en/panel.json';
import type practice from './locales/en/practice.json';
import type save from './locales/en/save.json';
import type welcome from './locales/en/welcome.json';

/** One area is one file of words; a screen loads the areas it needs. */
export interface Areas {
  readonly button: typeof button;
  readonly cards: typeof cards;
  readonly checklist: typeof checklist;
  readonly common: typeof common;
  readonly guide: typeof guide;
  readonly help: typeof help;
  readonly helplines: typeof helplines;
  readonly library: typeof library;
  readonly log: typeof log;
  readonly package: typeof packaging;
  readonly panel: typeof panel;
  readonly practice: typeof practice;
  readonly save: typeof save;
  readonly welcome: typeof welcome;
}

export type Area = keyof Areas;

/** `<area>.<key>` without its last piece, where there is a sentence for each plural form: what can be counted. */
export type CountKey = { [K in WordKey]: K extends `${infer Counted}.other` ? Counted : never }[WordKey];

/** Last pieces of the keys under `Family`: `WordsUnder<'package.file'>` is `'items' | 'sheet' | ...`. */
export type WordsUnder<Family extends string> = {
  [K in WordKey]: K extends `${Family}.${infer Word}` ? Word : never;
}[WordKey];

/** What stands before the last pieces of keys: `library.part` is a family because `library.part.picture` is a key. */
export type WordFamily = FamilyOf<WordKey>;
type FamilyOf<K extends string> = K extends `${infer First}.${infer Rest}`
  ? First | `${First}.${FamilyOf<Rest>}`
  : never;

/** `<area>.<key>`: a key that is not in the English file does not compile. */
export type WordKey = { [A in Area]: `${A}.${keyof Areas[A] & string}` }[Area];
