import { useEffect, useRef } from 'preact/hooks';
import { LEAVE_PRESSES, LEAVE_WITHIN_MS } from '../../lib/domain/leave-gesture';

/**
 * Calls `onLeave` on Shift three times, by the rule of `lib/domain/leave-gesture.ts`, also while typing: a capital letter uses another
 * key and starts the count again. Listens on the whole window and presses nothing itself. `lib/page/show/leave-keys.ts` is the same
 * rule inside web pages.
 */
export function useTripleShift(enabled: boolean, onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (!enabled) return undefined;
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    let presses: number[] = [];
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.repeat) return;
        const now = performance.now();
        presses = event.key === 'Shift' ? [...presses.filter((time) => now - time < LEAVE_WITHIN_MS), now] : [];
        if (presses.length < LEAVE_PRESSES) return;
        presses = [];
        leave.current();
      },
      options,
    );
    window.addEventListener(
      'pointerdown',
      () => {
        presses = [];
      },
      options,
    );
    return () => {
      listening.abort();
    };
  }, [enabled]);
}
