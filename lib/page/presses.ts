/** Hearing the person's own press on a control. Beside only listens: nothing here stops, changes or makes an event. */
import type { PointStep } from '../domain/page-plan';
import { containsAcross, isElement, matches, queryAll } from './query';

/** What counts as a choice in a list of reasons. Where a list has real choices, its other buttons (back, close) do not count. */
const CHOICE = 'label,input[type=radio],input[type=checkbox],[role=radio],[role=menuitem],[role=menuitemradio],[role=option]';
const BUTTON = 'button,[role=button],[role=listitem]';

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
  const elements = path.filter((target): target is Element => 'nodeType' in target && isElement(target as Node));
  if (step.until === 'told') return false;
  if (step.until === 'pressed') return control !== null && elements.includes(control);
  const within = control !== null && (region === null || region.nodeType === 9 || choicesIn(control).length > 1) ? control : region;
  if (within === null || within.nodeType === 9) return false;
  const choices = choicesIn(within);
  return elements.some((element) => choices.includes(element) && containsAcross(within, element));
}

function choicesIn(region: Document | Element): Element[] {
  for (const css of [CHOICE, BUTTON]) {
    const choices = queryAll(region, css, true);
    if (isElement(region) && matches(region, css)) choices.push(region);
    if (choices.length > 0) return choices;
  }
  return [];
}

/** Keys that press what has the focus. */
function pressesByKey(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ') && !event.repeat;
}

/**
 * Calls `pressed` for every press of the person: the main button let go where it was put down, a key, or a click made by an assistive
 * technology. Events made by scripts do not count (`trusts`).
 */
export function listenForPresses(pressed: (path: readonly EventTarget[]) => void, trusts: (event: Event) => boolean, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let down: readonly EventTarget[] = [];
  addEventListener('pointerdown', (event) => {
    down = trusts(event) && event.button === 0 ? event.composedPath() : [];
  }, options);
  addEventListener('pointerup', (event) => {
    // Some controls answer to the pointer going down and are gone when it comes up: then what it went down on counts.
    const [first] = down;
    const gone = first !== undefined && 'isConnected' in first && first.isConnected === false;
    if (trusts(event) && first !== undefined) pressed(gone ? down : event.composedPath().filter((target) => down.includes(target)));
    down = [];
  }, options);
  addEventListener('click', (event) => {
    if (trusts(event) && event.button === 0) pressed(event.composedPath());
  }, options);
  addEventListener('keydown', (event) => {
    if (trusts(event) && pressesByKey(event)) pressed(event.composedPath());
  }, options);
}

/** Whether an element is, or lies in, something that can be pressed. */
export function isControl(element: Element): boolean {
  return matches(element, `a,input,select,textarea,summary,[tabindex],[onclick],${CHOICE},${BUTTON}`);
}
