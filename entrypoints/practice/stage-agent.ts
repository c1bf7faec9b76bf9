import * as v from 'valibot';
import type { AgentPort, FollowerPorts } from '../../lib/app/page-follower';
import type { PageReaderPort } from '../../lib/app/ports';
import { pageReportSchema, type PageReport } from '../../lib/domain/page-report';
import { fail, ok } from '../../lib/domain/result';
import type { PageAnswer } from '../../lib/messaging/envelope';
import { fromPage } from '../../lib/messaging/envelope';
import { readPageEvent } from '../../lib/messaging/lanes';
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
  return {
    ready: async () => {
      // The frame loads two small files from this computer; there is no event for "the agent has started" before it is there.
      for (let tries = 0; tries < 200 && agent() === null; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
    },
    command: async (_tabId, call, input) => {
      const there = agent();
      if (there === null) return fail('no-agent');
      const answer = await there.handle(call, input);
      return answer.ok ? ok(answer.value as never) : fail('crashed');
    },
    inject: () => Promise.resolve(false),
    events: (handler, signal) => {
      const stop = agent()?.listen((event, detail) => {
        const read = readPageEvent(fromPage(event, detail));
        if (read !== null) handler(STAGE_TAB, read);
      });
      signal.addEventListener('abort', () => stop?.());
    },
  };
}

/** What the agent tells of the stage, with the made-up address in place of the address of Beside's own page. */
export const checkStageReport: FollowerPorts['checkReport'] = (value) => {
  const checked = v.safeParse(pageReportSchema, value, { abortEarly: true });
  return checked.success ? withOwnAddress(checked.output) : null;
};

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
