/** Starting the agent once, however often it is injected. */
import { fromPage } from '../messaging/envelope';
import { createAgent, type Agent } from './agent';
import { connectAgent } from './connect';
import { findRuntime } from './runtime';

/** Where the running agent stands in the isolated world (in the practice page: in the page). */
interface AgentHome {
  __beside?: Agent | undefined;
}

/** Starts the agent, or keeps the one of the same version that is there already; one of another version retires. Answers with the version. */
export function startAgent(): string {
  const home: typeof globalThis & AgentHome = globalThis;
  const runtime = findRuntime();
  const version = runtime?.getManifest().version ?? '0';
  if (home.__beside?.version === version) return version;
  home.__beside?.retire();

  const life = new AbortController();
  const made = createAgent({ version, alive: () => runtime === null || runtime.id !== undefined });
  const agent: Agent = {
    ...made,
    retire: () => {
      made.retire();
      life.abort();
      if (home.__beside === agent) home.__beside = undefined;
    },
    handle: async (call, input) => {
      const answer = await made.handle(call, input);
      if (call === 'retire') agent.retire();
      return answer;
    },
  };
  home.__beside = agent;
  if (runtime !== null && !runtime.getURL('').startsWith(location.origin)) {
    connectAgent(agent, runtime, life.signal);
    runtime.sendMessage(fromPage('agentStarted', { version }))?.catch(() => undefined);
  }
  return version;
}
