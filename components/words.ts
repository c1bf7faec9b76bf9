import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../lib/words/translate';

const WordsContext = createContext<Translator | null>(null);

/** Gives the words to everything below. */
export const WordsProvider = WordsContext.Provider;

/** The words of this screen: `const t = useWords(); t('panel.home.title')`. */
export function useWords(): Translator {
  const translator = useContext(WordsContext);
  if (translator === null) throw new Error('a screen was rendered outside WordsProvider');
  return translator;
}
