/** Starting the agent once and adding its further scripts, however often and in whatever order they are injected. */
import { createAgent } from './agent';
import { connectAgent } from './connect';
import { agentHome, ownVersion } from './home';
import { findRuntime } from './runtime';

/** Starts the agent, or keeps the one of the same version that is there already; one of another version retires. Answers with the version. */
export function startAgent(): string {
  const home = agentHome();
  const runtime = findRuntime();
  const version = ownVersion();
  if (home.__beside?.version === version && !home.__beside.signal.aborted) return version;
  home.__beside?.retire();

  const agent = createAgent({ version, alive: () => runtime === null || runtime.id !== undefined });
  home.__beside = agent;
  for (const { add, version: of } of Object.values(home.__besideScripts ?? {})) if (of === version) add(agent);
  if (runtime !== null && !runtime.getURL('').startsWith(location.origin)) connectAgent(agent, runtime);
  return version;
}
