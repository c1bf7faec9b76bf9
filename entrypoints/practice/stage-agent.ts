import type { AgentPort } from '../../lib/app/page-follower';
import type { PageReaderPort } from '../../lib/app/ports';
import type { PageReport } from '../../lib/domain/page-report';
import { fail, ok } from '../../lib/domain/result';
import type { PageAnswer } from '../../lib/messaging/envelope';
import { fromPage } from '../../lib/messaging/envelope';
import { readPageEvent } from '../../lib/messaging/lanes';
import { noteFault } from '../../lib/browser/faults';
import { readReply } from '../../lib/messaging/replies';
import { unfitError } from '../../lib/messaging/unfit-error';
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
      const read = there === heard ? readPageEvent(fromPage(event, detail), noteUnfit) : null;
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
        noteFault('page-agent', 'error' in answer ? answer.error : null);
        return fail('crashed');
      }
      const reply = readReply(call, call === 'describe' ? withOwnAddressUnchecked(answer.value) : answer.value);
      if (!reply.ok) noteUnfit(unfitError('Reply', call));
      return reply;
    },
    inject: () => Promise.resolve(false),
    events: (handler, signal) => {
      handlers.add(handler);
      attach();
      signal.addEventListener('abort', () => handlers.delete(handler));
    },
  };
}

function noteUnfit(error: Error): void {
  noteFault('page-agent', error);
}

/** The same for the agent's reply before it is checked. */
function withOwnAddressUnchecked(report: unknown): unknown {
  return typeof report === 'object' &&
    report !== null &&
    'canonicalAddress' in report &&
    report.canonicalAddress !== null
    ? { ...report, address: report.canonicalAddress }
    : report;
}

/** The made-up address in place of the address of Beside's own page. */
function withOwnAddress(report: PageReport): PageReport {
  return { ...report, address: report.canonicalAddress ?? report.address };
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
    hideMarks: async (tabId) => {
      await agent.command(tabId, 'hideMarks', {});
    },
    showMarks: async (tabId) => {
      await agent.command(tabId, 'showMarks', {});
    },
    tabAddress: () => Promise.resolve({ address: null, title: null }),
  };
}
