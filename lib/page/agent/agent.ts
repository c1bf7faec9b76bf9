/** The page agent: one handler for each command. It reads and points; nothing here can press, type or send anything to the page. */
import type { PagePlan } from '../../domain/page-plan';
import type { PageAnswer } from '../../messaging/envelope';
import type { PageEvents, ToPage } from '../../messaging/protocol';
import { describePage } from '../read/describe-page';
import { findStep } from '../find/find-anchor';
import { findVideo } from '../find/find-video';
import { labelsInData } from '../find/labels';
import { screenLayout, type Layout } from '../find/layout';
import { listenForLeaving } from '../show/leave-keys';
import { createMarks, type Marks } from '../show/overlay';
import { moveKeyboard } from '../show/move-keyboard';
import { viewOf, type PageView } from './page-view';
import { pointAt } from '../watch/point';
import { regionOf } from '../find/region';
import { createRing, RING, type RingLook } from '../show/ring';
import { watchPage } from '../watch/watch-page';

/** Commands that come with the second script (`page-reader.js`), which is loaded when one of them is first asked for. */
export type ReaderCall = 'collect' | 'takePiece' | 'listComments' | 'showComment' | 'diagnose' | 'showButton';

/** A command that answers with nothing may leave the empty answer to `handle`. */
type Reply<C extends keyof ToPage> = ReturnType<ToPage[C]> extends Record<string, never> ? void : ReturnType<ToPage[C]>;
type Handler<C extends keyof ToPage> = (input: Parameters<ToPage[C]>[0]) => Reply<C> | Promise<Reply<C>>;
type Handlers = { readonly [C in Exclude<keyof ToPage, ReaderCall>]: Handler<C> };

/** What the second script brings. */
export interface ReaderPart {
  readonly handlers: { readonly [C in ReaderCall]: Handler<C> };
  /** The element of the picked comment; null if it is no longer there. */
  readonly pick: (view: PageView, index: number) => Element | null;
  /** Takes the ring around a comment away. */
  readonly clear: () => void;
}

/** What both scripts read with: what keeps something in mind (parsed data, the order in which dialogs opened) must be there once. */
export interface Shared {
  readonly describePage: typeof describePage;
  readonly findStep: typeof findStep;
  readonly labelsInData: typeof labelsInData;
  readonly regionOf: typeof regionOf;
}

/** What the second script is given. */
export interface AgentTools {
  readonly marks: Marks;
  readonly layout: Layout;
  readonly see: (input: { readonly plan: PagePlan }) => PageView;
  /** The agent's own reading, so that the second script need not carry it again. */
  readonly shared: Shared;
  readonly emit: AgentListener;
  readonly trusts: (event: Event) => boolean;
  /** Aborts when the agent retires. */
  readonly signal: AbortSignal;
}

/** Hears every event of the agent. */
export type AgentListener = <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;

/** What the agent is to its surroundings; the practice page speaks to it through this very interface. */
export interface Agent {
  readonly version: string;
  /** Does one command. Never rejects: a bug is answered as `crashed`, a command of the second script before it is there as `needs-reader`. */
  handle(call: string, input: unknown): Promise<PageAnswer>;
  /** Calls `listener` for every event. Returns how to stop. */
  listen(listener: AgentListener): () => void;
  /** Adds the second script's commands. */
  add(make: (tools: AgentTools) => ReaderPart): void;
  /** Takes everything away that the agent put on the page, and ends it. */
  retire(): void;
  /** Aborted once it has retired: then it answers no message any more. */
  readonly signal: AbortSignal;
}

/** Parts that tests replace. */
export interface AgentParts {
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
}: AgentParts): Agent {
  const life = new AbortController();
  const { signal } = life;
  const listeners = new Set<AgentListener>();
  const marks = createMarks(signal);
  const ring = createRing(marks, layout, RING, signal);
  const videoRing = createRing(marks, layout, OUTLINE, signal);
  let plan: PagePlan | undefined;
  let leaveKeys = true;
  let pointing = new AbortController();
  let reader: ReaderPart | null = null;

  const emit: AgentListener = (event, detail) => {
    for (const listener of listeners) listener(event, detail);
  };
  const see = (input: { readonly plan: PagePlan }): PageView => {
    ({ plan } = input);
    return viewOf(plan, layout);
  };
  const clearPoint = (): void => {
    pointing.abort();
    pointing = new AbortController();
    reader?.clear();
  };
  const retire = (): void => {
    clearPoint();
    life.abort();
    listeners.clear();
  };

  const handlers: Handlers = {
    ping: () => ({ version }),
    describe: (input) => {
      const report = describePage(see(input));
      described();
      return report;
    },
    markVideo: (input) => {
      const video = input.on ? findVideo(see(input)) : null;
      videoRing.around(video);
      return { marked: video !== null };
    },
    point: (input) => {
      clearPoint();
      see(input);
      const comment = input.comment ?? null;
      // A comment can only have been picked from the list that the second script made.
      const picked = (view: PageView): Element | null | undefined =>
        comment === null ? undefined : (reader?.pick(view, comment) ?? null);
      const view = (): PageView => viewOf(input.plan, layout);
      return {
        state: pointAt({ view, comment: picked, ring, marks, emit, trusts }, input.step, input.next, pointing.signal),
      };
    },
    clearPoint,
    moveKeyboardThere: () => ({ moved: moveKeyboard(ring.element()) }),
    hideMarks: () => marks.hide(),
    showMarks: () => {
      marks.show();
    },
    leaveKeys: ({ on }) => {
      leaveKeys = on;
    },
    retire,
  };

  const video = (): Element | null | undefined => plan && findVideo(viewOf(plan, layout));
  const described = watchPage(
    video,
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

  return {
    version,
    retire,
    signal,
    add: (make) => {
      reader ??= make({
        marks,
        layout,
        see,
        emit,
        trusts,
        signal,
        shared: { describePage, findStep, labelsInData, regionOf },
      });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle: async (call, input) => {
      // Only names of the tables are commands. That an input fits is what the catch is for: commands come from our own pages only.
      const command = [handlers, reader?.handlers ?? {}].find((table) => Object.hasOwn(table, call));
      if (command === undefined) return { ok: false, reason: reader === null ? 'needs-reader' : 'unknown-call' };
      try {
        return { ok: true, value: (await (Reflect.get(command, call) as (input: unknown) => unknown)(input)) ?? {} };
      } catch {
        return { ok: false, reason: 'crashed' };
      }
    },
  };
}
