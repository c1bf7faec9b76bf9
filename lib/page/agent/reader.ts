/** The third script's commands: what is on the page, what is needed for a save, for comments and for "This is not what I see". */
import { isInPage, throughFrames } from '../find/frames';
import { findComment } from '../find/pick-comment';
import { collectPage } from '../read/collect-page';
import { createParcels } from '../read/page-chunks';
import { describePage } from '../read/describe-page';
import { readComments } from '../read/read-comments';
import { slices } from '../read/yield-to-page';
import { createMarkHiding } from '../show/hide-marks';
import { RING } from '../show/ring';
import { labelsInDialog } from '../find/dialog-labels';
import { diagnose } from '../watch/diagnose';
import { watchChanges } from '../watch/watch-changes';
import type { MakePart } from './agent-parts';
import { viewOf } from './page-view';

export const createReader: MakePart<'reader'> = ({ marks, layout, memory, see, described, ring: makeRing }) => {
  const ring = makeRing({ ...RING, border: '3px dashed #0b6e6e' }, throughFrames(layout));
  const parcels = createParcels();
  const hiding = createMarkHiding(marks);
  let showing = new AbortController();

  return {
    // A step is pointed at with the page's own boxes and heard in the page alone: a line inside of a frame is told of in words.
    pick: (view, comment) => findComment(view, comment).map((item) => (isInPage(item) ? item : null)),
    clear: () => {
      showing.abort();
      ring.around(null);
    },
    handlers: {
      describe: (input) => {
        const report = describePage(see(input));
        described();
        return report;
      },
      hideMarks: hiding.hide,
      showMarks: hiding.show,
      collect: async (input) => {
        const pause = slices();
        return parcels.pack(await collectPage(() => see(input), input.want, marks, pause), pause);
      },
      takePiece: parcels.take,
      listComments: (input) => readComments(see(input), input.limit),
      showComment: (input) => {
        showing.abort();
        showing = new AbortController();
        // The page may give the element to another comment while it is ringed.
        const look = (): Element | null => {
          const [item = null, another] = findComment(viewOf(input.plan, layout, memory), input.comment);
          ring.around(another === undefined ? item : null);
          return ring.element();
        };
        const item = look();
        item?.scrollIntoView({ block: 'center' });
        watchChanges(look, marks, showing.signal);
        return { shown: item !== null };
      },
      diagnose: ({ plan, of }) => ({
        text: 'known' in of ? labelsInDialog(see({ plan }), of.known).join('\n') : diagnose(see({ plan }), of),
      }),
    },
  };
};
