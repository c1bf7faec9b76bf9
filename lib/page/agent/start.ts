/** Starting the agent once, however often it is injected. */
import { createAgent, type Agent } from './agent';
import { connectAgent } from './connect';
import { findRuntime } from './runtime';

/** Where the running agent stands in the isolated world (in the practice page: in the page). */
export interface AgentHome {
  __beside?: Agent | undefined;
}

/** Starts the agent, or keeps the one of the same version that is there already; one of another version retires. Answers with the version. */
export function startAgent(): string {
  const home: typeof globalThis & AgentHome = globalThis;
  const runtime = findRuntime();
  const version = runtime?.getManifest().version ?? '0';
  if (home.__beside?.version === version && !home.__beside.signal.aborted) return version;
  home.__beside?.retire();

  const agent = createAgent({ version, alive: () => runtime === null || runtime.id !== undefined });
  home.__beside = agent;
  if (runtime !== null && !runtime.getURL('').startsWith(location.origin)) connectAgent(agent, runtime);
  return version;
}
