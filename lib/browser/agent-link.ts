import * as v from 'valibot';
import type { AgentPort } from '../app/page-follower';
import type { PageReaderPort } from '../app/ports';
import { collectedPageSchema } from '../domain/page-report';
import { fail, ok } from '../domain/result';
import { toPage } from '../messaging/envelope';
import { readPageEvent } from '../messaging/lanes';
import { browser } from './browser';

const AGENT_FILE = '/page-agent.js';
const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), reason: v.string() }),
]);

/** Speaks to the page agent in a tab, always to its top frame. */
export const agentLink: AgentPort = {
  command: async (tabId, call, input) => {
    let answer: unknown;
    try {
      answer = await browser.tabs.sendMessage(tabId, toPage(call, input), { frameId: 0 });
    } catch {
      return fail('no-agent');
    }
    const parsed = v.safeParse(answerSchema, answer);
    if (!parsed.success) return fail('no-agent');
    // The value is still the page's word: callers check what they store (`checkReport`, `collectedPageSchema`).
    return parsed.output.ok ? ok(parsed.output.value as never) : fail('crashed');
  },
  inject: (tabId) => injectAgent(tabId),
  events: (handler, signal) => {
    const listener = (message: unknown, sender: { id?: string | undefined; tab?: { id?: number | undefined } | undefined; frameId?: number | undefined }) => {
      const event = readPageEvent(message);
      const tabId = sender.tab?.id;
      if (event !== null && tabId !== undefined && sender.id === browser.runtime.id && (sender.frameId ?? 0) === 0) handler(tabId, event);
    };
    browser.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => { browser.runtime.onMessage.removeListener(listener); });
  },
};

/** Puts the agent into the top frame of a tab. False where the browser refuses: no right, or a page of its own. */
export async function injectAgent(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [AGENT_FILE] });
    return true;
  } catch {
    return false;
  }
}

/** What a save needs of the page, checked. */
export const pageReader: PageReaderPort = {
  collect: async (tabId, plan, want) => {
    const answer = await agentLink.command(tabId, 'collect', { plan, want });
    if (!answer.ok) return fail(answer.reason === 'no-agent' ? 'page-forbids-reading' : 'page-did-not-answer');
    const checked = v.safeParse(collectedPageSchema, answer.value);
    return checked.success ? ok(checked.output) : fail('page-did-not-answer');
  },
  hideMarks: async (tabId) => { await agentLink.command(tabId, 'hideMarks', {}); },
  showMarks: async (tabId) => { await agentLink.command(tabId, 'showMarks', {}); },
  tabAddress: async (tabId) => {
    try {
      const tab = await browser.tabs.get(tabId);
      return { address: tab.url ?? null, title: tab.title ?? null };
    } catch {
      return { address: null, title: null };
    }
  },
};
