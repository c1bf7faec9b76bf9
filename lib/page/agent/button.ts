/** The command of the button's script: the opt-in button beside the video of a page. */
import { showButton } from '../show/button-beside-video';
import type { MakePart } from './agent-parts';

/** The button stands on pages of which nobody asked anything yet: there the largest visible video counts. */
const NO_PLAN = { pageKind: 'other', parts: {}, readers: { facts: {} } } as const;

export const createButton: MakePart<'button'> = ({ marks, layout, look, memory, emit, trusts, signal }) => {
  let shown: AbortController | undefined;
  signal.addEventListener('abort', () => shown?.abort());
  return {
    // The button is no mark of a guide: it stays.
    clear: () => undefined,
    handlers: {
      showButton: ({ label, hint }) => {
        shown?.abort();
        shown = new AbortController();
        const video = (): HTMLVideoElement | null => memory.find.video(look(NO_PLAN));
        const pressed = (): void => {
          emit('buttonPressed', {});
        };
        showButton({ marks, layout, video, pressed, trusts }, label, hint, shown.signal);
      },
    },
  };
};
