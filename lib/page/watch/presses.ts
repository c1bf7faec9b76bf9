/** Hearing the person's own press on a control. Beside only listens: nothing here stops, changes or makes an event. */
import type { PointStep } from '../../domain/page-plan';
import { listenLasting } from '../agent/lasting-listener';
import { isElement, matches, queryAll } from '../find/query';

/** What counts as a choice in a list of reasons. Where a list has real choices, its other buttons (back, close) do not count. */
export const CHOICE = 'label,[type=radio],[type=checkbox],[role=radio],[role^=menuitem],[role=option]';
/** Buttons of a list without such choices. */
export const BUTTON = 'button,[role=button],[role=listitem]';

/** What a press is measured against. */
export interface PressTarget {
  readonly step: PointStep;
  /** The ringed control; null where none was found, or only the place to rest the pointer on. */
  readonly control: Element | null;
  /** The dialog or region of the step, for `until: 'chosen'`. */
  readonly region: Document | Element | null;
}

/** Whether a press along `path` (innermost first) is the step's own. */
export function isStepPress({ step, control, region }: PressTarget, path: readonly EventTarget[]): boolean {
  if (step.until !== 'chosen') return step.until === 'pressed' && control !== null && path.includes(control);
  const within =
    control !== null && (region === null || region.nodeType === 9 || choicesIn(control).length > 1) ? control : region;
  return within !== null && within.nodeType !== 9 && choicesIn(within).some((choice) => path.includes(choice));
}

function choicesIn(region: Document | Element): Element[] {
  for (const css of [CHOICE, BUTTON]) {
    const choices = queryAll(region, css, true);
    if (isElement(region) && matches(region, css)) choices.push(region);
    if (choices.length > 0) return choices;
  }
  return [];
}

/**
 * Calls `pressed` with the path of every press of the person: by pointer, by key, or by an assistive technology. Events made by scripts do
 * not count (`trusts`).
 */
export function listenForPresses(
  pressed: (path: readonly EventTarget[]) => void,
  trusts: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  let down: readonly EventTarget[] = [];
  const hear = (event: Event): void => {
    if (event.type === 'pointerdown') {
      down = (event as PointerEvent).button === 0 ? event.composedPath() : [];
      return;
    }
    if (!trusts(event)) return;
    if (event.type === 'pointerup') {
      // Some controls answer to the pointer going down and are gone when it comes up, so that no click follows.
      const [first] = down;
      if (first !== undefined && !(first as Node).isConnected) pressed(down);
      return;
    }
    const { key, repeat } = event as KeyboardEvent;
    if (event.type === 'click' || (!repeat && (key === 'Enter' || key === ' '))) pressed(event.composedPath());
  };
  listenLasting(['pointerdown', 'pointerup', 'click', 'keydown'], hear, options);
}
