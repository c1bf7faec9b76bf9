/** "Move the keyboard there": scrolls to the ringed control and puts the focus on it. It presses nothing. */
import { queryAll } from '../find/query';

/** True when the keyboard really is there afterwards; some controls cannot take it, then only the scrolling is done. */
export function moveKeyboard(control: Element | null): boolean {
  if (control === null) return false;
  control.scrollIntoView({ block: 'center' });
  return [control, ...queryAll(control, '*')].some((element) => {
    (element as HTMLElement).focus?.({ preventScroll: true });
    return (element.getRootNode() as Document).activeElement === element;
  });
}
