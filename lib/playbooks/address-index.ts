import type { PlatformAddress } from '../domain/playbook';

/**
 * The hosts and page addresses of all platforms: the part of the playbooks that is needed before one of them is loaded.
 * They lie in files of their own because a bundler cannot leave the rest of a data file out (tried: half of it stayed).
 */
const found = import.meta.glob<PlatformAddress>('./addresses/*.ts', { eager: true, import: 'address' });

/** Every platform, for `matchAddress`. */
export const PLATFORM_ADDRESSES: readonly PlatformAddress[] = Object.freeze(Object.values(found));
