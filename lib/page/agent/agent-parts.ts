/** What the agent's further scripts bring, and what they are given. */
import type { PagePlan } from '../../domain/page-plan';
import type { CommentSigns } from '../../domain/subject';
import type { AgentScript, CallOf } from '../../messaging/agent-scripts';
import type { PageEvents, ToPage } from '../../messaging/protocol';
import type { Layout } from '../find/layout';
import type { Marks } from '../show/overlay';
import type { Ring, RingLook } from '../show/ring';
import type { PageMemory } from './page-memory';
import type { PageView } from './page-view';

/** A command that answers with nothing may leave the empty answer to `handle`. */
type Reply<C extends keyof ToPage> = ReturnType<ToPage[C]> extends Record<string, never> ? void : ReturnType<ToPage[C]>;
export type Handler<C extends keyof ToPage> = (input: Parameters<ToPage[C]>[0]) => Reply<C> | Promise<Reply<C>>;

/** What one further script brings. */
export interface AgentPart<S extends AgentScript = AgentScript> {
  readonly handlers: { readonly [C in CallOf<S>]: Handler<C> };
  /** Takes its rings away and stops watching. */
  readonly clear: () => void;
  /** Every comment that fits the picked one; null in place of one that cannot be pointed into. */
  readonly pick?: PickComment;
}

/** Finds a picked comment on the page as it is now. One that fits is it; with several nobody can tell. */
export type PickComment = (view: PageView, comment: CommentSigns) => readonly (Element | null)[];

/** Makes the part of one script. */
export type MakePart<S extends AgentScript> = (tools: AgentTools) => AgentPart<S>;

/** Hears every event of the agent. */
export type AgentListener = <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;

/** What a further script is given. */
export interface AgentTools {
  readonly marks: Marks;
  readonly layout: Layout;
  /** The one memory of the page that all scripts share. */
  readonly memory: PageMemory;
  /** The page as it is now, with that memory. */
  readonly see: (input: { readonly plan: PagePlan }) => PageView;
  /** The page as it is now, without its address being the one the panel speaks about. */
  readonly look: (plan: PagePlan) => PageView;
  /** Says that the page has just been described: changes count from there. */
  readonly described: () => void;
  /** A ring that goes away with the agent. */
  readonly ring: (look: RingLook, layout?: Layout) => Ring;
  /** Every comment that fits the picked one; empty without the reader. */
  readonly pick: PickComment;
  /** Clears every part. */
  readonly clearPoint: () => void;
  readonly emit: AgentListener;
  /** Only what the person did counts: events of scripts are not trusted by the browser. */
  readonly trusts: (event: Event) => boolean;
  /** Aborts when the agent retires. */
  readonly signal: AbortSignal;
}
