import { LANGUAGES } from '../../lib/words/load-language';
import { useServices } from '../services';
import { Select } from '../ui/Field';
import { useWords } from '../words';

/** The made-up right-to-left language with longer words: shows where a screen would break. */
const LAYOUT_TEST = 'x-rtl';

/** The language of Beside. `withLayoutTest` adds the made-up one, for people who work on Beside. */
export function LanguageChoice({ withLayoutTest = false }: { readonly withLayoutTest?: boolean }) {
  const t = useWords();
  const { settings } = useServices();
  const options = [
    { value: 'system', label: t('welcome.language.system') },
    ...LANGUAGES.map((code) => ({
      value: code,
      label: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
    })),
    ...(withLayoutTest ? [{ value: LAYOUT_TEST, label: t('welcome.language.layout') }] : []),
  ];
  return (
    <Select
      label={t('welcome.language.label')}
      hint={t('welcome.language.hint')}
      value={settings.settings.value.language}
      options={options}
      onChange={(language) => {
        void settings.set({ language });
      }}
    />
  );
}
