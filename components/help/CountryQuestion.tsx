import { useMemo } from 'preact/hooks';
import { countriesWithHelplines } from '../../lib/help/helplines';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { Stack } from '../ui/Layout';
import { useWords } from '../words';
import { ALL_COUNTRIES } from './countries';
import { countryName } from './country-names';

/** "Where are you?": the person chooses. The browser's own language may name a country; it is offered, never taken by itself. `bare`: the question stands before it already. */
export function CountryQuestion({ bare = false }: { readonly bare?: boolean }) {
  const t = useWords();
  const { settings } = useServices();
  const country = settings.settings.value.country;
  const countries = useMemo(() => countryOptions(t.language), [t.language]);
  const offered = country === null ? countryOfLanguage(navigator.language) : null;
  function choose(code: string): void {
    void settings.set({ country: code === '' ? null : code });
  }
  return (
    <Stack gap="tight">
      {country === null && !bare && <h2>{t('help.where')}</h2>}
      {offered !== null && (
        <Button
          wide
          onPress={() => {
            choose(offered);
          }}
        >
          {t('help.where.use', { country: countryName(offered, t.language) })}
        </Button>
      )}
      <Select
        label={t('help.country')}
        hint={t('help.country.hint')}
        value={country ?? ''}
        options={[{ value: '', label: t('help.country.none') }, ...countries]}
        onChange={choose}
      />
    </Stack>
  );
}

/** The country in a language such as `de-AT`, or null where it names none. */
export function countryOfLanguage(language: string): string | null {
  const region = /-([A-Za-z]{2})$/.exec(language)?.[1]?.toUpperCase() ?? null;
  return region !== null && ALL_COUNTRIES.includes(region) ? region : null;
}

function countryOptions(language: string): { value: string; label: string }[] {
  const codes = new Set([...ALL_COUNTRIES, ...countriesWithHelplines()]);
  return [...codes]
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
