import { useEffect, useRef } from 'preact/hooks';
import { useServices } from '../services';

/**
 * Gives the frame of a surface its guard against presses that nobody meant; put the result on the frame's element. The guard is loaded
 * after the first paint, so that the panel's first script stays small.
 */
export function usePressGuard(): { readonly current: HTMLDivElement | null } {
  const frame = useRef<HTMLDivElement>(null);
  const { faults } = useServices();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    import('./press-guard').then(
      ({ guardPresses }) => {
        if (!gone && frame.current !== null) stop = guardPresses(frame.current);
      },
      (error: unknown) => {
        faults.note('screen-load', error);
      },
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return frame;
}
