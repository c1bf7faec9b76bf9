import { ALL_COUNTRIES } from '../help/countries';

/** A country in the list. */
export interface Country {
  readonly code: string;
  readonly name: string;
}

/** All countries with their names in `language`, sorted as that language sorts. */
export function countriesIn(language: string): readonly Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const sorted = new Intl.Collator(language);
  return ALL_COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((one, other) =>
    sorted.compare(one.name, other.name),
  );
}

/**
 * The country that the browser's own language setting speaks of (`de-AT` -> `AT`), or null. Only a suggestion, never taken from the
 * network: an address on the internet would tell more, and Beside asks nobody.
 */
export function suggestedCountry(languages: readonly string[]): string | null {
  for (const tag of languages) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})(?:-|$)/i.exec(tag)?.[1]?.toUpperCase();
    if (region !== undefined && ALL_COUNTRIES.includes(region)) return region;
  }
  return null;
}
