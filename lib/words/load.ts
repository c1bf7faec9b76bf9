import type { Area } from './areas';
import { resolveLanguage } from './load-language';
import { createTranslator, type Translator } from './translate';

type WordFile = Readonly<Record<string, string>>;
const files = import.meta.glob<WordFile>('./locales/*/*.json', { import: 'default' });
const platformFiles = import.meta.glob<WordFile>('./locales/*/platforms/*.json', { import: 'default' });

/** Loads the words of `areas` (and platforms) in `language`, with English beneath. `system` follows the browser. */
export async function loadWords(
  language: string,
  areas: readonly Area[],
  platforms: readonly string[] = [],
): Promise<Translator> {
  const chosen = resolveLanguage(language);
  const english = await readAll('en', areas, platforms);
  const own = chosen === 'en' || chosen === 'x-rtl' ? english : await readAll(chosen, areas, platforms);
  return createTranslator(chosen, own, english);
}

async function readAll(
  language: string,
  areas: readonly Area[],
  platforms: readonly string[],
): Promise<Map<string, WordFile>> {
  const wanted: [string, (() => Promise<WordFile>) | undefined][] = [
    ...areas.map((area): [string, (() => Promise<WordFile>) | undefined] => [
      area,
      files[`./locales/${language}/${area}.json`],
    ]),
    ...['_shared', ...platforms].map((id): [string, (() => Promise<WordFile>) | undefined] => [
      `platform:${id}`,
      platformFiles[`./locales/${language}/platforms/${id}.json`],
    ]),
  ];
  const loaded = await Promise.all(
    wanted.map(async ([area, load]) => (load === undefined ? null : ([area, await load()] as const))),
  );
  return new Map(loaded.filter((entry) => entry !== null));
}
