/** One function for each kind of reader: a kind without a function does not compile. Each gives what it finds, best first, and never a guess. */
import type { FactName } from '../../domain/fact-names';
import type { DataPath, FactScope, Known, Reader } from '../../domain/playbook-reading';
import type { PageView } from '../agent/page-view';
import { matchedPart } from '../find/matched-part';
import { isElement, queryAll } from '../find/query';
import { subjectOf } from '../find/region';
import { isNamedIn, isSamePage, statedAddress } from '../find/stated-address';
import { isSame, subjectKey } from '../find/subject-key';
import { valueAt } from './data-path';
import { linkedData } from './linked-data';
import { readData } from './page-data';
import { cutText, shownWords, type Words } from './text-of';
import { fromUnixSeconds, timeInId } from './time-in-id';

/** What a reader may ask: the page, and facts that were already read. */
export interface FactSources {
  readonly view: PageView;
  readonly fact: (name: FactName) => string | null;
}

/** One value as a reader finds it, with what else is known of it. */
type Found = string | null | undefined | (Words & { readonly shown?: string });
type Values = readonly Found[];
type Readers = {
  readonly [K in Reader['from']]: (reader: Extract<Reader, { readonly from: K }>, sources: FactSources) => Values;
};

/** More elements than this for one fact mean that the selector does not fit. */
const ELEMENT_LIMIT = 50;

const readers: Readers = {
  url: ({ part }, { view }) => [view.plan.parts[part]],
  address: ({ template }, sources) => [fillIn(template, sources)],
  meta: ({ name, when, labelled }, sources) =>
    isCurrent(sources, when) &&
    (labelled === undefined || metaContents(sources.view, labelled[0])[0]?.trim() === labelled[1])
      ? metaContents(sources.view, name)
      : [],
  canonical: (_, { view }) => [ownAddress(view)],
  'json-ld': ({ type, path }, { view }) => linkedData(view, type).map((data) => valueAt(data, path)),
  data: dataValues,
  attribute: ({ css, name, scope, shown = false }, { view }) => {
    const all = elementsFor(view, css, scope);
    // Those to be seen, then all: the first value wins, so twice does no harm.
    return [...all.filter((element) => view.layout.seen(element)), ...all].map((element) => {
      const text = element.getAttribute(name);
      return shown && text !== null ? { text, shown: cutText(shownWords(element, view).text, 200).value } : text;
    });
  },
  text: ({ css, scope }, { view }) =>
    elementsFor(view, css, scope)
      .filter((element) => view.layout.seen(element))
      .map((element) => shownWords(element, view)),
  present: ({ css, scope }, { view }) =>
    elementsFor(view, css, scope).some((element) => view.layout.seen(element)) ? ['true'] : [],
  derived: ({ of, how }, { fact }) => [timeInId(how, fact(of) ?? '')],
};

/** What one reader finds, the first that is not empty; null if nothing. */
export function readOne(reader: Reader, sources: FactSources): (Words & { readonly shown?: string }) | null {
  // The table has one function for each kind, so the function fits the reader; the compiler cannot tie the two together.
  const read = readers[reader.from] as (reader: Reader, sources: FactSources) => Values;
  const match = 'match' in reader ? reader.match : undefined;
  for (const value of read(reader, sources)) {
    const all = typeof value === 'object' ? value : { text: value };
    const found = matchedPart(all?.text ?? '', match).trim();
    if (found === '') continue;
    const as = 'as' in reader ? reader.as : undefined;
    const text = as === 'unix-seconds' ? fromUnixSeconds(Number(found)) : as === 'yes' ? 'true' : found;
    if (text !== null) return { ...all, text };
  }
  return null;
}

/** The address that the page calls its own; null if it has none, if it is of another site, or of a page before it. */
export function ownAddress(view: PageView): string | null {
  const stated = statedAddress(view);
  const key = subjectKey(view);
  if (stated === null || (key === null ? isOfNow(view, stated) : isNamedIn(stated, key))) return stated;
  return null;
}

/** Whether metadata of the page are of what is on it now. Sites that change their address without loading leave those of the first page. */
function isCurrent({ view, fact }: FactSources, when: Known | undefined): boolean {
  const stated = statedAddress(view);
  if (when === undefined) return stated === null ? view.moved !== true : isOfNow(view, stated);
  const own = knownValue(when, { view, fact });
  return own !== null && stated !== null && isNamedIn(stated, own);
}

/** Nothing but the address can tell on a page without an id: it was loaded as it stands, or states the address that is open. */
function isOfNow(view: PageView, stated: string): boolean {
  return view.moved !== true || isSamePage(stated, view.address);
}

function knownValue(name: Known, { view, fact }: FactSources): string | null {
  return view.plan.parts[name] ?? (name === 'handle' || name === 'channelId' ? null : fact(name));
}

/** Elements for a fact, in the order of the page. */
function elementsFor(view: PageView, css: string, scope: FactScope | undefined): Element[] {
  // What is elsewhere on a page that does not (yet) show what the address names is of something else.
  if (scope !== 'subject' && view.memory.find.isUnsettled(view)) return [];
  const region = scope === 'subject' ? subjectOf(view) : view.document;
  const card = region !== null && isElement(region) ? region : null;
  return queryAll(region, css)
    .slice(0, ELEMENT_LIMIT)
    .filter((element) => !view.memory.find.isForeign(view, element, card));
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

/** Embedded data describes the first load only: where a guard is given, it decides. */
function dataValues({ source, path, when }: Extract<Reader, { from: 'data' }>, { view, fact }: FactSources): Values {
  const all = readData(view, source);
  if (when === undefined) return all.map((data) => valueAt(data, path));
  const equals = knownValue(when.is, { view, fact });
  if (equals === null) return [];
  const list = path.slice(0, path.lastIndexOf('*') + 1);
  // A guard that walks the same list speaks of the same entry of that list.
  return list.length > 0 && startsWith(when.path, list)
    ? all.map((data) => valueAt(data, path, { key: when.path.slice(list.length), equals }))
    : all.filter((data) => names(valueAt(data, when.path), equals)).map((data) => valueAt(data, path));
}

/** Some data name an account by its address. */
function names(value: string | null, equals: string): boolean {
  return isSame(value, equals) || (value?.includes('/') === true && isNamedIn(value, equals));
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((name, at) => path[at] === name);
}
