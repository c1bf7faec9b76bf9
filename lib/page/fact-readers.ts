/** One function for each kind of reader: a kind without a function does not compile. Each returns a text or null, never a guess. */
import type { FactName } from '../domain/fact-names';
import type { DataPath, DataSource, Reader, Scope } from '../domain/playbook';
import { valueAt } from './data-path';
import { readData } from './page-data';
import type { PageView } from './page-view';
import { queryAll } from './query';
import { regionOf } from './region';
import { shownText } from './text-of';

/** What a reader may ask: the page, and facts that were already read. */
export interface FactSources {
  readonly view: PageView;
  readonly fact: (name: FactName) => string | null;
}

type Readers = { readonly [K in Reader['from']]: (reader: Extract<Reader, { readonly from: K }>, sources: FactSources) => string | null };

const readers: Readers = {
  url: ({ part }, { view }) => view.plan.parts[part] ?? null,
  address: ({ template }, sources) => fillIn(template, sources),
  meta: ({ name, match, when }, sources) => (stillDescribes(sources, when) ? metaContent(sources.view, name, match) : null),
  canonical: ({ match }, { view }) => first([canonicalAddress(view)], match),
  'json-ld': ({ type, path }, { view }) => {
    for (const data of linkedData(view)) {
      const value = hasType(data, type) ? valueAt(data, path) : null;
      if (value !== null) return value;
    }
    return null;
  },
  data: ({ source, path, when, as, match }, sources) => {
    const value = first([dataValue(source, path, when, sources)], match);
    return value !== null && as === 'unix-seconds' ? fromUnixSeconds(value) : value;
  },
  attribute: ({ css, name, scope, match }, { view }) => first(seenFirst(view, css, scope).map((element) => element.getAttribute(name)), match),
  text: ({ css, scope, match }, { view }) => {
    for (const element of seenFirst(view, css, scope)) {
      const value = view.layout.seen(element) ? first([shownText(element)], match) : null;
      if (value !== null) return value;
    }
    return null;
  },
  present: ({ css, scope }, { view }) => (seenFirst(view, css, scope).some((element) => view.layout.seen(element)) ? 'true' : null),
  derived: ({ of }, { fact }) => {
    const id = fact(of);
    return id !== null && /^\d{16,20}$/.test(id) ? fromUnixSeconds(String(BigInt(id) >> 32n)) : null;
  },
};

/** What one reader finds; null if nothing. */
export function readOne(reader: Reader, sources: FactSources): string | null {
  // The table has one function for each kind, so the function fits the reader; the compiler cannot tie the two together.
  const read = readers[reader.from] as (reader: Reader, sources: FactSources) => string | null;
  return read(reader, sources);
}

/** The address that the page calls its own; null if it has none, or the one of a page before it. */
export function canonicalAddress(view: PageView): string | null {
  const stated = queryAll(view.document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? metaContent(view, 'og:url');
  const id = view.plan.parts['id'];
  return stated === null || (id !== undefined && !stated.includes(id)) ? null : stated;
}

function seenFirst(view: PageView, css: string, scope: Scope | undefined): Element[] {
  const region = regionOf(view, scope);
  if (region === null) return [];
  const all = queryAll(region, css);
  return all.length < 2 ? all : [...all.filter((element) => view.layout.seen(element)), ...all.filter((element) => !view.layout.seen(element))];
}

function first(values: readonly (string | null)[], match?: string): string | null {
  for (const value of values) {
    const found = match === undefined ? value : ((parts) => parts?.[1] ?? parts?.[0])(new RegExp(match).exec(value ?? ''));
    if (found !== null && found !== undefined && found.trim() !== '') return found;
  }
  return null;
}

function fillIn(template: string, { view, fact }: FactSources): string | null {
  let whole = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fact(name as FactName) ?? view.plan.parts[name];
    whole &&= value !== undefined;
    return encodeURIComponent(value ?? '');
  });
  return whole ? filled : null;
}

function metaContent(view: PageView, name: string, match?: string): string | null {
  const named = queryAll(view.document, 'meta').filter((meta) => ['property', 'name', 'itemprop'].some((key) => meta.getAttribute(key) === name));
  return first(named.map((meta) => meta.getAttribute('content')), match);
}

/** Sites that change their address without loading leave the metadata of the first page behind. */
function stillDescribes(sources: FactSources, when: FactName | undefined): boolean {
  if (when === undefined) return true;
  const value = sources.fact(when);
  return value !== null && (canonicalAddress(sources.view)?.includes(value) ?? false);
}

function linkedData(view: PageView): unknown[] {
  return readData(view.document, { script: 'script[type="application/ld+json"]' }).flatMap(listed).flatMap((data) => (typeof data === 'object' && data !== null && '@graph' in data ? listed(data['@graph']) : [data]));
}

function listed(data: unknown): unknown[] {
  return Array.isArray(data) ? (data as unknown[]) : [data];
}

function hasType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && '@type' in data && [data['@type']].flat().includes(type);
}

function dataValue(source: DataSource, path: DataPath, when: { readonly path: DataPath; readonly is: FactName } | undefined, { view, fact }: FactSources): string | null {
  const equals = when === undefined ? '' : fact(when.is);
  if (equals === null) return null;
  const star = path.lastIndexOf('*');
  // A guard that walks the same list speaks of the same entry of that list.
  const sameEntry = when !== undefined && star >= 0 && path.slice(0, star + 1).every((name, at) => when.path[at] === name);
  for (const data of readData(view.document, source)) {
    if (when !== undefined && !sameEntry && valueAt(data, when.path) !== equals) continue;
    const value = valueAt(data, path, sameEntry ? { key: when.path.slice(star + 1), equals } : undefined);
    if (value !== null) return value;
  }
  return null;
}

/** ISO time in UTC; null outside of 2000 to 2100, where it is no time of a post. */
function fromUnixSeconds(value: string): string | null {
  const seconds = Number(value);
  return seconds > 946_684_800 && seconds < 4_102_444_800 ? new Date(seconds * 1000).toISOString() : null;
}
