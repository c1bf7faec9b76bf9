import { browser } from './browser';

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

/** Asks for the right to the addresses of `pattern`. Has to be called straight from a press. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives the right to one site back. */
export async function releaseSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Whether the right to one site is held right now: people can take it back in the browser's own settings. */
export function siteAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
