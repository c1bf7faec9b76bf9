/** Ties the agent to the extension's messages. In a page of the extension itself (practice) there are none: it is called directly. */
import { fromPage, readCommand, type PageNote } from '../../messaging/envelope';
import type { Agent } from './agent';
import type { AgentRuntime, Sender } from './runtime';

/** Answers commands and passes events on, as long as the agent lives. */
export function connectAgent(agent: Agent, runtime: AgentRuntime): void {
  const send = (note: PageNote): void => {
    try {
      // Nobody listening is no failure: the panel may be closed.
      runtime.sendMessage(note)?.catch(() => undefined);
    } catch {
      // The extension was updated or removed under the agent.
      agent.retire();
    }
  };
  runtime.onMessage.addListener((message, sender, answer) => {
    const command = readCommand(message);
    if (agent.signal.aborted || command === null || !isOwnPage(runtime, sender)) return undefined;
    void agent.handle(command.call, command.input).then(answer);
    return true;
  });
  // However the panel goes: nobody who comes to this page later may see from a ring that Beside was here.
  runtime.onConnect.addListener(({ onDisconnect }) => {
    onDisconnect.addListener(() => {
      agent.clear();
    });
  });
  agent.listen((event, detail) => {
    send(fromPage(event, detail));
  });
  send(fromPage('agentStarted', { version: agent.version }));
}

/** Commands come from the extension's own pages and its background, never from another content script or another extension. */
export function isOwnPage(runtime: Pick<AgentRuntime, 'id' | 'getURL'>, sender: Sender): boolean {
  return sender.id === runtime.id && (sender.tab === undefined || sender.url?.startsWith(runtime.getURL('')) === true);
}
