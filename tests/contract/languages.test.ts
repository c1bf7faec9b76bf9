/** Every language has what English has. English is the source of all keys (`lib/words/areas.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import { LANGUAGES } from '../../lib/words/load-language';
import { createTranslator } from '../../lib/words/translate';
import { languageFaults, type LanguageFiles } from '../support/language-check';

const raw = import.meta.glob<Readonly<Record<string, string>>>('../../lib/words/locales/**/*.json', {
  import: 'default',
  eager: true,
});

/** The files in a folder of words, such as `common` and `platforms/tiktok`. */
function filesOf(language: string): LanguageFiles {
  const folder = `../../lib/words/locales/${language}/`;
  return new Map(
    Object.entries(raw)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, words]) => [path.slice(folder.length, -'.json'.length), words]),
  );
}
const folders = [...new Set(Object.keys(raw).map((path) => path.split('/')[5] ?? ''))];
const english = filesOf('en');

describe('the languages', () => {
  it('that can be chosen are the folders of words that are there', () => {
    expect(folders.toSorted()).toEqual([...LANGUAGES].toSorted());
    expect(english.size).toBeGreaterThan(20);
  });
  it.each([...LANGUAGES, 'ar', 'ckb', 'de', 'fa', 'he', 'ps', 'pt-BR', 'sd', 'tr', 'ug', 'ur', 'yi'])(
    '%s is laid out in the direction in which it is written',
    (language) => {
      const known: Intl.Locale & { readonly textInfo?: unknown } = new Intl.Locale(language);
      expect(known.textInfo).toEqual({ direction: createTranslator(language, new Map(), new Map()).direction });
    },
  );
  it.each(folders)('%s has every key, place and plural form, and nothing is still in English', (language) => {
    expect(languageFaults(language, english, filesOf(language))).toEqual([]);
  });
});

