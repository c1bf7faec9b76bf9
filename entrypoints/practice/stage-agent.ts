import * as v from 'valibot';
import type { AgentPort } from '../../lib/app/page-follower';
import type { PageReaderPort } from '../../lib/app/ports';
import { fail, ok } from '../../lib/domain/result';
import type { PageAnswer } from '../../lib/messaging/envelope';
import { fromPage } from '../../lib/messaging/envelope';
import { readPageEvent } from '../../lib/messaging/lanes';
import { noteAgentFault } from '../../lib/browser/faults';
import { readReply } from '../../lib/messaging/replies';
import { openParcel } from '../../lib/messaging/chunked-page';
import type { PageEvents } from '../../lib/messaging/protocol';

/** The one "tab" of the practice page. */
export const STAGE_TAB = 1;

/** The agent as the stage's frame exposes it: the very file that web pages get. */
interface StageAgent {
  handle(call: string, input: unknown): Promise<PageAnswer>;
  listen(listener: <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void): () => void;
}
interface StageWindow extends Window {
  readonly __beside?: StageAgent;
}

/** The agent inside the stage, once its frame has loaded it. */
export function createStageAgent(frame: () => HTMLIFrameElement | null): AgentPort & { ready(): Promise<void> } {
  const agent = (): StageAgent | null => {
    const stage: StageWindow | null = frame()?.contentWindow ?? null;
    return stage?.__beside ?? null;
  };
  const handlers = new Set<Parameters<AgentPort['events']>[0]>();
  let heard: StageAgent | null = null;
  /** Listens to the agent that is there now: whoever subscribed before its frame was loaded, or before another story began, hears it too. */
  const attach = (): void => {
    const there = agent();
    if (there === null || there === heard) return;
    heard = there;
    there.listen((event, detail) => {
      const read = there === heard ? readPageEvent(fromPage(event, detail), noteAgentFault) : null;
      if (read !== null) for (const handler of [...handlers]) handler(STAGE_TAB, read);
    });
  };
  return {
    ready: async () => {
      // The frame loads two small files from this computer; there is no event for "the agent has started" before it is there.
      for (let tries = 0; tries < 200 && agent() === null; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      attach();
    },
    command: async (_tabId, call, input) => {
      const there = agent();
      if (there === null) return fail('no-agent');
      const answer = await there.handle(call, input);
      if (!answer.ok) {
        noteAgentFault('error' in answer ? answer.error : null);
        return fail('crashed');
      }
      return readReply(call, call === 'describe' ? withOwnAddress(answer.value) : answer.value, noteAgentFault);
    },
    inject: () => Promise.resolve(false),
    events: (handler, signal) => {
      handlers.add(handler);
      attach();
      signal.addEventListener('abort', () => handlers.delete(handler));
    },
  };
}

const statesAddress = v.object({ canonicalAddress: v.string() });

/** The made-up address in place of the address of Beside's own page. What states none stays as it is, a report or not. */
function withOwnAddress<Report>(report: Report): Report {
  return v.is(statesAddress, report) ? { ...report, address: report.canonicalAddress } : report;
}

/** What a practice save needs of the stage. */
export function createStageReader(agent: AgentPort): PageReaderPort {
  return {
    collect: async (tabId, plan, want, signal) => {
      const answer = await agent.command(tabId, 'collect', { plan, want });
      const page = await openParcel(
        answer.ok ? answer.value : null,
        async (input) => {
          const piece = await agent.command(tabId, 'takePiece', input);
          return piece.ok ? piece.value : null;
        },
        signal,
      );
      return page.ok ? ok({ ...page.value, report: withOwnAddress(page.value.report) }) : page;
    },
    findComments: async (tabId, plan, comments) => {
      const answer = await agent.command(tabId, 'findComments', { plan, comments });
      return answer.ok ? answer.value : null;
    },
    bringIntoView: async (tabId, plan, comment) => {
      const answer = await agent.command(tabId, 'bringIntoView', { plan, comment });
      return answer.ok && answer.value.shown;
    },
    scrollBack: async (tabId) => {
      await agent.command(tabId, 'scrollBack', {});
    },
    lookInWindow: async (tabId, plan, comment) => {
      const answer = await agent.command(tabId, 'lookInWindow', { plan, comment });
      return answer.ok ? answer.value : null;
    },
    survey: async (tabId, plan) => {
      const answer = await agent.command(tabId, 'surveyPage', { plan });
      return answer.ok ? answer.value : null;
    },
    hideMarks: async (tabId) => {
      await agent.command(tabId, 'hideMarks', {});
    },
    showMarks: async (tabId) => {
      await agent.command(tabId, 'showMarks', {});
    },
    tabAddress: () => Promise.resolve({ address: null, title: null }),
  };
}
