/** The page agent: one handler for each command. It reads and points; nothing here can press, type or send anything to the page. */
import type { PagePlan } from '../domain/page-plan';
import type { PageAnswer } from '../messaging/envelope';
import type { PageEvents, ToPage } from '../messaging/protocol';
import { showButton } from './button-beside-video';
import { collectPage } from './collect-page';
import { describePage } from './describe-page';
import { diagnose } from './diagnose';
import { findVideo } from './find-video';
import { screenLayout, type Layout } from './layout';
import { listenForLeaving } from './leave-keys';
import { createMarks } from './marks';
import { moveKeyboard } from './move-keyboard';
import { viewOf, type PageView } from './page-view';
import { createCommentPicker } from './pick-comment';
import { pointAt } from './point';
import { readComments } from './read-comments';
import { createRing } from './ring';
import { watchPage } from './watch-page';

type Handlers = { readonly [C in keyof ToPage]: (input: Parameters<ToPage[C]>[0]) => ReturnType<ToPage[C]> | Promise<ReturnType<ToPage[C]>> };

/** Hears every event of the agent. */
export type AgentListener = <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;

/** What the agent is to its surroundings; the practice page speaks to it through this very interface. */
export interface Agent {
  readonly version: string;
  /** Does one command. Never rejects: a bug is answered as `crashed`. */
  handle(call: string, input: unknown): Promise<PageAnswer>;
  /** Calls `listener` for every event. Returns how to stop. */
  listen(listener: AgentListener): () => void;
  /** Takes everything away that the agent put on the page, and ends it. */
  retire(): void;
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

/** An agent for pages without a playbook, and for the button before any question was asked. */
const NO_PLAN: PagePlan = { pageKind: 'other', parts: {}, readers: { facts: {} } };

export function createAgent({ version, layout = screenLayout, trusts = (event) => event.isTrusted, alive = () => true }: AgentParts): Agent {
  const life = new AbortController();
  const { signal } = life;
  const listeners = new Set<AgentListener>();
  const marks = createMarks(signal);
  const rings = { control: createRing(marks, layout, 'control', signal), comment: createRing(marks, layout, 'comment', signal), video: createRing(marks, layout, 'video', signal) };
  const picker = createCommentPicker();
  let plan = NO_PLAN;
  let asked = false;
  let leaveKeys = true;
  let pointing: AbortController | null = null;
  let button: AbortController | null = null;

  const emit: AgentListener = (event, detail) => {
    for (const listener of listeners) listener(event, detail);
  };
  const see = (input: { readonly plan: PagePlan }): PageView => {
    ({ plan } = input);
    asked = true;
    return viewOf(plan, layout);
  };
  const clearPoint = (): void => {
    pointing?.abort();
    pointing = null;
    rings.comment.around(null);
  };
  const retire = (): void => {
    life.abort();
    clearPoint();
    button?.abort();
    listeners.clear();
  };

  const handlers: Handlers = {
    ping: () => ({ version }),
    describe: (input) => describePage(see(input)),
    listComments: (input) => readComments(see(input), input.limit),
    showComment: (input) => {
      const item = picker.pick(see(input), input.index);
      item?.scrollIntoView({ block: 'center' });
      rings.comment.around(item);
      return { shown: item !== null };
    },
    markVideo: (input) => {
      const video = findVideo(see(input));
      rings.video.around(input.on ? video : null);
      return { marked: input.on && video !== null };
    },
    point: (input) => {
      clearPoint();
      see(input);
      pointing = new AbortController();
      const index = input.comment ?? null;
      const state = pointAt({
        view: () => viewOf(input.plan, layout),
        comment: (view) => (index === null ? undefined : picker.pick(view, index)),
        ring: rings.control,
        marks,
        emit,
        trusts,
      }, input.step, input.next, pointing.signal);
      return { state };
    },
    clearPoint: () => {
      clearPoint();
      return {};
    },
    moveKeyboardThere: () => ({ moved: moveKeyboard(rings.control.element()) }),
    collect: (input) => collectPage(see(input), input.want, marks),
    hideMarks: async () => {
      await marks.hide();
      return {};
    },
    showMarks: () => {
      marks.show();
      return {};
    },
    diagnose: (input) => ({ text: diagnose(see(input), input.step) }),
    showButton: ({ label, hint }) => {
      button?.abort();
      button = new AbortController();
      const video = (): HTMLVideoElement | null => findVideo(viewOf(NO_PLAN, layout));
      showButton({ marks, layout, video, pressed: () => { emit('buttonPressed', {}); }, trusts }, label, hint, button.signal);
      return {};
    },
    leaveKeys: ({ on }) => {
      leaveKeys = on;
      return {};
    },
    retire: () => {
      retire();
      return {};
    },
  };

  const signs = { address: () => location.href, title: () => document.title, video: () => (asked ? findVideo(viewOf(plan, layout)) : null) };
  watchPage(signs, () => { emit('subjectChanged', {}); }, alive, retire, signal);
  listenForLeaving({ leave: () => { emit('leavePressed', {}); }, enabled: () => leaveKeys, trusts, now: () => performance.now() }, signal);

  return {
    version,
    handle: async (call, input) => {
      if (!Object.hasOwn(handlers, call)) return { ok: false, reason: 'unknown-call' };
      try {
        // `call` is an own name of the table; that its input fits is what the catch below is for (commands come from our own pages only).
        const handler = handlers[call as keyof ToPage] as (input: unknown) => unknown;
        return { ok: true, value: await handler(input) };
      } catch {
        return { ok: false, reason: 'crashed' };
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retire,
  };
}
