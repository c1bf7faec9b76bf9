import { browser } from './browser';

/** The keys that open the panel, as set in this browser right now; null when there are none. */
export async function shortcutKeys(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  const keys = commands.find((command) => command.name === '_execute_action')?.shortcut ?? '';
  return keys === '' ? null : keys;
}
