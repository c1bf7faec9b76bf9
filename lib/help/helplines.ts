import type { HelpTopicName } from '../domain/help-topic';

/**
 * One line, hotline or form. Compiled from public pages in November 2026; nobody called or opened them, so `checked` is null
 * until a person did. Numbers are written as dialled in the country: never show one without its country.
 */
export interface Helpline {
  readonly id: string;
  readonly org: string;
  readonly kind: 'helpline' | 'hotline' | 'police-portal' | 'regulator' | 'ngo';
  readonly topics: readonly HelpTopicName[];
  /** The first one is the one to call. */
  readonly phones: readonly string[];
  readonly phoneHint: string | null;
  /** How to write to them: a number, or a service and a number. */
  readonly text: string | null;
  readonly chat: string | null;
  readonly url: string | null;
  /** False where the address was not in the source itself. */
  readonly urlSure: boolean;
  /** `24/7`, or as the source says it; null where unknown. */
  readonly hours: string | null;
  /** Language codes; `mul` for more languages. */
  readonly languages: readonly string[];
  readonly audience: string | null;
  readonly free: boolean | null;
  /** A source says that they can bring a case to platforms on a faster way. */
  readonly fasterWay: boolean;
  readonly note: string | null;
  readonly source: string;
  readonly sourceDate: string | null;
  readonly compiled: string;
  readonly confidence: 'high' | 'medium';
  /** Day on which a person opened the page and called, or null. */
  readonly checked: string | null;
}

interface CountryFile {
  readonly country: string | null;
  readonly helplines: readonly Helpline[];
}

const files = import.meta.glob<CountryFile>('./countries/*.json', { import: 'default' });

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** True for the member states of the European Union (2026). */
export function isEu(country: string | null): boolean {
  return country !== null && EU.includes(country);
}

/** A country's lines with the ones for the EU where it belongs to it, then those that work everywhere. Null: only the latter. */
export async function loadHelplines(
  country: string | null,
): Promise<{ readonly own: readonly Helpline[]; readonly wide: readonly Helpline[] }> {
  const [own, eu, everywhere] = await Promise.all([
    country === null ? [] : read(country.toLowerCase()),
    isEu(country) ? read('eu') : [],
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

/** The hotline for pictures of children in this country; the directory of hotlines where there is none. */
export function hotlineOf(own: readonly Helpline[], wide: readonly Helpline[]): Helpline | null {
  const fits = (line: Helpline): boolean => line.topics.includes('csam');
  return (
    own.find((line) => line.kind === 'hotline' && fits(line)) ??
    own.find(fits) ??
    wide.find((line) => line.id === 'int-inhope') ??
    null
  );
}

async function read(name: string): Promise<readonly Helpline[]> {
  const load = files[`./countries/${name}.json`];
  return load === undefined ? [] : (await load()).helplines;
}
