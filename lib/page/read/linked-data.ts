/** Linked data (JSON-LD) of what the page is about. A page may carry that of other videos too, or of the page before. */
import { isNamedIn, isSamePage, statedAddress } from '../find/stated-address';
import { isSame, subjectKey } from '../find/subject-key';
import { webAddress, type PageView } from '../agent/page-view';
import { valueAt } from './data-path';
import { readData } from './page-data';

/** Where linked data say which page or video they are about. */
const ADDRESSES = [
  ['url'],
  ['@id'],
  ['mainEntityOfPage'],
  ['mainEntityOfPage', '@id'],
  ['embedUrl'],
  ['mainEntity', 'url'],
];
const IDS = [
  ['identifier'],
  ['identifier', 'value'],
  ['mainEntity', 'identifier'],
  ['mainEntity', 'additionalName'],
  ['mainEntity', 'alternateName'],
];

/**
 * Entries of a type: those whose address or id is the page's. Where none says so: the only one, on a page that was loaded as it stands, unless
 * it names another address.
 */
export function linkedData(view: PageView, type: string): unknown[] {
  const all = readData(view, { script: 'script[type="application/ld+json"]' }).flatMap((data) => ofType(data, type));
  const fits = all.filter((data) => isOfPage(view, data) === true);
  if (fits.length > 0) return fits;
  const [only] = all;
  return all.length === 1 && view.moved !== true && isOfPage(view, only) === null ? all : [];
}

/** Null where it does not say. */
function isOfPage(view: PageView, data: unknown): boolean | null {
  const key = subjectKey(view);
  const ids = IDS.flatMap((path) => valueAt(data, path) ?? []).map((id) => id.replace(/^@/, ''));
  const addresses = ADDRESSES.flatMap((path) => valueAt(data, path) ?? []).flatMap(
    (raw) => webAddress(view, raw) ?? [],
  );
  if (key !== null)
    return (
      ids.some((id) => isSame(id, key)) ||
      addresses.some((address) => isNamedIn(address, key)) ||
      (addresses.length > 0 ? false : null)
    );
  const stated = statedAddress(view);
  const own = [view.address, ...(stated === null || view.moved === true ? [] : [stated])];
  if (addresses.some((address) => own.some((page) => isSamePage(address, page)))) return true;
  if (ids.some((id) => id.length > 3 && isNamedIn(view.address, id))) return true;
  return addresses.length > 0 ? false : null;
}

/** Linked data comes alone, in a list or in a graph. */
function ofType(data: unknown, type: string): unknown[] {
  if (Array.isArray(data)) return data.flatMap((entry) => ofType(entry, type));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': is, '@graph': graph }: { '@type'?: unknown; '@graph'?: unknown } = data;
  return [is].flat().includes(type) ? [data] : ofType(graph, type);
}
