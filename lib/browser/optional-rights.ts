import { browser } from './browser';

/** Sites with the opt-in button beside the video: platform id -> match pattern. The same patterns stand in the manifest as optional. */
export const BUTTON_SITES: Readonly<Record<string, string>> = {
  tiktok: 'https://www.tiktok.com/*',
  youtube: 'https://www.youtube.com/*',
};

const EVERYWHERE = { origins: ['<all_urls>'] };

/** True when the person gave "always able to take the picture". */
export async function alwaysPictureAllowed(): Promise<boolean> {
  try {
    return await browser.permissions.contains(EVERYWHERE);
  } catch {
    return false;
  }
}

/** Asks for, or gives back, the broad right. Has to be called straight from a press: browsers refuse it otherwise. */
export async function setAlwaysPicture(on: boolean): Promise<boolean> {
  if (on) return browser.permissions.request(EVERYWHERE);
  await browser.permissions.remove(EVERYWHERE);
  return alwaysPictureAllowed();
}

/** Asks for the right to one site. Has to be called straight from a press. */
export function requestSite(platformId: string): Promise<boolean> {
  const pattern = BUTTON_SITES[platformId];
  return pattern === undefined ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** Gives the right to one site back. */
export async function releaseSite(platformId: string): Promise<void> {
  const pattern = BUTTON_SITES[platformId];
  if (pattern !== undefined) await browser.permissions.remove({ origins: [pattern] });
}

/** Whether the right to one site is held right now: people can take it back in the browser's own settings. */
export async function siteAllowed(platformId: string): Promise<boolean> {
  const pattern = BUTTON_SITES[platformId];
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}
