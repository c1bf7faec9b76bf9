/** Speaking to the built extension the way its own panel does: with its real messages, from its real panel. Nothing of a speed run is in the build. */
import { randomUUID } from 'node:crypto';
import type { ToPage } from '../../lib/messaging/protocol';
import type { PagePlan } from '../../lib/domain/page-plan';
import type { Playbook } from '../../lib/domain/playbook';
import { toPage } from '../../lib/messaging/envelope';
import { toBackground } from '../../lib/messaging/lanes';
import type { SaveAnswer } from '../../lib/messaging/protocol';
import { planFor } from '../../lib/playbooks/plan';
import { playbook as generic } from '../../lib/playbooks/platforms/generic';
import { playbook as tiktok } from '../../lib/playbooks/platforms/tiktok';
import type { View } from '../support/browser/types';

export const API = '(globalThis.browser ?? chrome)';

/** The playbook and plan of an address, as the panel finds them. */
export function planOf(address: string): { readonly playbook: Playbook; readonly plan: PagePlan } {
  const playbook: Playbook = (tiktok.hosts as readonly string[]).includes(new URL(address).hostname) ? tiktok : generic;
  return { playbook, plan: planFor(playbook, address) };
}

/** The tab in front beside the panel. */
export async function tabBeside(panel: View): Promise<number> {
  return Number(await panel.evaluate(`${API}.tabs.query({ active: true, currentWindow: true }).then((tabs) => tabs[0].id)`));
}

/** A whole save, from the message that the panel's button sends to the answer that it is stored. Throws when it was not. */
export async function saveOnce(panel: View, tabId: number, address: string): Promise<{ readonly ms: number; readonly answer: SaveAnswer }> {
  const { playbook, plan } = planOf(address);
  const call = toBackground('savePage', {
    itemId: randomUUID(), tabId, plan, platform: { id: playbook.id, name: playbook.name }, note: '', category: null, take: 'everything',
    askedUnder18: 'no', pickedComment: null, withoutPicture: false, caseId: null,
  });
  const answer = (await panel.evaluate(`(async () => {
    const begun = performance.now();
    const answer = await ${API}.runtime.sendMessage(${JSON.stringify(call)});
    return { ms: performance.now() - begun, answer };
  })()`)) as { ms: number; answer: { value?: { ok: boolean; value?: SaveAnswer } } };
  const saved = answer.answer.value;
  if (saved?.ok !== true || saved.value === undefined) throw new Error(`not saved: ${JSON.stringify(answer.answer)}`);
  return { ms: answer.ms, answer: saved.value };
}

/** One command to the page agent. */
export async function command<C extends keyof ToPage>(panel: View, tabId: number, call: C, input: Parameters<ToPage[C]>[0]): Promise<unknown> {
  return panel.evaluate(`${API}.tabs.sendMessage(${String(tabId)}, ${JSON.stringify(toPage(call, input))}, { frameId: 0 })`);
}

/** Sends a change to the background and answers with what it says. */
export function changeSource(input: string): string {
  return `${API}.runtime.sendMessage({ beside: 1, lane: 'to-background', call: 'change', input: ${input} })`;
}
