import * as v from 'valibot';
import type { AgentPort } from '../app/page-follower';
import { fail, ok, type Result } from '../domain/result';
import { SCRIPT_FILES, scriptOf } from '../messaging/agent-scripts';
import { toPage, type PageCommand } from '../messaging/envelope';
import { answerSchema, readPageEvent } from '../messaging/lanes';
import { readReply } from '../messaging/replies';
import { unfitError } from '../messaging/unfit-error';
import { ANSWER_LIMIT, answerInTime, SHORT_ANSWER_LIMIT } from './answer-in-time';
import { browser } from './browser';
import { noteAgentFault } from './faults';
import { agentTab, type Sender } from './senders';

const AGENT_FILE = '/page-agent.js';
type AgentFile = typeof AGENT_FILE | (typeof SCRIPT_FILES)[keyof typeof SCRIPT_FILES];

/** Speaks to the page agent in a tab, always to its top frame. */
export const agentLink: AgentPort = {
  command: async (tabId, call, input) => {
    const answer = await ask(tabId, toPage(call, input));
    if (!answer.ok) return answer;
    const { value: said } = answer;
    if (said.ok) return readReply(call, said.value, noteAgentFault);
    noteAgentFault(said.error);
    return fail('crashed');
  },
  inject: (tabId) => injectAgent(tabId),
  openLifetimePort,
  events: (handler, signal) => {
    const listener = (message: unknown, sender: Sender) => {
      const tabId = agentTab(sender);
      const event = tabId === null ? null : readPageEvent(message, noteAgentFault);
      if (event !== null && tabId !== null) handler(tabId, event);
    };
    browser.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => {
      browser.runtime.onMessage.removeListener(listener);
    });
  },
};

/** Open as long as this panel is there and the page stands: the browser closes them, whatever ends either. */
const lifetimePorts = new Map<number, { disconnect(): void }>();

function openLifetimePort(tabId: number): void {
  if (lifetimePorts.has(tabId)) return;
  try {
    const port = browser.tabs.connect(tabId, { frameId: 0 });
    lifetimePorts.set(tabId, port);
    port.onDisconnect.addListener(() => {
      lifetimePorts.delete(tabId);
    });
  } catch {
    // The tab went away meanwhile, and everything on it.
  }
}

/** What the agent answered, its own failures among it; or why nothing came from it. */
type Answer = Result<v.InferOutput<typeof answerSchema>, 'no-agent' | 'no-answer'>;

/** These take as long as the page is large; whoever asks them looks after the page meanwhile. */
const LONG: readonly string[] = [
  ...['collect', 'takePiece', 'listComments', 'gatherComments', 'findComments', 'lookInWindow'],
  'diagnose',
];

/** Asks the agent; injects a further script and asks again where the command needs one. */
async function ask(tabId: number, command: PageCommand): Promise<Answer> {
  const first = await send(tabId, command);
  if (!first.ok || first.value.ok || first.value.reason !== 'unknown-call') return first;
  const script = scriptOf(command.call);
  const added = script !== null && (await inject(tabId, SCRIPT_FILES[script]));
  if (added === null) return fail('no-answer');
  return added ? send(tabId, command) : first;
}

async function send(tabId: number, command: PageCommand): Promise<Answer> {
  try {
    const asking = browser.tabs.sendMessage(tabId, command, { frameId: 0 }).then((raw: unknown) => ({ raw }));
    const limit = LONG.includes(command.call) ? ANSWER_LIMIT : SHORT_ANSWER_LIMIT;
    const answer = await answerInTime(asking, undefined, limit);
    if (answer === null) return fail('no-answer');
    const parsed = v.safeParse(answerSchema, answer.raw);
    if (parsed.success) return ok(parsed.output);
    // Firefox answers with nothing where nobody listens.
    if (answer.raw != null) noteAgentFault(unfitError('Reply'));
    return fail('no-agent');
  } catch {
    return fail('no-agent'); // Nobody is listening there.
  }
}

/** Puts the agent into the top frame of a tab. False where the browser refuses: no right, or a page of its own. Null where the page hangs. */
export function injectAgent(tabId: number): Promise<boolean | null> {
  return inject(tabId, AGENT_FILE);
}

async function inject(tabId: number, file: AgentFile): Promise<boolean | null> {
  try {
    // Each script answers with something. Firefox accepts an injection into its own pages and then runs nothing: no answer.
    const running = browser.scripting.executeScript({ target: { tabId }, files: [file] });
    const answer = await answerInTime(running, undefined, SHORT_ANSWER_LIMIT);
    if (answer === null) return null;
    const [ran] = answer;
    return ran?.result !== undefined && ran.result !== null;
  } catch {
    return false;
  }
}
