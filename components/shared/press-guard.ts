/**
 * Drops presses that nobody meant: on a control that only just came under the pointer, and the second press of a double press that
 * lands on something else because the first one changed what lies there. Unguarded, a double press on "Report it" answered
 * "someone under 18", which nobody had read.
 */
/** How long a control has to lie still before a pointer may press it, in milliseconds. Reading one line takes longer. */
export const SETTLE_MS = 700;
/** A hand that presses twice moves less than this, in CSS pixels. */
const SAME_PLACE = 8;
const CONTROLS = 'button, a[href], input, select, textarea, summary, label';
/** Attributes that bring controls into view without making them. */
const SHOWING = ['hidden', 'open', 'inert'];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly control: Element | null;
}

/**
 * Guards everything inside `frame` and returns what ends it. While something in it is new, the frame carries `data-settling`, so that
 * styles give no hover tint to what nobody pointed at. Presses by keyboard and assistive technology (`detail` 0) name their control
 * and are never dropped. `now` is a clock in milliseconds.
 */
export function guardPresses(frame: HTMLElement, now: () => number = () => performance.now()): () => void {
  const changedAt = new WeakMap<Element, number>();
  let pressed: Place | null = null;
  let resting: Place | null = null;
  let settled: ReturnType<typeof setTimeout> | undefined;

  function noteChanged(control: Element): void {
    changedAt.set(control, now());
    frame.dataset['settling'] = '';
    clearTimeout(settled);
    settled = setTimeout(() => {
      delete frame.dataset['settling'];
    }, SETTLE_MS);
  }
  function noteControlsIn(node: Node): void {
    if (!(node instanceof Element)) return;
    if (node.matches(CONTROLS)) noteChanged(node);
    for (const control of node.querySelectorAll(CONTROLS)) noteChanged(control);
  }
  /** A control that something else pushed under the resting pointer is as new there as one just made. */
  function noteUnderPointer(): void {
    if (resting === null) return;
    const { x, y } = resting;
    const control = controlOf(document.elementFromPoint(x, y));
    if (control !== resting.control && control !== null && frame.contains(control)) noteChanged(control);
    resting = { x, y, control };
  }
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') noteControlsIn(target);
      const around = controlOf(target);
      if (around !== null && type !== 'attributes') noteChanged(around);
      for (const node of addedNodes) noteControlsIn(node);
    }
    noteUnderPointer();
  });
  observer.observe(frame, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: SHOWING,
  });
  for (const main of frame.querySelectorAll('main')) noteControlsIn(main);

  function onMove({ clientX: x, clientY: y, target }: PointerEvent): void {
    resting = { x, y, control: controlOf(target) };
  }
  function onClick(event: MouseEvent): void {
    const { clientX: x, clientY: y, target, detail } = event;
    if (detail === 0) return;
    const control = controlOf(target);
    const isSecond =
      detail > 1 &&
      pressed !== null &&
      pressed.control !== control &&
      Math.hypot(x - pressed.x, y - pressed.y) < SAME_PLACE;
    const since = control === null ? undefined : changedAt.get(control);
    if (isSecond || (since !== undefined && now() - since < SETTLE_MS)) {
      event.stopPropagation();
      event.preventDefault();
    } else {
      pressed = { x, y, control };
    }
  }
  frame.addEventListener('pointermove', onMove, true);
  frame.addEventListener('click', onClick, true);
  return () => {
    observer.disconnect();
    clearTimeout(settled);
    frame.removeEventListener('pointermove', onMove, true);
    frame.removeEventListener('click', onClick, true);
  };
}

function controlOf(node: EventTarget | Node | null): Element | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest(CONTROLS) ?? null;
}
