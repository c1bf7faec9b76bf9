import { decoded } from '../domain/decoded';
import type { PageAddress, PlatformAddress } from '../domain/playbook';
import type { PageKind } from '../domain/subject';

/** Which playbook and which kind of page an address is. `parts` are the named parts of the address, decoded. */
export interface AddressMatch {
  readonly playbookId: string;
  readonly pageKind: PageKind;
  readonly parts: Readonly<Record<string, string>>;
}

/** The playbook for every address that no platform knows. */
export const GENERIC_ID = 'generic';

/** Longest path that is compared with templates, in UTF-16 units: no platform has a longer one, and a page may make up any. */
const PATH_LIMIT = 2_000;
/** Longest named part. */
const PART_LIMIT = 300;
/** A leading `/en` or `/pt-BR` is skipped where the address fits no template as it stands. */
const LANGUAGE_SEGMENT = /^[a-z]{2}(-[a-z]{2,4}){0,2}$/i;

/**
 * Finds the playbook and page kind of `address`: https on its usual port only. Hosts are compared whole, so `tiktok.com.evil.example` is not TikTok.
 * Anything that is no web address, or is unknown, is the generic playbook's `other` page.
 */
export function matchAddress(address: string, platforms: readonly PlatformAddress[]): AddressMatch {
  const url = parse(address);
  if (url === null) return unknown(GENERIC_ID);
  const platform = platforms.find((candidate) => knowsHost(candidate, url.hostname));
  return platform === undefined ? unknown(GENERIC_ID) : matchPage(url, platform);
}

/** The page kind of `address` on one platform; `other` where the address is not one of its templates. */
export function matchOn(address: string, platform: PlatformAddress): AddressMatch {
  const url = parse(address);
  return url === null || !knowsHost(platform, url.hostname) ? unknown(platform.id) : matchPage(url, platform);
}

function matchPage(url: URL, platform: PlatformAddress): AddressMatch {
  if (url.pathname.length > PATH_LIMIT) return unknown(platform.id);
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  const [first, ...rest] = segments;
  const tries = first !== undefined && LANGUAGE_SEGMENT.test(first) ? [segments, rest] : [segments];
  for (const path of tries) {
    for (const page of platform.pages) {
      const parts = matchTemplate(page, platform, url, path);
      if (parts !== null) return { playbookId: platform.id, pageKind: page.kind, parts };
    }
  }
  return unknown(platform.id);
}

function matchTemplate(
  page: PageAddress,
  platform: PlatformAddress,
  url: URL,
  path: readonly string[],
): Record<string, string> | null {
  const hosts = page.host === undefined ? platform.hosts : [page.host];
  if (!hosts.includes(url.hostname)) return null;
  const parts: Record<string, string> = {};
  if (!matchPath(page.path, path, parts)) return null;
  for (const [name, wanted] of Object.entries(page.query ?? {})) {
    const value = url.searchParams.get(name);
    if (value === null || !take(wanted, value, parts)) return null;
  }
  for (const [name, value] of Object.entries(parts)) {
    const rule = page.parts?.[name];
    if (value.length > PART_LIMIT || (rule !== undefined && !new RegExp(`^(?:${rule})$`, 'u').test(value))) return null;
  }
  return parts;
}

function matchPath(template: string, path: readonly string[], parts: Record<string, string>): boolean {
  const wanted = template.split('/').filter((segment) => segment !== '');
  for (const [index, segment] of wanted.entries()) {
    if (segment === '*') return true;
    const value = path[index];
    if (value === undefined || !take(segment, value, parts)) return false;
  }
  return path.length === wanted.length;
}

/** Compares one value with `literal`, `:name`, `literal:name` or `:name_*` (words behind it are left out), and keeps what the name stands for. */
function take(wanted: string, value: string, parts: Record<string, string>): boolean {
  const colon = wanted.indexOf(':');
  if (colon === -1) return wanted === value;
  const prefix = wanted.slice(0, colon);
  if (!value.startsWith(prefix) || value.length === prefix.length) return false;
  const [name = '', words] = wanted.slice(colon + 1).split('_*');
  const rest = value.slice(prefix.length);
  if (words !== undefined && !rest.includes('_')) return false;
  parts[name] = words === undefined ? rest : rest.slice(0, rest.indexOf('_'));
  return true;
}

function knowsHost(platform: PlatformAddress, host: string): boolean {
  return platform.hosts.includes(host) || platform.pages.some((page) => page.host === host);
}

function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // Another protocol or port is another site, whoever runs it: people may meet one on the same computer or network.
  return url.protocol === 'https:' && url.port === '' ? url : null;
}

function unknown(playbookId: string): AddressMatch {
  return { playbookId, pageKind: 'other', parts: {} };
}
