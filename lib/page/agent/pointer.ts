/** The second script's commands: a ring around the control of a step, and moving the keyboard there. */
import { moveKeyboard } from '../show/move-keyboard';
import { RING } from '../show/ring';
import { pointAt } from '../watch/point';
import type { MakePart } from './agent-parts';

export const createPointer: MakePart<'pointer'> = ({ marks, ring: makeRing, see, pick, clearPoint, emit, trusts }) => {
  const ring = makeRing(RING);
  const astray = { now: false };
  let pointing = new AbortController();

  return {
    clear: () => {
      pointing.abort();
      pointing = new AbortController();
    },
    handlers: {
      point: ({ plan, step, next, comment = null }) => {
        clearPoint();
        return {
          state: pointAt(
            {
              view: () => see({ plan }),
              comment: (view) => (comment === null ? undefined : pick(view, comment)),
              astray,
              ring,
              marks,
              emit,
              trusts,
            },
            step,
            next,
            pointing.signal,
          ),
        };
      },
      moveKeyboardThere: () => ({ moved: moveKeyboard(ring.element()) }),
    },
  };
};
