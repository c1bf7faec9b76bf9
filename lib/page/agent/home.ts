/** Where the agent's scripts find each other: in the isolated world of the page (in the practice page: in the page). */
import type { AgentScript } from '../../messaging/agent-scripts';
import type { Agent } from './agent';
import type { MakePart } from './agent-parts';
import { findRuntime } from './runtime';

export interface AgentHome {
  /** The running agent. */
  __beside?: Agent | undefined;
  /** The further scripts that were injected, for an agent that starts after them. */
  __besideScripts?:
    Partial<Record<AgentScript, { readonly version: string; readonly add: (agent: Agent) => void }>> | undefined;
}

/**
 * The global as the home of the agent. Both members are its own from here on: a page's element or frame called `__beside` would answer to
 * that name in the agent's world too, and the agent would not start (measured in Chromium).
 */
export function agentHome(): typeof globalThis & AgentHome {
  const home: typeof globalThis & AgentHome = globalThis;
  for (const name of ['__beside', '__besideScripts'] as const) if (!Object.hasOwn(home, name)) home[name] = undefined;
  return home;
}

/** The version of the extension that injected this script. */
export function ownVersion(): string {
  return findRuntime()?.getManifest().version ?? '0';
}

/** Gives a script's commands to the running agent of the same version, and to one that starts later. Answers that it ran. */
export function addScript<S extends AgentScript>(script: S, make: MakePart<S>): true {
  const home = agentHome();
  const version = ownVersion();
  const add = (agent: Agent): void => {
    agent.add(script, make);
  };
  home.__besideScripts = { ...home.__besideScripts, [script]: { version, add } };
  if (home.__beside?.version === version) add(home.__beside);
  return true;
}
