import type { CountKey, WordFamily, WordKey } from './areas';
import { formatsOf, type DateStyle } from './formats';
import { pseudo } from './pseudo';

/** Values filled into `{name}` places. They are text: whoever shows them never treats them as markup. */
export type Values = Readonly<Record<string, string | number>>;

/** Words of the areas loaded so far: area -> key -> sentence. Platform words are areas named `platform:<id>`. */
export type LoadedWords = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Gives the words of one language. */
export interface Translator {
  /** The language as an HTML `lang` value. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The sentence of `key` with `values` filled in. */
  (key: WordKey, values?: Values): string;
  /** The sentence for a number: looks for `<key>.one`, `<key>.other` ... by the language's own rules; `{count}` is filled in. */
  count(key: CountKey, count: number, values?: Values): string;
  /** The sentence of a stored word (`family.word`). A word that this version has no sentence for is shown as it was stored. */
  stored(family: WordFamily, word: string): string;
  /** The note of a help line (`<line>`) or of a country's emergency numbers (`emergency.<country>`); null where there is none. */
  note(id: string): string | null;
  /** A sentence of a platform's own words; shared platform sentences are under the platform `_shared`. */
  platform(platformId: string, key: string, values?: Values): string;
  /** Whether there is a sentence for a key that comes from data; where there is one, the key can be used like any other. */
  has(this: void, key: string): key is WordKey;
  /** A date in words of this language. `day` is ISO (with or without time). */
  date(day: string, style?: DateStyle): string;
  number(value: number): string;
}

/** Languages that are written from right to left; a contract test holds them against what the browser knows. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** Makes a translator over loaded words. `fallback` is English: a missing sentence is shown in English, not left out. */
export function createTranslator(language: string, words: LoadedWords, fallback: LoadedWords): Translator {
  const isPseudo = language === 'x-rtl';
  const locale = isPseudo ? 'en' : language;
  const formats = formatsOf(locale);

  function look(area: string, key: string): string | undefined {
    const found = words.get(area)?.[key] ?? fallback.get(area)?.[key];
    return found === undefined || !isPseudo ? found : pseudo(found);
  }
  function split(key: string): [string, string] {
    const dot = key.indexOf('.');
    return [key.slice(0, dot), key.slice(dot + 1)];
  }
  function sentence(key: WordKey, values?: Values): string {
    const [area, rest] = split(key);
    return fill(look(area, rest) ?? rest, values);
  }
  function stored(family: WordFamily, word: string): string {
    const [area, rest] = split(`${family}.${word}`);
    return look(area, rest) ?? word;
  }
  function count(key: string, number: number, values?: Values): string {
    const [area, rest] = split(key);
    const words = look(area, `${rest}.${formats.plural(number)}`) ?? look(area, `${rest}.other`) ?? rest;
    return fill(words, { count: formats.number(number), ...values });
  }
  function date(day: string, style: DateStyle = 'date'): string {
    // A bare day is a day on the calendar, not an instant: read it as local noon so that no time zone moves it.
    const when = new Date(day.length === 10 ? `${day}T12:00:00` : day);
    if (Number.isNaN(when.getTime())) return day;
    // A day that no calendar has, such as 31 February, is shown as it was written: never as the day that a browser makes of it.
    if (day.length === 10 && when.getDate() !== Number(day.slice(8))) return day;
    return formats.date(when, style);
  }

  return Object.assign(sentence, {
    language: locale,
    direction: isPseudo || RIGHT_TO_LEFT.test(language) ? ('rtl' as const) : ('ltr' as const),
    count,
    stored,
    note: (id: string) => look('helplines', id) ?? null,
    date,
    platform: (platformId: string, key: string, values?: Values) =>
      fill(look(`platform:${platformId}`, key) ?? look('platform:_shared', key) ?? key, values),
    has: (key: string): key is WordKey => {
      const [area, rest] = split(key);
      return look(area, rest) !== undefined;
    },
    number: formats.number,
  });
}

/** Fills `{name}` places; a place without a value stays as it is, so that a mistake shows. */
function fill(sentence: string, values: Values | undefined): string {
  if (values === undefined) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}
