import type { PlatformAddress } from '../domain/playbook';

/**
 * The hosts and page addresses of all platforms, small enough for the first script of the panel.
 *
 * The query makes the bundler treat each file as a second module of which only `address` is used: the rest is dropped from
 * this one, while `registry.ts` loads the whole file when a page needs it. So a platform stays one file.
 */
const found = import.meta.glob<PlatformAddress>('./platforms/*.ts', { eager: true, import: 'address', query: '?address' });

/** Every platform, for `matchAddress`. */
export const PLATFORM_ADDRESSES: readonly PlatformAddress[] = Object.freeze(Object.values(found));
