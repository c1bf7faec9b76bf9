/** The second script's commands: what is needed for a save, for comments, for the opt-in button and for "This is not what I see". */
import type { AgentTools, ReaderPart } from './agent';
import { showButton } from './button-beside-video';
import { collectPage } from './collect-page';
import { diagnose } from './diagnose';
import { findVideo } from './find-video';
import { viewOf } from './page-view';
import { createCommentPicker } from './pick-comment';
import { readComments } from './read-comments';
import { createRing, RING } from './ring';
import type { AgentHome } from './start';

/** The button stands on pages of which nobody asked anything yet: there the largest visible video counts. */
const NO_PLAN = { pageKind: 'other', parts: {}, readers: { facts: {} } } as const;

export function createReader({ marks, layout, see, emit, trusts, signal }: AgentTools): ReaderPart {
  const pick = createCommentPicker();
  const ring = createRing(marks, layout, { ...RING, line: '3px dashed #0b6e6e' }, signal);
  let button: AbortController | null = null;
  signal.addEventListener('abort', () => button?.abort());

  return {
    pick,
    clear: () => { ring.around(null); },
    handlers: {
      collect: (input) => collectPage(see(input), input.want, marks),
      listComments: (input) => readComments(see(input), input.limit),
      showComment: (input) => {
        const item = pick(see(input), input.index);
        item?.scrollIntoView({ block: 'center' });
        ring.around(item);
        return { shown: item !== null };
      },
      diagnose: (input) => ({ text: diagnose(see(input), input.step) }),
      showButton: ({ label, hint }) => {
        button?.abort();
        button = new AbortController();
        const video = (): HTMLVideoElement | null => findVideo(viewOf(NO_PLAN, layout));
        showButton({ marks, layout, video, pressed: () => { emit('buttonPressed', {}); }, trusts }, label, hint, button.signal);
      },
    },
  };
}

/** Gives these commands to the agent that runs in this page; without one there is nothing to do. */
export function addReader(): void {
  const home: typeof globalThis & AgentHome = globalThis;
  home.__beside?.add(createReader);
}
