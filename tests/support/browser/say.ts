import { readFileSync } from 'node:fs';
import type { Wanted } from './types';

const LOCALES = new URL('../../../lib/words/locales/en/', import.meta.url);
const areas = new Map<string, Record<string, string>>();

/** The English words of a key such as `panel.home.save`. Throws when there are none, so that a renamed key fails loudly. */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const [area = '', ...rest] = key.split('.');
  const words = areas.get(area) ?? (JSON.parse(readFileSync(new URL(`${area}.json`, LOCALES), 'utf8')) as Record<string, string>);
  areas.set(area, words);
  const found = words[rest.join('.')];
  if (found === undefined) throw new Error(`no words for ${key}`);
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), found);
}

/** A button by the words it begins with: some also carry a hint. */
export function button(key: string, nth?: number): Wanted {
  return startsWith('button', say(key), nth);
}

/** A thing of this role whose name begins with these words. */
export function startsWith(role: string, words: string, nth?: number): Wanted {
  return { role, name: `/^${words.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')}/`, ...(nth === undefined ? {} : { nth }) };
}
