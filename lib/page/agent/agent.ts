/** The page agent: one handler for each command. It reads and points; nothing here can press, type or send anything to the page. */
import type { PagePlan } from '../../domain/page-plan';
import type { AgentScript, SCRIPT_OF } from '../../messaging/agent-scripts';
import type { PageAnswer } from '../../messaging/envelope';
import type { ToPage } from '../../messaging/protocol';
import { findVideo } from '../find/find-video';
import { finders } from '../find/finders';
import { screenLayout, type Layout } from '../find/layout';
import { listenForLeaving } from '../show/leave-keys';
import { createMarks } from '../show/overlay';
import { createRing, type RingLook } from '../show/ring';
import { watchPage } from '../watch/watch-page';
import type { AgentListener, AgentPart, AgentTools, Handler, MakePart } from './agent-parts';
import { createPageMemory } from './page-memory';
import { viewOf } from './page-view';

type Handlers = { readonly [C in Exclude<keyof ToPage, keyof typeof SCRIPT_OF>]: Handler<C> };

/** What the agent is to its surroundings; the practice page speaks to it through this very interface. */
export interface Agent {
  readonly version: string;
  /** Does one command. Never rejects: a bug is answered as `crashed`, one of a script that is not there (yet) as `unknown-call`. */
  handle(call: string, input: unknown): Promise<PageAnswer>;
  /** Calls `listener` for every event. Returns how to stop. */
  listen(listener: AgentListener): () => void;
  /** Adds the commands of another script; a second time it changes nothing. */
  add<S extends AgentScript>(script: S, make: MakePart<S>): void;
  /** Takes ring and outline off the page; the agent goes on. */
  clear(): void;
  /** Takes everything away that the agent put on the page, and ends it. */
  retire(): void;
  /** Aborted once it has retired: then it answers no message any more. */
  readonly signal: AbortSignal;
}

/** Parts that tests replace. */
export interface AgentOptions {
  readonly version: string;
  readonly layout?: Layout;
  /** Only what the person did counts: events of scripts are not trusted by the browser. */
  readonly trusts?: (event: Event) => boolean;
  /** False once the extension was taken away under the agent. */
  readonly alive?: () => boolean;
}

/** Thin, around the video that the panel speaks about. */
const OUTLINE: RingLook = { gap: 1, border: '2px solid #0b6e6e', onTop: false };

/** An agent that reads nothing before it is asked. */
export function createAgent({
  version,
  layout = screenLayout,
  trusts = (event) => event.isTrusted,
  alive = () => true,
}: AgentOptions): Agent {
  const life = new AbortController();
  const { signal } = life;
  const listeners = new Set<AgentListener>();
  const marks = createMarks(signal);
  const memory = createPageMemory(finders);
  const videoRing = createRing(marks, layout, OUTLINE, signal);
  const parts: Partial<Record<AgentScript, AgentPart>> = {};
  let plan: PagePlan | undefined;
  let leaveKeys = true;

  const emit: AgentListener = (event, detail) => {
    for (const listener of listeners) listener(event, detail);
  };
  const look: AgentTools['look'] = (of) => viewOf(of, layout, memory);
  const see: AgentTools['see'] = (input) => {
    ({ plan } = input);
    return look(plan);
  };
  const clearPoint = (): void => {
    for (const part of Object.values(parts)) part.clear();
  };
  const retire = (): void => {
    clearPoint();
    life.abort();
    listeners.clear();
  };

  const handlers: Handlers = {
    ping: () => ({ version }),
    markVideo: (input) => {
      const video = input.on ? findVideo(see(input)) : null;
      videoRing.around(video);
      return { marked: video !== null };
    },
    clearPoint,
    leaveKeys: ({ on }) => {
      leaveKeys = on;
    },
    retire,
  };

  const described = watchPage(
    memory.roots,
    () => plan && look(plan),
    () => {
      emit('subjectChanged', {});
    },
    alive,
    retire,
    signal,
  );
  listenForLeaving(
    marks,
    () => leaveKeys,
    () => {
      emit('leavePressed', {});
    },
    trusts,
    signal,
  );
  const tools: AgentTools = {
    marks,
    layout,
    memory,
    see,
    look,
    described,
    ring: (style, own = layout) => createRing(marks, own, style, signal),
    pick: (view, comment) => parts.reader?.pick?.(view, comment) ?? [],
    clearPoint,
    emit,
    trusts,
    signal,
  };

  return {
    version,
    retire,
    signal,
    clear: () => {
      clearPoint();
      videoRing.around(null);
    },
    add: (script, make) => {
      parts[script] ??= make(tools) as AgentPart;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle: async (call, input) => {
      // Only names of the tables are commands. That an input fits is what the catch is for: commands come from our own pages only.
      const tables: readonly object[] = [handlers, ...Object.values(parts).map((part) => part.handlers)];
      const table = tables.find((candidate) => Object.hasOwn(candidate, call));
      if (table === undefined) return { ok: false, reason: 'unknown-call' };
      try {
        return { ok: true, value: (await (Reflect.get(table, call) as (input: unknown) => unknown)(input)) ?? {} };
      } catch (error) {
        const { name, message, stack = '' } = error as Error;
        return { ok: false, reason: 'crashed', error: { name, message, stack } };
      }
    },
  };
}
