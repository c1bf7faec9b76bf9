/** Where things are on screen. All geometry goes through this interface, so that tests without a layout engine can bring their own. */
import { parentAcross } from './query';
import { plain } from '../agent/unshadowed';

/** CSS pixels, from the top left corner of the visible page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  boxOf(element: Element): Box;
  /** Whether a person could see the element somewhere on the page, scrolled away or not. */
  seen(element: Element): boolean;
  /** How the element itself stands among the words around it; what is `hidden` takes its words with it. */
  flowOf(element: Element): 'hidden' | 'inline' | 'block';
}

/** The browser's own layout. */
export const screenLayout: Layout = {
  boxOf,
  seen: (element) => {
    if (!plain(element, 'checkVisibility').call(element, { opacityProperty: true, visibilityProperty: true }))
      return false;
    const box = boxOf(element);
    // Left of or above the page's start nobody can scroll: that is where hidden copies are parked.
    return !isEmpty(box) && box.right + scrollX > 0 && box.bottom + scrollY > 0 && !clippedAway(element);
  },
  flowOf: (element) => {
    const { display, visibility, opacity } = getComputedStyle(element);
    if (display === 'none' || visibility === 'hidden' || opacity === '0') return 'hidden';
    return /^(inline|contents)/.test(display) ? 'inline' : 'block';
  },
};

function boxOf(element: Element): DOMRect {
  return plain(element, 'getBoundingClientRect').call(element);
}

/** Pages fold things away by giving a box around them no size. */
function clippedAway(element: Element): boolean {
  for (let at = parentAcross(element); at !== null && at !== plain(document, 'body'); at = parentAcross(at)) {
    if (isEmpty(boxOf(at)) && /hidden|clip/.test(getComputedStyle(at).overflow)) return true;
  }
  return false;
}

function isEmpty({ width, height }: Box): boolean {
  return width < 1 || height < 1;
}

/** How many square pixels of the element lie in the window. */
export function areaInWindow(box: Box): number {
  const width = Math.min(box.left + box.width, innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.top + box.height, innerHeight) - Math.max(box.top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
