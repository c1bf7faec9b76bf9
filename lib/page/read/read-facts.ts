/** Reads the facts of the subject: for each fact the first reader that finds something, remembered with it. */
import { FACT_LIMIT, FACT_NAMES, type FactName } from '../../domain/fact-names';
import type { DataPath, Reader } from '../../domain/playbook-reading';
import type { Fact, SubjectFacts } from '../../domain/subject';
import { readOne, type FactSources } from './fact-readers';
import { webAddress, type PageView } from '../agent/page-view';
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
    for (const reader of view.plan.readers.facts[name] ?? []) {
      const raw = tryRead(reader, sources);
      const text = raw !== null && /address$/i.test(name) ? webAddress(view, raw) : raw;
      if (text !== null) return { ...cutText(text, FACT_LIMIT), reader: nameOf(reader) };
    }
    return null;
  }

  return Object.fromEntries(FACT_NAMES.map((name) => [name, lookUp(name)])) as SubjectFacts;
}

function tryRead(reader: Reader, sources: FactSources): string | null {
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
