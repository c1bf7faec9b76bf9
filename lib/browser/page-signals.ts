import { agentLink } from './agent-link';
import { allowLeaving, leaveFromTab } from './leave';
import { openPanel } from './panel-window';
import { browser } from './browser';
import { readSettings } from './settings-store';
import { shortcutKeys } from './shortcut';

/** How the button beside the video is named and what it says where pressing it cannot open the panel. Words come from the caller. */
export interface ButtonWords {
  readonly label: string;
  readonly hint: (keys: string | null) => string;
}

/**
 * What an agent in a web page may ask for: the panel (a press on the opt-in button), Leave (Shift three times), and the button itself
 * when it starts on a site where the person switched it on. Nothing that is stored can be asked for.
 */
export function listenToAgents(
  buttonOn: (address: string) => Promise<boolean>,
  words: () => Promise<ButtonWords>,
): void {
  const forever = new AbortController().signal;
  agentLink.events((tabId, { event }) => {
    if (event === 'buttonPressed') {
      openPanel(tabId);
      void allowLeaving(tabId);
    }
    if (event === 'leavePressed') void leaveFrom(tabId);
    if (event === 'agentStarted') void configureAgent(tabId, buttonOn, words);
  }, forever);
}

async function leaveFrom(tabId: number): Promise<void> {
  if (!(await readSettings()).tripleShift) return;
  await leaveFromTab(tabId, await windowOf(tabId));
}

async function windowOf(tabId: number): Promise<number | null> {
  try {
    return (await browser.tabs.get(tabId)).windowId;
  } catch {
    return null;
  }
}

/** Tells a new agent what the person chose: whether Shift three times leaves, and whether the button is wanted here. */
async function configureAgent(
  tabId: number,
  buttonOn: (address: string) => Promise<boolean>,
  words: () => Promise<ButtonWords>,
): Promise<void> {
  const { tripleShift } = await readSettings();
  await agentLink.command(tabId, 'leaveKeys', { on: tripleShift });
  await offerButton(tabId, buttonOn, words);
}

async function offerButton(
  tabId: number,
  buttonOn: (address: string) => Promise<boolean>,
  words: () => Promise<ButtonWords>,
): Promise<void> {
  // Only where the person granted the site does the browser tell the address.
  const address = (await browser.tabs.get(tabId)).url;
  if (address === undefined || !(await buttonOn(address))) return;
  const { label, hint } = await words();
  const text = import.meta.env.FIREFOX ? hint(await shortcutKeys()) : null;
  await agentLink.command(tabId, 'showButton', { label, hint: text });
}
