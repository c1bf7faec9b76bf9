import { resolveLanguage } from './load-language';
import { createTranslator, type Translator } from './translate';

// The background cannot load modules later, so its few words are in its bundle, in every language.
const files = import.meta.glob<Readonly<Record<string, string>>>('./locales/*/button.json', {
  eager: true,
  import: 'default',
});

/** The words of the button beside the video, in the person's language. */
export function buttonTranslator(language: string): Translator {
  const chosen = resolveLanguage(language);
  const english = areaOf('en');
  return createTranslator(chosen, chosen === 'x-rtl' ? english : areaOf(chosen), english);
}

function areaOf(language: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map([['button', files[`./locales/${language}/button.json`] ?? {}]]);
}
