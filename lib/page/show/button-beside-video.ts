/** The opt-in button beside the video. It stands in free room next to the video, or it is not shown. */
import { plain } from '../agent/unshadowed';
import type { Layout } from '../find/layout';
import { setStyle, type Marks } from './overlay';
import { freePlace, type Size } from './place-button';
import { BUTTON, CHOICE } from '../watch/presses';
import { closestAcross, containsAcross, matches, parentAcross } from '../find/query';

/** Layout is asked this often (milliseconds) whether the place is still free, and only while the page is to be seen. */
const LOOK_EVERY = 400;

/** How long the hint stays, in milliseconds. */
const HINT_FOR = 10_000;

/** What can be pressed or typed into. */
const CONTROL = `a,input,select,textarea,summary,[tabindex],[onclick],${CHOICE},${BUTTON}`;

const COLOURS = {
  background: '#fff',
  color: '#1d2327',
  border: '1px solid #8b9297',
  font: '600 14px/20px system-ui, sans-serif',
  'border-radius': '10px',
};

export interface ButtonWorld {
  readonly marks: Marks;
  readonly layout: Layout;
  video(): HTMLVideoElement | null;
  pressed(): void;
  trusts(event: Event): boolean;
}

/** Shows the button from the page's load event on, until `signal` aborts. `hint` is told after a press, where a browser wants keys instead. */
export function showButton(world: ButtonWorld, label: string, hint: string | null, signal: AbortSignal): void {
  if (plain(document, 'readyState') === 'complete') start(world, label, hint, signal);
  else
    addEventListener(
      'load',
      () => {
        setTimeout(() => {
          if (!signal.aborted) start(world, label, hint, signal);
        });
      },
      { once: true, signal },
    );
}

function start(world: ButtonWorld, label: string, hint: string | null, signal: AbortSignal): void {
  const button = world.marks.make(
    'button',
    {
      ...COLOURS,
      padding: '6px 12px',
      'min-width': '44px',
      'min-height': '32px',
      cursor: 'pointer',
      'white-space': 'nowrap',
    },
    false,
  );
  const saying = world.marks.make(
    'div',
    { ...COLOURS, font: '14px/20px system-ui, sans-serif', padding: '8px 12px', 'max-width': '260px' },
    true,
  );
  button.box.textContent = label;
  saying.box.role = 'status';

  let size: Size | null = null;
  const place = (): void => {
    if (plain(document, 'hidden')) return;
    const video = plain(document, 'fullscreenElement') ? null : world.video();
    if (video !== null && size === null) {
      button.raise();
      const { width, height } = world.layout.boxOf(button.box);
      size = { width, height };
    }
    const window = { width: innerWidth, height: innerHeight };
    const free =
      video === null || size === null
        ? null
        : freePlace(world.layout.boxOf(video), size, window, (x, y) => isFree(x, y, video, button.box));
    if (free === null) {
      button.lower();
      return;
    }
    setStyle(button.box, { left: `${free.left}px`, top: `${free.top}px` });
    if (!button.box.isConnected) button.raise();
  };
  button.box.addEventListener(
    'click',
    (event) => {
      if (!world.trusts(event)) return;
      // First and at once: the browser opens its panel only as the direct answer to a press.
      world.pressed();
      if (hint === null) return;
      const { left, top } = world.layout.boxOf(button.box);
      setStyle(saying.box, {
        left: `${Math.max(8, Math.min(left, innerWidth - 276))}px`,
        top: `${Math.max(8, top - 64)}px`,
      });
      saying.raise();
      saying.box.textContent = hint;
      setTimeout(() => {
        saying.lower();
      }, HINT_FOR);
    },
    { signal },
  );
  button.box.addEventListener(
    'focus',
    () => {
      setStyle(button.box, { outline: '3px solid #0b6e6e', 'outline-offset': '2px' });
    },
    { signal },
  );
  button.box.addEventListener(
    'blur',
    () => {
      setStyle(button.box, { outline: 'none' });
    },
    { signal },
  );

  const interval = setInterval(place, LOOK_EVERY);
  for (const event of ['scroll', 'resize', 'pointerup', 'fullscreenchange'])
    addEventListener(event, place, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(interval);
    button.lower();
    saying.lower();
  });
  place();
}

/** Free is the ground that the video itself stands on, or an empty box: no control, no picture, no words. */
function isFree(x: number, y: number, video: Element, box: Element): boolean {
  const root = box.getRootNode();
  const host = 'host' in root ? root.host : null;
  const top = plain(document, 'elementsFromPoint')
    .call(document, x, y)
    .find((element) => element !== host);
  if (top === undefined || (containsAcross(top, video) && top !== video)) return top !== undefined;
  if (closestAcross(top, 'video,img,svg,canvas,iframe,picture') !== null) return false;
  for (let at: Element | null = top; at !== null && !containsAcross(at, video); at = parentAcross(at))
    if (matches(at, CONTROL)) return false;
  return (
    ![...top.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') &&
    !getComputedStyle(top).backgroundImage.includes('url(')
  );
}
