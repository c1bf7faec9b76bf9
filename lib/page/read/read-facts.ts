/** Reads the facts of the subject: for each fact the first reader that finds something, remembered with it. */
import { FACT_LIMIT, FACT_NAMES, type FactName } from '../../domain/fact-names';
import type { DataPath, Reader } from '../../domain/playbook-reading';
import type { Fact, SubjectFacts } from '../../domain/subject';
import { readOne, type FactSources } from './fact-readers';
import { webAddress, type PageView } from '../agent/page-view';
import { isSame } from '../find/subject-key';
import { once } from './once';
import { cutText } from './text-of';

/** All facts; null where no reader found one. A reader that fails is a reader that found nothing. */
export function readFacts(view: PageView): SubjectFacts {
  const known = new Map<FactName, Fact | null>();
  const sources: FactSources = { view, fact: (name) => lookUp(name)?.value ?? null };

  function lookUp(name: FactName): Fact | null {
    if (!known.has(name)) {
      // Set first, so that two facts that ask for each other find nothing instead of running in a circle.
      known.set(name, null);
      known.set(name, find(name));
    }
    return known.get(name) ?? null;
  }

  function find(name: FactName): Fact | null {
    const readings = (view.plan.readers.facts[name] ?? []).map((reader) => ({
      reader,
      read: once(() => tryRead(reader, sources)),
    }));
    if ((name === 'authorHandle' || name === 'authorId') && disagree(readings)) return null;
    for (const { reader, read } of readings) {
      const words = read();
      // On some layouts the account's handle stands where its name was.
      if (words === null || ('notHandle' in reader && isHandle(words.text, sources))) continue;
      const text = /address$/i.test(name) ? webAddress(view, words.text) : words.text;
      if (text !== null) return { ...more(words, reader), ...cutText(text, FACT_LIMIT), reader: nameOf(reader) };
    }
    return null;
  }

  return Object.fromEntries(FACT_NAMES.map((name) => [name, lookUp(name)])) as SubjectFacts;
}

/** Sources on the page that name two accounts: then it is not known whose this is. What the address says is weighed by the guards. */
function disagree(readings: readonly { readonly reader: Reader; readonly read: () => Found | null }[]): boolean {
  const found = readings
    .filter(({ reader }) => reader.from !== 'url')
    .map(({ read }) => read()?.text.toLowerCase())
    .filter((value) => value !== undefined);
  return new Set(found).size > 1;
}

/** A platform's preview ends in dots where it was cut. The author's own words on screen may, too. */
function more({ text, shortened, pictures, shown }: Found, reader: Reader): Partial<Fact> {
  const isCut = shortened ?? (reader.from === 'meta' && /(…|\.\.\.)$/.test(text));
  return {
    ...(isCut ? { shortened: true } : {}),
    ...(pictures === undefined ? {} : { pictures }),
    ...(shown === undefined || shown === '' ? {} : { shown }),
  };
}

function isHandle(text: string, { view, fact }: FactSources): boolean {
  const plain = text.replace(/^@/, '');
  return isSame(plain, view.plan.parts['handle'] ?? fact('authorHandle'));
}

type Found = NonNullable<ReturnType<typeof readOne>>;

function tryRead(reader: Reader, sources: FactSources): Found | null {
  try {
    return readOne(reader, sources);
  } catch {
    return null;
  }
}

/** Short name of a reader, such as `url:id` or `data:itemStruct.createTime`. */
function nameOf(reader: Reader): string {
  const { css, path, name, part, of } = reader as ReaderWords;
  const where = css ?? path?.slice(-2).join('.') ?? name ?? part ?? of;
  return cutText([reader.from, where ?? []].flat().join(':'), 200).value;
}

/** What tells one reader from another of its kind. */
type ReaderWords = Partial<Record<'css' | 'name' | 'part' | 'of', string>> & { readonly path?: DataPath };
