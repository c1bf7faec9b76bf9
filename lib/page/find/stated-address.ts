/** The address that a page states as its own. It may be the one of a page before, so whoever asks says what it has to name. */
import { decoded } from '../../domain/decoded';
import { oncePerView, webAddress } from '../agent/page-view';
import { queryAll } from './query';

/** By the canonical link, else `og:url`. Null without one, and for one of another site: a page cannot speak for that. */
export const statedAddress = oncePerView((view) => {
  const [link] = queryAll(view.document, 'link[rel="canonical"]');
  const [meta] = queryAll(view.document, 'meta[property="og:url"],meta[name="og:url"]');
  const raw = link?.getAttribute('href') ?? meta?.getAttribute('content');
  const stated = raw ? webAddress(view, raw) : null;
  // The practice page is one of Beside's own, and plays a made-up site.
  const own = /^[\w]+-extension:/.test(view.address);
  return stated !== null && (own || siteOf(stated) === siteOf(view.address)) ? stated : null;
});

/** Names it as a whole: `mara` is not named in `/maralin`. Without case. */
export function isNamedIn(address: string, word: string): boolean {
  const small = word.toLowerCase();
  return decoded(address.toLowerCase())
    .split(/[/?&=#]/)
    .some((part) => part === small || part === `@${small}`);
}

/** The same site and path, and the same named parts as far as both have them. */
export function isSamePage(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return siteOf(one) === siteOf(other) && pathOf(a) === pathOf(b) && hasNoOther(a, b);
}

/** Not by the iterator of its parts: a content script of Firefox cannot walk that. */
function hasNoOther({ searchParams: one }: URL, { searchParams: other }: URL): boolean {
  let fits = true;
  one.forEach((value, name) => {
    fits &&= (other.get(name) ?? value) === value;
  });
  return fits;
}

function pathOf({ pathname }: URL): string {
  return decoded(pathname.replace(/\/$/, ''));
}

/** The host without what tells only which machine or layout serves it. */
function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^(www|m|mobile|web|new|old|sh)\./, '');
}
