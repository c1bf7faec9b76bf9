/** What a person does with the kept build, in its own words. They are written out: that build never changes, today's words do. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BesideBrowser, View, Wanted } from '../browser/types';
import { STORED } from '../stored/golden';

const API = '(globalThis.browser ?? chrome)';

const button = (name: string): Wanted => ({ role: 'button', name: `/^${name}/` });

/** What the kept build knew of a site: the plan that its panel sent with a save. */
interface KeptPlan {
  readonly platform: { readonly id: string; readonly name: string };
  readonly plan: unknown;
}

function planOf(site: 'tiktok' | 'generic'): KeptPlan {
  const plans = readFileSync(join(STORED, 'releases/plans-57942cc.json'), 'utf8');
  return (JSON.parse(plans) as Record<'tiktok' | 'generic', KeptPlan>)[site];
}

/** Opens a page and presses the icon; the panel is ready. */
export async function openKeptPanel(
  browser: BesideBrowser,
  address: string,
): Promise<{ readonly page: Page; readonly panel: View }> {
  const page = await browser.openPage(address);
  await browser.pressToolbar(page);
  const panel = await browser.panel();
  await panel.waitForText('Picture: ready');
  return { page, panel };
}

/** Saves by the buttons of the panel, answering the one question with no. */
export async function saveByHand(panel: View): Promise<void> {
  await panel.click({ role: 'button', name: 'Save' });
  await panel.click(button('No, save'));
  await panel.waitForText('Saved on this computer', 60_000);
  await panel.click({ role: 'button', name: 'Done' });
  await panel.waitForText('Picture: ready');
}

/** One answer of the kept background. Throws where it did not do what was asked. */
async function ask<T>(view: View, call: string, input: unknown): Promise<T> {
  const message = { beside: 1, lane: 'to-background', call, input };
  const answer = (await view.evaluate(`${API}.runtime.sendMessage(${JSON.stringify(message)})`)) as {
    readonly value?: { readonly ok: boolean; readonly value?: T };
  } | null;
  if (answer?.value?.ok !== true || answer.value.value === undefined)
    throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value.value;
}

/** What a save answers. */
export interface KeptSave {
  readonly itemId: string;
  readonly caseId: string;
  readonly completeness: string;
  readonly missing: readonly { readonly role: string; readonly reason: string }[];
}

/** How long a page may take to be there for the agent, in milliseconds. */
const READY_MS = 30_000;

/** A save by the very message that the panel sends. */
export async function saveByMessage(
  panel: View,
  site: 'tiktok' | 'generic',
  change: Record<string, unknown> = {},
): Promise<KeptSave> {
  const tabId = Number(
    await panel.evaluate(`${API}.tabs.query({ active: true, currentWindow: true }).then((tabs) => tabs[0].id)`),
  );
  const usual = {
    note: '',
    category: null,
    take: 'everything',
    askedUnder18: 'no',
    pickedComment: null,
    withoutPicture: false,
    caseId: null,
  };
  const input = { itemId: randomUUID(), tabId, ...planOf(site), ...usual, ...change };
  // The panel shows the page before for as long as the new one loads: then there is nothing to save yet, and nothing was saved.
  const end = Date.now() + READY_MS;
  for (;;) {
    const saved = await ask<KeptSave>(panel, 'savePage', input).catch((error: unknown) => {
      if (Date.now() > end || !String(error).includes('"nothing-to-save"')) throw error;
      return null;
    });
    if (saved !== null) return saved;
  }
}

/** A change by the very message that panel and library send. */
export function changeByMessage(
  view: View,
  change: Record<string, unknown>,
): Promise<{ readonly id: string; readonly caseId: string }> {
  return ask(view, 'change', change);
}

const READERS = {
  trusted: 'For someone I trust or a helpline',
  official: 'For police, a lawyer or a court',
  school: 'For a school or a workplace',
} as const;

/** Makes a package of a case by the buttons of the library, and keeps it; answers with its path. */
export async function handOverByHand(
  browser: BesideBrowser,
  caseId: string,
  who: keyof typeof READERS,
): Promise<string> {
  const library = await browser.extensionPage(`library.html#case=${caseId}`);
  await library.click({ role: 'button', name: 'Hand over' });
  await library.click(button(READERS[who]));
  await library.click({ role: 'button', name: 'Make the file' }, 60_000);
  await library.click({ role: 'button', name: 'Save the file' }, 120_000);
  const file = await browser.nextDownload();
  await library.waitForText('Written down in the log of this case.');
  await library.close();
  return file;
}
