import { isEuMember } from '../domain/eu-members';
import type { CountryFile, Helpline } from './helpline';

const files = import.meta.glob<CountryFile>('./countries/*.json', { import: 'default' });

/** A country's lines, and the ones for the EU (where it belongs to it) and for the whole world. Null: only the latter. */
export interface Helplines {
  readonly own: readonly Helpline[];
  readonly wide: readonly Helpline[];
}

/** Reads the files of `country`; unsorted, see `inOrder`. */
export async function loadHelplines(country: string | null): Promise<Helplines> {
  const [own, eu, everywhere] = await Promise.all([
    country === null ? [] : read(country.toLowerCase()),
    isEuMember(country) ? read('eu') : [],
    read('everywhere'),
  ]);
  return { own, wide: [...eu, ...everywhere] };
}

/** Countries with at least one line. */
export function countriesWithHelplines(): readonly string[] {
  return Object.keys(files)
    .map((path) => (/\/([a-z]{2})\.json$/.exec(path)?.[1] ?? '').toUpperCase())
    .filter((code) => code !== '' && code !== 'EU');
}

/** The desk for sexual pictures of children in this country; the directory of such desks where there is none. */
export function hotlineOf({ own, wide }: Helplines): Helpline | null {
  const fits = (line: Helpline): boolean => line.rank.csam !== undefined;
  return (
    own.find((line) => line.sort === 'hotline' && fits(line)) ??
    own.find(fits) ??
    wide.find((line) => line.id === 'int-inhope') ??
    null
  );
}

async function read(name: string): Promise<readonly Helpline[]> {
  const load = files[`./countries/${name}.json`];
  return load === undefined ? [] : (await load()).helplines;
}
