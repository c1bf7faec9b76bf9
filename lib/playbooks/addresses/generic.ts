import type { PlatformAddress } from '../../domain/playbook';

/** No host of its own: it serves every page that no platform knows. */
export const address = {
  id: 'generic',
  name: 'This site',
  hosts: [],
  pages: [],
} as const satisfies PlatformAddress;
