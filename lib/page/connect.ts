/** Ties the agent to the extension's messages. In a page of the extension itself (practice) there are none: it is called directly. */
import { fromPage, readCommand } from '../messaging/envelope';
import type { Agent } from './agent';
import type { AgentRuntime, Sender } from './runtime';

/** Answers commands and passes events on until `signal` aborts. */
export function connectAgent(agent: Agent, runtime: AgentRuntime, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, answer: (value: unknown) => void): boolean | undefined => {
    const command = readCommand(message);
    if (command === null || !isOwnPage(runtime, sender)) return undefined;
    void agent.handle(command.call, command.input).then(answer);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (runtime.id !== undefined) runtime.onMessage.removeListener(listener);
  });
  agent.listen((event, detail) => {
    try {
      // Nobody listening is no failure: the panel may be closed.
      runtime.sendMessage(fromPage(event, detail))?.catch(() => undefined);
    } catch {
      // The extension was updated or removed under the agent.
      agent.retire();
    }
  });
}

/** Commands come from the extension's own pages and its background, never from another content script or another extension. */
export function isOwnPage(runtime: Pick<AgentRuntime, 'id' | 'getURL'>, sender: Sender): boolean {
  if (sender.id === undefined || sender.id !== runtime.id) return false;
  return sender.tab === undefined || (sender.url ?? '').startsWith(runtime.getURL(''));
}
