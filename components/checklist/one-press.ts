import { useRef } from 'preact/hooks';

/** A hand that presses twice moves less than this, in CSS pixels. */
const SAME_PLACE = 8;

/**
 * For a press handler in the capturing phase: the second press of a double press that lands on something else, because the first one
 * changed what is there, is taken back. Nobody meant it, and it would answer a question that nobody read.
 */
export function useOnePress(): (event: MouseEvent) => void {
  const first = useRef<{ readonly x: number; readonly y: number; readonly target: EventTarget | null } | null>(null);
  return (event) => {
    const { clientX: x, clientY: y, target, detail } = event;
    const before = first.current;
    if (
      detail > 1 &&
      before !== null &&
      before.target !== target &&
      Math.hypot(x - before.x, y - before.y) < SAME_PLACE
    ) {
      event.stopPropagation();
      event.preventDefault();
    } else {
      first.current = { x, y, target };
    }
  };
}
