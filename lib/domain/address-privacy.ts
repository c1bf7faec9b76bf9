import { ADDRESS_PARTS } from './address-parts';
import { decoded } from './decoded';

/** A cleaned address. `removed`: how many of its parts were taken out. */
export interface CleanedAddress {
  readonly address: string;
  readonly removed: number;
}

/**
 * An address to copy, to log and to tell pages apart by: without parts whose meaning is known and is about a person. What a page may need
 * to be found stays. Anything that is no web address comes back as it was.
 */
export function forCopy(address: string): string {
  const url = webAddress(address);
  if (url === null) return address;
  removeParts(url, (name) => isKnown(url, name));
  return url.href;
}

/**
 * An address to hand over: where the page is, and of its query only what names the page (`?post=`, `?clipid=`, `?v=`), unless that is known to
 * be about a person, a mail address, or a long code under a name that can mean anything (`?id=`). Nobody knows what other names mean: they
 * stay in the record. Of a file on this computer only its name goes. An address with nothing to take out keeps its exact spelling.
 */
export function forPackage(address: string): CleanedAddress {
  return handedOver(address, namesPage);
}

/** The address of somebody's account or profile, to hand over: with what names whose it is (`?u=`), else as `forPackage`. */
export function accountAddress(address: string): string {
  return handedOver(address, (url, name) => namesPage(url, name) || NAMES_ACCOUNT.test(name)).address;
}

function handedOver(address: string, names: (url: URL, name: string) => boolean): CleanedAddress {
  const url = webAddress(address);
  if (url === null) return nameOfFile(address) ?? { address, removed: 0 };
  const open = OPEN_SITES.test(url.hostname);
  const removed = removeParts(
    url,
    (name, values) =>
      !names(url, name) ||
      isKnown(url, name) ||
      values.some(isMail) ||
      (!open && (ANY_MEANING.test(name) || NAMES_ACCOUNT.test(name)) && values.some(isCode)),
    (hash) => !NAMES_PLACE.test(hash),
  );
  return removed === 0 ? { address, removed } : { address: url.href, removed };
}

/** The name of a file on this computer: its folders often hold the name of a person. Null for anything else. */
function nameOfFile(address: string): CleanedAddress | null {
  if (!/^file:/iu.test(address)) return null;
  const path = address.replace(/[?#].*$/su, '');
  return { address: decoded(path.slice(path.lastIndexOf('/') + 1)), removed: 1 };
}

/** Names by which sites of many kinds name a page, a post or a place in it. Their values may be long and still tell about nobody. */
const NAMES_PAGE =
  /^(id|v|p|t|lc|list|set|index|start|page|no|num|pid|tid|viewkey|((story_|reply_|parent_|show)?(fb|post|clip|video|topic|thread|status|story|photo|picture|image|article|comment|reply|media|item|episode|playlist|channel|album|gallery|movie|blog|entry|news)(_?(id|no|num|key))?))$/i;

/** Of these the shortest: on a site that nobody knows, a long code behind them may be anything. */
const ANY_MEANING = /^(id|p|t|list|set|index|start|page|no|num|pid|tid)$/i;

/** Sites whose names for their pages are known. */
const OPEN_SITES =
  /(^|\.)(tiktok\.com|youtube\.com|youtu\.be|x\.com|twitter\.com|instagram\.com|facebook\.com|reddit\.com)$/i;

/** Names by which sites name an account. In any other address they are as likely the visitor's own. */
const NAMES_ACCOUNT = /^(u|uid|mid|name|((user|member|author|account|profile)(_?(id|name))?))$/i;

/** Whether a name names a page: on many sites, or on this one alone (without its key nobody finds an unlisted video of Vimeo). */
function namesPage({ hostname }: URL, name: string): boolean {
  return NAMES_PAGE.test(name) || (name === 'h' && /(^|\.)vimeo\.com$/i.test(hostname));
}

/** A fragment that names a place in a page: a word, or a post with its number. */
const NAMES_PLACE = /^#([a-z-]{1,20}|[a-z]{1,12}[-_]?\d{1,19})$/i;

/** A value that long, with figures in it, is a code rather than a word. */
const CODE_LENGTH = 20;

function isCode(value: string): boolean {
  return value.length >= CODE_LENGTH && /\d/.test(value) && !/\s/.test(value);
}

function isMail(value: string): boolean {
  return /[^\s@]@[^\s@]/.test(value);
}

function isKnown(url: URL, name: string): boolean {
  const small = name.toLowerCase();
  return ADDRESS_PARTS.some(
    (part) =>
      (part.host === undefined || url.hostname === part.host || url.hostname.endsWith(`.${part.host}`)) &&
      (part.name.endsWith('*') ? small.startsWith(part.name.slice(0, -1)) : small === part.name),
  );
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** Takes parts out of the query and out of a fragment that is written like one, and a name with a password before the site. */
function removeParts(
  url: URL,
  reveals: (name: string, values: readonly string[]) => boolean,
  fragmentReveals: (hash: string) => boolean = () => false,
): number {
  let removed = 0;
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    removed += 1;
  }
  // Not by their iterators: a content script of Firefox cannot walk those.
  const names = new Set<string>();
  url.searchParams.forEach((_, name) => names.add(name));
  for (const name of names) {
    if (!reveals(name, url.searchParams.getAll(name))) continue;
    url.searchParams.delete(name);
    removed += 1;
  }
  const inFragment = new URLSearchParams(url.hash.includes('=') ? url.hash.slice(1) : '');
  let found = url.hash !== '' && fragmentReveals(url.hash);
  inFragment.forEach((value, name) => {
    found ||= reveals(name, [value]);
  });
  if (found) {
    url.hash = '';
    removed += 1;
  }
  return removed;
}

/** An address as it is shown and handed over outside the record: without what tells about the visitor. */
export function shownAddress(address: string | null): string | null {
  return address === null ? null : forPackage(address).address;
}
