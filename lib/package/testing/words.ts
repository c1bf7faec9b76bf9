/** For tests only: the English words of packages, as the library loads them. */
import english from '../../words/locales/en/package.json';
import { createTranslator, type Translator } from '../../words/translate';

const words = new Map([['package', english]]);

/** English. */
export const t: Translator = createTranslator('en', words, words);

/** The made-up language from right to left. */
export const rtl: Translator = createTranslator('x-rtl', words, words);
