import * as v from 'valibot';
import { settingsSchema, type Settings } from '../domain/settings';
import { browser } from './browser';

/** One key for each setting: to change one, none has to be read first, so two changes at once never undo each other. */
const PREFIX = 'settings.';
/** All settings as one object, as earlier versions kept them. Lies beneath the single keys until it is taken over. */
const OLD_KEY = 'settings';
const names = Object.keys(settingsSchema.entries);
const keyOf = (name: string): string => `${PREFIX}${name}`;

/** The settings as stored; anything unreadable in them falls back to its default, one by one. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([OLD_KEY, ...names.map(keyOf)]);
  const own = names.flatMap((name) => (keyOf(name) in stored ? [[name, stored[keyOf(name)]] as const] : []));
  return v.parse(settingsSchema, { ...oldSettings(stored[OLD_KEY]), ...Object.fromEntries(own) });
}

/** Changes some settings and leaves the others. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  await browser.storage.local.set(
    Object.fromEntries(Object.entries(change).map(([name, value]) => [keyOf(name), value])),
  );
  return readSettings();
}

/** Gives every setting of an earlier version its own key, once. What was set since then stays. */
export async function takeOverOldSettings(): Promise<void> {
  const stored = await browser.storage.local.get([OLD_KEY, ...names.map(keyOf)]);
  if (stored[OLD_KEY] === undefined) return;
  const old = Object.entries(oldSettings(stored[OLD_KEY])).filter(([name]) => !(keyOf(name) in stored));
  await browser.storage.local.set(Object.fromEntries(old.map(([name, value]) => [keyOf(name), value])));
  await browser.storage.local.remove(OLD_KEY);
}

/** Calls `handler` whenever any page of Beside changed a setting. */
export function watchSettings(handler: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    // What is shown stays as it is where the browser does not answer; the next change is read again.
    readSettings().then(handler, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}

function oldSettings(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([name]) => names.includes(name)));
}
