import * as v from 'valibot';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../domain/settings';
import { browser } from './browser';

const KEY = 'settings';

/** The settings as stored; anything unreadable in them falls back to its default, one by one. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const parsed = v.safeParse(settingsSchema, stored ?? {});
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

/** Changes some settings and leaves the others. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls `handler` whenever any page of Beside changed a setting. */
export function watchSettings(handler: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void readSettings().then(handler);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}
