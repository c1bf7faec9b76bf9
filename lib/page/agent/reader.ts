/** The third script's commands: what is needed for a save, for comments, for the opt-in button and for "This is not what I see". */
import { findVideo } from '../find/find-video';
import { isInPage, throughFrames } from '../find/frames';
import { createCommentPicker } from '../find/pick-comment';
import { collectPage } from '../read/collect-page';
import { createParcels } from '../read/page-chunks';
import { readComments } from '../read/read-comments';
import { slices } from '../read/yield-to-page';
import { showButton } from '../show/button-beside-video';
import { createMarkHiding } from '../show/hide-marks';
import { RING } from '../show/ring';
import { labelsInDialog } from '../find/dialog-labels';
import { diagnose } from '../watch/diagnose';
import type { MakePart } from './agent-parts';
import { viewOf } from './page-view';

/** The button stands on pages of which nobody asked anything yet: there the largest visible video counts. */
const NO_PLAN = { pageKind: 'other', parts: {}, readers: { facts: {} } } as const;

export const createReader: MakePart<'reader'> = ({
  marks,
  layout,
  memory,
  see,
  ring: makeRing,
  emit,
  trusts,
  signal,
}) => {
  const pick = createCommentPicker();
  const ring = makeRing({ ...RING, border: '3px dashed #0b6e6e' }, throughFrames(layout));
  const parcels = createParcels();
  const hiding = createMarkHiding(marks);
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
      hideMarks: hiding.hide,
      showMarks: hiding.show,
      collect: async (input) => {
        const pause = slices();
        return parcels.pack(await collectPage(() => see(input), input.want, marks, pause), pause);
      },
      takePiece: parcels.take,
      listComments: (input) => readComments(see(input), input.limit),
      showComment: (input) => {
        const item = pick(see(input), input.index);
        item?.scrollIntoView({ block: 'center' });
        ring.around(item);
        return { shown: item !== null };
      },
      diagnose: ({ plan, of }) => ({
        text: 'known' in of ? labelsInDialog(see({ plan }), of.known).join('\n') : diagnose(see({ plan }), of),
      }),
      showButton: ({ label, hint }) => {
        button?.abort();
        button = new AbortController();
        const video = (): HTMLVideoElement | null => findVideo(viewOf(NO_PLAN, layout, memory));
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
};
