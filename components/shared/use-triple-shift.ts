import { useEffect, useRef } from 'preact/hooks';

/** Longest time between the first and the third press, in milliseconds. */
const WITHIN_MS = 1_500;

/**
 * Calls `onLeave` when Shift is pressed and let go three times with no other key between, also while typing:
 * a capital letter uses another key and starts the count again. Works on whole-window level and presses nothing itself.
 */
export function useTripleShift(enabled: boolean, onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (!enabled) return undefined;
    let presses: number[] = [];
    let alone = false;
    const down = (event: KeyboardEvent) => {
      if (event.key === 'Shift') {
        if (!event.repeat) alone = true;
        return;
      }
      alone = false;
      presses = [];
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Shift' || !alone) return;
      alone = false;
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (presses.length < 3) return;
      presses = [];
      leave.current();
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
    };
  }, [enabled]);
}
