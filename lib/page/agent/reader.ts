/** The second script's commands: what is needed for a save, for comments, for the opt-in button and for "This is not what I see". */
import type { AgentTools, ReaderPart } from './agent';
import { showButton } from '../show/button-beside-video';
import { slices } from '../read/yield-to-page';
import { collectPage } from '../read/collect-page';
import { diagnose } from '../watch/diagnose';
import { findVideo } from '../find/find-video';
import { createParcels } from '../read/page-chunks';
import { createCommentPicker } from '../find/pick-comment';
import { readComments } from '../read/read-comments';
import { createRing, RING } from '../show/ring';
import { isInPage, throughFrames } from '../find/frames';
import type { AgentHome } from './start';

/** The button stands on pages of which nobody asked anything yet: there the largest visible video counts. */
const NO_PLAN = { pageKind: 'other', parts: {}, readers: { facts: {} } } as const;

export function createReader({ marks, layout, see, emit, trusts, signal, shared }: AgentTools): ReaderPart {
  const pick = createCommentPicker();
  const ring = createRing(marks, throughFrames(layout), { ...RING, border: '3px dashed #0b6e6e' }, signal);
  const parcels = createParcels();
  let button: AbortController | null = null;
  signal.addEventListener('abort', () => button?.abort());

  return {
    // A step is pointed at with the page's own boxes and heard in the page alone: a line inside of a frame is told of in words.
    pick: (view, index) => {
      const item = pick(view, index);
      return item !== null && isInPage(item) ? item : null;
    },
    clear: () => {
      ring.around(null);
    },
    handlers: {
      collect: async (input) => {
        const pause = slices();
        return parcels.pack(await collectPage(see(input), input.want, marks, shared, pause), pause);
      },
      takePiece: parcels.take,
      listComments: (input) => readComments(see(input), input.limit),
      showComment: (input) => {
        const item = pick(see(input), input.index);
        item?.scrollIntoView({ block: 'center' });
        ring.around(item);
        return { shown: item !== null };
      },
      diagnose: (input) => ({ text: diagnose(see(input), input.step, shared) }),
      showButton: ({ label, hint }) => {
        button?.abort();
        button = new AbortController();
        const video = (): HTMLVideoElement | null =>
          findVideo({ document, address: location.href, layout, plan: NO_PLAN });
        showButton(
          {
            marks,
            layout,
            video,
            pressed: () => {
              emit('buttonPressed', {});
            },
            trusts,
          },
          label,
          hint,
          button.signal,
        );
      },
    },
  };
}

/** Gives these commands to the agent that runs in this page; without one there is nothing to do. */
export function addReader(): void {
  const home: typeof globalThis & AgentHome = globalThis;
  home.__beside?.add(createReader);
}
