import * as v from 'valibot';
import { browser } from './browser';
import { alwaysPictureAllowed } from './optional-rights';

/**
 * Which tabs were lent by a press of the icon or the shortcut. Kept in `storage.session`, because the background may be stopped at any
 * time and the right outlives it; one key for each tab, so that what is noted of one never undoes what is noted of another. The browser
 * tells nobody when the right ends; the rules here are measured: Chromium ends it with another origin, Firefox with every load (also a
 * reload), neither with pushState.
 */
const keyOf = (tabId: number): string => `granted:${String(tabId)}`;
const grantedSchema = v.object({ origin: v.nullable(v.string()), forbidden: v.boolean() });
type Granted = v.InferOutput<typeof grantedSchema>;

/** What the panel may know of a tab. */
export interface TabGrant {
  readonly lent: boolean;
  /** Lent, but the browser lets nobody read this page. */
  readonly forbidden: boolean;
  readonly picture: 'ready' | 'press-icon';
}

async function read(tabId: number): Promise<Granted | null> {
  const key = keyOf(tabId);
  const parsed = v.safeParse(grantedSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output : null;
}

/** Notes a press in a tab. `forbidden` is what the first attempt to put the agent in told. */
export async function noteLent(tabId: number, address: string | undefined, forbidden: boolean): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: { origin: originOf(address), forbidden } });
}

/** Forgets a tab whose right has ended or which was closed. */
export async function forgetLent(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** To be called when a tab begins to load something. */
export async function noteLoading(tabId: number, address: string | undefined): Promise<void> {
  const entry = await read(tabId);
  if (entry === null) return;
  const origin = originOf(address);
  const sameOrigin = origin !== null && origin === entry.origin;
  // Without an address the browser has already taken the right to know it away.
  if (entry.forbidden || !sameOrigin) return forgetLent(tabId);
  if (import.meta.env.FIREFOX && !(await canRun(tabId))) return forgetLent(tabId);
}

/** What is allowed in a tab right now. */
export async function grantOf(tabId: number): Promise<TabGrant> {
  const entry = await read(tabId);
  const always = await alwaysPictureAllowed();
  const lent = entry !== null && (entry.forbidden || (await canRun(tabId)));
  return { lent, forbidden: lent && entry.forbidden, picture: lent || always ? 'ready' : 'press-icon' };
}

/** Whether a script may run in the tab: an empty one is tried. */
async function canRun(tabId: number): Promise<boolean> {
  try {
    const [ran] = await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    // Firefox accepts this on its own pages and then runs nothing.
    return ran?.result === true;
  } catch {
    return false;
  }
}

function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  return new URL(address).origin;
}
