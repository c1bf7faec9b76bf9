/** What is wrong with the words of a language, compared with English: the source of all keys. */

/** The files of one language: `common`, `platforms/tiktok` ... to key and sentence. */
export type LanguageFiles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A sentence of this many words that is the same in both languages was forgotten; shorter ones may be names. */
const SAME_WORDS = 4;

/** Every fault, as `<file>: <key>: what`; empty where the language is whole. `language`: a BCP 47 tag, whose plural forms are asked of the browser's own data. */
export function languageFaults(language: string, english: LanguageFiles, own: LanguageFiles): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const found = [...own.keys()].filter((file) => !english.has(file)).map((file) => `${file}: a file English has not`);
  for (const [file, source] of english) {
    const words = own.get(file);
    if (words === undefined) found.push(`${file}: missing`);
    else found.push(...[...fileFaults(language, forms, source, words)].map((fault) => `${file}: ${fault}`));
  }
  return found;
}

function* fileFaults(
  language: string,
  forms: readonly Intl.LDMLPluralRule[],
  source: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Generator<string> {
  const wanted = wantedKeys(source, forms);
  for (const key of Object.keys(words)) if (!wanted.has(key)) yield `${key}: a key too many`;
  for (const [key, english] of wanted) {
    const sentence = words[key];
    if (sentence === undefined) yield `${key}: missing`;
    else if (sentence.trim() === '') yield `${key}: empty`;
    else {
      const [has, needs] = [placesOf(sentence), placesOf(english)];
      // "one" and "two" may say the number in letters: "a single save".
      if (isCounted(source, key) && /\.(?:zero|one|two)$/.test(key)) has.add('{count}');
      if ([...needs].some((place) => !has.has(place)) || [...has].some((place) => !needs.has(place)))
        yield `${key}: other places than {…} in English`;
      if (marks(sentence) !== marks(english)) yield `${key}: other *emphasis* than in English`;
      if (language !== 'en' && sentence === english && english.split(/\s+/).length >= SAME_WORDS)
        yield `${key}: still in English`;
    }
  }
}

/** Keys the language must have, each with the English sentence it is compared with: for a count, one for each of its own plural forms. */
function wantedKeys(
  source: Readonly<Record<string, string>>,
  forms: readonly Intl.LDMLPluralRule[],
): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const [key, english] of Object.entries(source)) {
    if (!isCounted(source, key)) wanted.set(key, english);
    else if (key.endsWith('.other'))
      for (const form of forms) wanted.set(`${key.slice(0, -'other'.length)}${form}`, english);
  }
  return wanted;
}

/** Whether a key is one of the forms of a count: `comments.count.one` beside `comments.count.other`. */
function isCounted(source: Readonly<Record<string, string>>, key: string): boolean {
  const family = /^(.+)\.(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  return family !== undefined && source[`${family}.other`]?.includes('{count}') === true;
}

function placesOf(sentence: string): Set<string> {
  return new Set(sentence.match(/\{\w+\}/g));
}

function marks(sentence: string): number {
  return sentence.split('*').length;
}
