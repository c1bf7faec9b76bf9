/** Speaking to the built extension the way its own panel does: with its real messages, from its real panel. Nothing of a speed run is in the build. */
import { randomUUID } from 'node:crypto';
import type { ToPage } from '../../lib/messaging/protocol';
import type { PagePlan } from '../../lib/domain/page-plan';
import type { PageReport } from '../../lib/domain/page-report';
import { askedAbout, type NotUnder18 } from '../../lib/domain/under-18';
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
  return Number(
    await panel.evaluate(`${API}.tabs.query({ active: true, currentWindow: true }).then((tabs) => tabs[0].id)`),
  );
}

/** What a save tells of itself while it runs, in order. */
export const STAGES = ['reading', 'picture', 'sealing', 'storing'] as const;
/** Milliseconds from the beginning of each stage to the next. */
export type StageTimes = Readonly<Record<(typeof STAGES)[number], number>>;

/** A whole save, from the message that the panel's button sends to the answer that it is stored. Throws when it was not. */
export async function saveOnce(
  panel: View,
  tabId: number,
  address: string,
  caseId: string | null = null,
): Promise<{ readonly ms: number; readonly answer: SaveAnswer; readonly stages: StageTimes }> {
  const { playbook, plan } = planOf(address);
  const itemId = randomUUID();
  // The harness answers the line as a person would, for what is there now.
  const described = (await command(panel, tabId, 'describe', { plan })) as { readonly value: PageReport };
  const report = described.value;
  const call = toBackground('savePage', {
    itemId,
    tabId,
    plan,
    platform: { id: playbook.id, name: playbook.name },
    note: '',
    category: null,
    take: 'everything',
    notUnder18: { ...askedAbout(report), itemId, comments: [] as readonly string[], around: null } as NotUnder18,
    pickedComments: [],
    withoutPicture: false,
    pictureOfEach: false,
    caseId,
  });
  const answer = (await panel.evaluate(`(async () => {
    const marks = [];
    const hear = (message) => { if (message?.event === 'saveProgress') marks.push(performance.now()); };
    ${API}.runtime.onMessage.addListener(hear);
    const begun = performance.now();
    const answer = await ${API}.runtime.sendMessage(${JSON.stringify(call)});
    const end = performance.now();
    ${API}.runtime.onMessage.removeListener(hear);
    return { ms: end - begun, marks: [...marks, end], answer };
  })()`)) as { ms: number; marks: number[]; answer: { value?: { ok: boolean; value?: SaveAnswer } } };
  const saved = answer.answer.value;
  if (saved?.ok !== true || saved.value === undefined) throw new Error(`not saved: ${JSON.stringify(answer.answer)}`);
  const times = STAGES.map((stage, at) => [
    stage,
    (answer.marks[at + 1] ?? Number.NaN) - (answer.marks[at] ?? Number.NaN),
  ]);
  return { ms: answer.ms, answer: saved.value, stages: Object.fromEntries(times) as StageTimes };
}

/** One command to the page agent. */
export async function command<C extends keyof ToPage>(
  panel: View,
  tabId: number,
  call: C,
  input: Parameters<ToPage[C]>[0],
): Promise<unknown> {
  return panel.evaluate(
    `${API}.tabs.sendMessage(${String(tabId)}, ${JSON.stringify(toPage(call, input))}, { frameId: 0 })`,
  );
}

/** Sends a change to the background, with an id of its own unless it brings one, and answers with what it says. */
export function changeSource(input: string): string {
  return `${API}.runtime.sendMessage({ beside: 1, lane: 'to-background', call: 'change', input: { id: crypto.randomUUID(), ...${input} } })`;
}

/** Runs the body of an async function in the page agent's own world of a tab, where `__beside` is the agent; answers with what it returns. */
export async function inAgentWorld(panel: View, tabId: number, body: string): Promise<unknown> {
  return panel.evaluate(
    `${API}.scripting.executeScript({ target: { tabId: ${String(tabId)} }, func: async () => { ${body} } }).then(([frame]) => frame.result)`,
  );
}
