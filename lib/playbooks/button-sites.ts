/** A site on which the opt-in button beside the video can be switched on. */
export interface ButtonSite {
  readonly id: string;
  readonly name: string;
  /** Match pattern of the right to the site; the manifest lists it as optional. */
  readonly pattern: string;
}

/**
 * All of them. Written out, because the settings ask for the right straight from the press and so have this in every screen's first script,
 * which has no room for the addresses of all platforms. A contract test compares names and hosts with those.
 */
export const BUTTON_SITES: readonly ButtonSite[] = [
  { id: 'tiktok', name: 'TikTok', pattern: 'https://www.tiktok.com/*' },
  { id: 'youtube', name: 'YouTube', pattern: 'https://www.youtube.com/*' },
];

/** The site of one platform; null where it offers no button. */
export function buttonSite(platformId: string): ButtonSite | null {
  return BUTTON_SITES.find(({ id }) => id === platformId) ?? null;
}
