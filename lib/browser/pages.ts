import { browser } from './browser';

/** Opens one of Beside's own pages in a tab, or brings it to the front where it is open already. The address holds ids at most. */
export async function openOwnPage(page: 'library' | 'practice' | 'welcome', hash = ''): Promise<void> {
  const address = `${browser.runtime.getURL(`/${page}.html`)}${hash === '' ? '' : `#${hash}`}`;
  await browser.tabs.create({ url: address, active: true });
}

/** Opens an official address of a platform or a service in a new tab. Only https. */
export async function openOfficialAddress(address: string): Promise<void> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return;
  await browser.tabs.create({ url: address, active: true });
}

/** The window this page of Beside is in; null where the browser does not say. */
export async function ownWindowId(): Promise<number | null> {
  try {
    return (await browser.windows.getCurrent()).id ?? null;
  } catch {
    return null;
  }
}
