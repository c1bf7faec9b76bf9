/** One function for each kind of reader: a kind without a function does not compile. Each gives what it finds, best first, and never a guess. */
import type { FactName } from '../../domain/fact-names';
import type { DataPath, FactScope, Reader } from '../../domain/playbook-reading';
import { valueAt } from './data-path';
import { readData } from './page-data';
import type { PageView } from '../agent/page-view';
import { queryAll } from '../find/query';
import { subjectOf } from '../find/region';
import { shownText } from './text-of';

/** What a reader may ask: the page, and facts that were already read. */
export interface FactSources {
  readonly view: PageView;
  readonly fact: (name: FactName) => string | null;
}

type Values = readonly (string | null | undefined)[];
type Readers = {
  readonly [K in Reader['from']]: (reader: Extract<Reader, { readonly from: K }>, sources: FactSources) => Values;
};

/** More elements than this for one fact mean that the selector does not fit. */
const ELEMENT_LIMIT = 50;

const readers: Readers = {
  url: ({ part }, { view }) => [view.plan.parts[part]],
  address: ({ template }, sources) => [fillIn(template, sources)],
  meta: ({ name, when }, { view, fact }) => {
    // Sites that change their address without loading leave the metadata of the first page behind.
    const own = when === undefined ? '' : fact(when);
    return own !== null && (own === '' || canonicalAddress(view)?.includes(own) === true)
      ? metaContents(view, name)
      : [];
  },
  canonical: (_, { view }) => [canonicalAddress(view)],
  'json-ld': ({ type, path }, { view }) =>
    readData(view, { script: 'script[type="application/ld+json"]' })
      .flatMap((data) => ofType(data, type))
      .map((data) => valueAt(data, path)),
  data: dataValues,
  attribute: ({ css, name, scope }, { view }) =>
    seenFirst(view, css, scope).map((element) => element.getAttribute(name)),
  text: ({ css, scope }, { view }) =>
    seenFirst(view, css, scope)
      .filter((element) => view.layout.seen(element))
      .map(shownText),
  present: ({ css, scope }, { view }) =>
    seenFirst(view, css, scope).some((element) => view.layout.seen(element)) ? ['true'] : [],
  derived: ({ of }, { fact }) => {
    const id = fact(of) ?? '';
    return [/^\d{16,20}$/.test(id) ? fromUnixSeconds(Number(BigInt(id) >> 32n)) : null];
  },
};

/** What one reader finds, the first that is not empty; null if nothing. */
export function readOne(reader: Reader, sources: FactSources): string | null {
  // The table has one function for each kind, so the function fits the reader; the compiler cannot tie the two together.
  const read = readers[reader.from] as (reader: Reader, sources: FactSources) => Values;
  const match = 'match' in reader ? reader.match : undefined;
  for (const value of read(reader, sources)) {
    const parts = match === undefined ? [value] : (new RegExp(match).exec(value ?? '') ?? []);
    const found = (parts[1] ?? parts[0] ?? '').trim();
    if (found !== '') return 'as' in reader && reader.as === 'unix-seconds' ? fromUnixSeconds(Number(found)) : found;
  }
  return null;
}

/** The address that the page calls its own; null if it has none, or the one of a page before it. */
export function canonicalAddress(view: PageView): string | null {
  const stated =
    queryAll(view.document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? metaContents(view, 'og:url')[0];
  return stated?.includes(view.plan.parts['id'] ?? '') === true ? stated : null;
}

/** Elements for a fact: those to be seen, then all (the first value wins, so twice does no harm). */
function seenFirst(view: PageView, css: string, scope: FactScope | undefined): Element[] {
  const all = queryAll(scope === 'subject' ? subjectOf(view) : view.document, css).slice(0, ELEMENT_LIMIT);
  return [...all.filter((element) => view.layout.seen(element)), ...all];
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

function metaContents({ document: page }: PageView, name: string): (string | null)[] {
  return queryAll(page, 'meta')
    .filter((meta) => ['property', 'name', 'itemprop'].some((key) => meta.getAttribute(key) === name))
    .map((meta) => meta.getAttribute('content'));
}

/** Linked data comes alone, in a list or in a graph. */
function ofType(data: unknown, type: string): unknown[] {
  if (Array.isArray(data)) return data.flatMap((entry) => ofType(entry, type));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': is, '@graph': graph }: { '@type'?: unknown; '@graph'?: unknown } = data;
  return [is].flat().includes(type) ? [data] : ofType(graph, type);
}

/** Embedded data describes the first load only: where a guard is given, it decides. */
function dataValues({ source, path, when }: Extract<Reader, { from: 'data' }>, { view, fact }: FactSources): Values {
  const all = readData(view, source);
  if (when === undefined) return all.map((data) => valueAt(data, path));
  const equals = fact(when.is);
  if (equals === null) return [];
  const list = path.slice(0, path.lastIndexOf('*') + 1);
  // A guard that walks the same list speaks of the same entry of that list.
  return list.length > 0 && startsWith(when.path, list)
    ? all.map((data) => valueAt(data, path, { key: when.path.slice(list.length), equals }))
    : all.filter((data) => valueAt(data, when.path) === equals).map((data) => valueAt(data, path));
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((name, at) => path[at] === name);
}

/** ISO time in UTC; null outside of 2000 to 2100, where it is no time of a post. */
function fromUnixSeconds(seconds: number): string | null {
  return seconds > 946_684_800 && seconds < 4_102_444_800 ? new Date(seconds * 1000).toISOString() : null;
}
