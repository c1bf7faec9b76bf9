import { readFileSync } from 'node:fs';
import type { Wanted } from './types';

const LOCALES = new URL('../../../lib/words/locales/en/', import.meta.url);
const areas = new Map<string, Record<string, string>>();

function wordsOf(key: string): string | undefined {
  const [area = '', ...rest] = key.split('.');
  const words =
    areas.get(area) ?? (JSON.parse(readFileSync(new URL(`${area}.json`, LOCALES), 'utf8')) as Record<string, string>);
  areas.set(area, words);
  return words[rest.join('.')];
}

/** The English words of a key such as `panel.home.save`. Throws when there are none, so that a renamed key fails loudly. */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const found = wordsOf(key);
  if (found === undefined) throw new Error(`no words for ${key}`);
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), found);
}

/** A button by its words, with the hint under them where it has one. */
export function button(key: string, nth?: number): Wanted {
  const hint = wordsOf(`${key}-hint`) ?? wordsOf(`${key}.hint`);
  const name = escaped(say(key));
  return {
    role: 'button',
    name: hint === undefined ? `/^${name}/` : `/^${name}( ${escaped(hint)})?$/`,
    ...(nth === undefined ? {} : { nth }),
  };
}

/** A thing of this role whose name begins with these words. */
export function startsWith(role: string, words: string, nth?: number): Wanted {
  return { role, name: `/^${escaped(words)}/`, ...(nth === undefined ? {} : { nth }) };
}

function escaped(words: string): string {
  return words.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&');
}
