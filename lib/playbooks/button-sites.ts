import type { PlatformAddress } from '../domain/playbook';
import { PLATFORM_ADDRESSES } from './address-index';

/** A site on which the opt-in button beside the video can be switched on. */
export interface ButtonSite {
  readonly id: string;
  readonly name: string;
  /** Match pattern of the right to the site; the manifest lists it as optional. */
  readonly pattern: string;
}

/** The sites of the platforms whose addresses say `button: true`. */
export const BUTTON_SITES: readonly ButtonSite[] = buttonSitesOf(PLATFORM_ADDRESSES);

/** The site of one platform; null where it offers no button. */
export function buttonSite(platformId: string): ButtonSite | null {
  return BUTTON_SITES.find(({ id }) => id === platformId) ?? null;
}

function buttonSitesOf(platforms: readonly PlatformAddress[]): ButtonSite[] {
  return platforms.flatMap(({ id, name, hosts, button }) =>
    button === true && hosts[0] !== undefined ? [{ id, name, pattern: `https://${hosts[0]}/*` }] : [],
  );
}
