import { useMemo } from 'preact/hooks';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { Stack } from '../ui/Layout';
import { useWords } from '../words';
import { countriesIn, suggestedCountry } from './countries';

/** The value of "not chosen" in the list. */
const NONE = '';

/** The country, for help lines and emergency numbers. A suggestion is offered, not set: only a press chooses. */
export function CountryChoice() {
  const t = useWords();
  const { settings } = useServices();
  const countries = useMemo(() => countriesIn(t.language), [t.language]);
  const chosen = settings.settings.value.country;
  const suggestion =
    chosen === null ? countries.find(({ code }) => code === suggestedCountry(navigator.languages)) : undefined;
  return (
    <Stack gap="tight">
      <Select
        label={t('welcome.country.label')}
        hint={t('welcome.country.hint')}
        value={chosen ?? NONE}
        options={[
          { value: NONE, label: t('welcome.country.none') },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(code) => {
          void settings.set({ country: code === NONE ? null : code });
        }}
      />
      {suggestion !== undefined && (
        <div>
          <Button
            size="small"
            onPress={() => {
              void settings.set({ country: suggestion.code });
            }}
          >
            {t('welcome.country.suggest', { country: suggestion.name })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
