// How hard the words of Beside are to read: sentences, their length, and the Flesch-Kincaid grade (a school year).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const LOCALE = new URL('../lib/words/locales/en/', import.meta.url).pathname;

/** Every sentence with a word, of every file of words: `{ area, key, say }`. A line break and a colon end a sentence, too. */
export function allSentences(folder = LOCALE) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files
    .toSorted()
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8'))).flatMap(([key, text]) =>
        sentencesOf(text).map((say) => ({ area: relative('.', file).replace(/\.json$/, ''), key, say })),
      ),
    );
}

/** The sentences of a text. */
export function sentencesOf(text) {
  return text
    .split(/(?<=[.!?:]['”")\]]?)\s+|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence; a place such as `{site}` is one word. */
export function wordsOf(sentence) {
  return sentence.match(/[\p{L}\p{N}{][\p{L}\p{N}'’{}@./-]*/gu) ?? [];
}

/** The school year for these sentences, by the Flesch-Kincaid formula. Places count as one short word. */
export function gradeOf(sentences) {
  const words = sentences.flatMap((sentence) => wordsOf(sentence.replace(/\{\w+\}/g, 'it')));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