/** Name and description of the extension: the browser itself reads these, in a format of its own. */
const STORE = join(import.meta.dirname, '../../public/_locales');
const storeFileSchema = v.record(
  v.string(),
  v.strictObject({
    message: v.string(),
    description: v.optional(v.string()),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

/** As a file of ours, so that the same rules judge it; places are written `$NAME$` there and `{name}` here. */
function storeFile(text: string): LanguageFiles {
  const messages = Object.entries(v.parse(storeFileSchema, JSON.parse(text)));
  for (const [key, { message, placeholders = {} }] of messages) {
    const places = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
    expect(
      Object.keys(placeholders).map((name) => name.toLowerCase()),
      key,
    ).toEqual([...new Set(places)]);
  }
  const asOurs = (message: string) => message.replace(/\$(\w+)\$/g, (_, name: string) => `{${name.toLowerCase()}}`);
  return new Map([['_locales', Object.fromEntries(messages.map(([key, { message }]) => [key, asOurs(message)]))]]);
}
const storeFileOf = (language: string): LanguageFiles =>
  storeFile(readFileSync(join(STORE, language.replace('-', '_'), 'messages.json'), 'utf8'));

describe('what the browser and its store show', () => {
  it('is there in every language that can be chosen, and in no other', () => {
    expect(readdirSync(STORE).sort()).toEqual(LANGUAGES.map((language) => language.replace('-', '_')).toSorted());
  });
  it.each(folders)('%s has every key and place, nothing is still in English, and it fits', (language) => {
    const own = storeFileOf(language);
    expect(languageFaults(language, storeFileOf('en'), own)).toEqual([]);
    // Limits of the Chrome Web Store: 75 and 132 characters.
    const { extensionName = '', extensionDescription = '' } = own.get('_locales') ?? {};
    expect([extensionName.length > 75, extensionDescription.length > 132]).toEqual([false, false]);
  });
  it('is refused where a planted language leaves a key out, loses a place or stays in English', () => {
    const message = (text: string) => ({ message: text, placeholders: { count: { content: '$1' } } });
    const file = (words: object) => storeFile(JSON.stringify(words));
    const source = file({ name: { message: 'Beside' }, kept: message('$COUNT$ saves were kept here') });
    expect(languageFaults('de', source, file({ kept: message('$COUNT$ saves were kept here') }))).toEqual([
      '_locales: name: missing',
      '_locales: kept: still in English',
    ]);
    expect(languageFaults('de', source, file({ name: { message: 'Beside' }, kept: { message: 'Gesichert' } }))).toEqual(
      ['_locales: kept: other places than {…} in English'],
    );
  });
});

describe('a planted language', () => {
  const source: LanguageFiles = new Map([
    [
      'common',
      {
        hello: 'Hello {name}',
        bold: '*Saved* it',
        long: 'You can always come back',
        'saves.one': '{count} save on {day}',
        'saves.other': '{count} saves on {day}',
        'kind.other': 'Something else',
      },
    ],
    ['platforms/tiktok', { menu: 'Open the menu' }],
  ]);
  const polish = {
    hello: 'Cześć {name}',
    bold: '*Zapisano*',
    long: 'Zawsze możesz wrócić',
    'saves.one': 'Jeden zapis, {day}',
    'saves.few': '{count} zapisy, {day}',
    'saves.many': '{count} zapisów, {day}',
    'saves.other': '{count} zapisu, {day}',
    'kind.other': 'Coś innego',
  };
  const planted = (change: Readonly<Record<string, string>>, without: readonly string[] = []): string[] =>
    languageFaults(
      'pl',
      source,
      new Map([
        [
          'common',
          Object.fromEntries(Object.entries({ ...polish, ...change }).filter(([key]) => !without.includes(key))),
        ],
        ['platforms/tiktok', { menu: 'Otwórz menu' }],
      ]),
    );

  it('that is whole has no fault, with the four plural forms of its own', () => {
    expect(planted({})).toEqual([]);
  });
  it('is refused where a key is missing, too much, or empty', () => {
    expect(planted({}, ['hello'])).toEqual(['common: hello: missing']);
    expect(planted({ helo: 'Cześć' })).toEqual(['common: helo: a key too many']);
    expect(planted({ long: ' ' })).toEqual(['common: long: empty']);
  });
  it('is refused where a place in a sentence was lost, changed or made up', () => {
    const fault = (key: string) => [`common: ${key}: other places than {…} in English`];
    expect(planted({ hello: 'Cześć' })).toEqual(fault('hello'));
    expect(planted({ hello: 'Cześć {imie}' })).toEqual(fault('hello'));
    expect(planted({ bold: '*Zapisano* {name}' })).toEqual(fault('bold'));
    expect(planted({ 'saves.many': 'zapisów, {day}' })).toEqual(fault('saves.many'));
    expect(planted({ 'saves.one': 'Jeden zapis' })).toEqual(fault('saves.one'));
  });
  it('is refused where a plural form of the language is missing, and where it has the forms of another', () => {
    expect(planted({}, ['saves.few'])).toEqual(['common: saves.few: missing']);
    expect(planted({ 'saves.two': 'Dwa zapisy, {day}' })).toEqual(['common: saves.two: a key too many']);
  });
  it('is refused where emphasis was lost, a sentence was left in English, or a file is missing', () => {
    expect(planted({ bold: 'Zapisano' })).toEqual(['common: bold: other *emphasis* than in English']);
    expect(planted({ long: 'You can always come back' })).toEqual(['common: long: still in English']);
    expect(languageFaults('pl', source, new Map([['common', polish]]))).toEqual(['platforms/tiktok: missing']);
  });
});

/** Where a playbook holds keys of sentences; a `basis` has notes for whoever repairs it, which are none. */
const KEYS = new Set(['say', 'intro', 'copyText', 'note', 'who', 'notes', 'does', 'doesNot']);

function wordKeys(value: unknown, under = ''): string[] {
  if (typeof value === 'string') return KEYS.has(under) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => wordKeys(inner, under));
  return Object.entries(value).flatMap(([key, inner]) => (key === 'basis' ? [] : wordKeys(inner, key)));
}

describe.each(folders)('in %s', (language) => {
  it.each(PLAYBOOK_IDS)('%s has a sentence for every key of its playbook, its own or a shared one', async (id) => {
    const files = filesOf(language);
    const known = { ...files.get('platforms/_shared'), ...files.get(`platforms/${id}`) };
    const playbook = await loadPlaybook(id);
    const keys = [...wordKeys(playbook), ...playbook.forms.map((form) => form.name)];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => known[key] === undefined)).toEqual([]);
  });
});
