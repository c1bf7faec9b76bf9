/** Whether something lies over a control, so that a press would land there. */
import type { Box } from './layout';
import { containsAcross, parentAcross } from './query';
import { plain } from '../agent/unshadowed';

/** Points of the box that are tried, from 0 to 1 across and down: the middle, and near the corners. */
const POINTS = [
  [0.5, 0.5],
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
] as const;

/** True where each of its points in the window belongs to something else. Out of the window nothing can be told: false. */
export function isCovered(element: Element, { left, top, width, height }: Box): boolean {
  const root = rootOf(element);
  // As for presses, what stands beside it in its own parent does not count.
  const covers = coversBeside(parentAcross(element) ?? element);
  const at = POINTS.map(([x, y]) => ({ x: left + x * width, y: top + y * height }));
  const hits = at.flatMap(({ x, y }) => {
    const hit = hitAt(root, x, y);
    return hit === null ? [] : [liesOver(hit, element) || covers.some((cover) => holds(cover, x, y))];
  });
  return hits.length > 0 && hits.every(Boolean);
}

/** The root that the element stands in: the document, or the shadow root. */
export function rootOf(element: Element): Document | ShadowRoot {
  return plain(element, 'getRootNode').call(element) as Document | ShadowRoot;
}

/** What a press at this point of the window would meet; null out of the window. */
export function hitAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  return plain(root, 'elementFromPoint').call(root, x, y);
}

/** So many of the last children of a box are looked at: layers are put at the end, and lists can have thousands. */
const LAST = 30;

/**
 * Boxes of the layers that lie over the element and let presses through (`pointer-events: none`): no press meets them, and nobody sees what is
 * under them. Only those with a ground of their own, taken out of the flow, beside the element or beside what it lies in: that is where pages
 * put layers, and to ask every element of a page would cost too much. `known`: what was found at each box, for whoever asks about many.
 */
export function coversBeside(element: Element, known = new Map<Element, readonly Box[]>()): readonly Box[] {
  const covers: (readonly Box[])[] = [];
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    const here = known.get(at) ?? coversOf(at);
    known.set(at, here);
    covers.push(here);
  }
  return covers.flat();
}

function coversOf(element: Element): readonly Box[] {
  const parent = plain(element, 'parentNode');
  const beside = parent === null ? [] : [...plain(parent as Element, 'children')];
  const own = beside.indexOf(element);
  return beside
    .map((other, at) => ({ other, after: at > own }))
    .slice(-LAST)
    .filter(({ other, after }) => other !== element && isCover(other, after))
    .map(({ other }) => plain(other, 'getBoundingClientRect').call(other));
}

/** `after`: it stands later in the page, so it is painted later; one before needs a level of its own. */
function isCover(element: Element, after: boolean): boolean {
  const style = getComputedStyle(element);
  if (style.pointerEvents !== 'none' || !/fixed|absolute|sticky/.test(style.position)) return false;
  if (style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity || 1) < 0.9) return false;
  const level = Number(style.zIndex) || 0;
  if (level < 0 || (level === 0 && !after)) return false;
  // Colours are told as rgb(), with a fourth number only where one sees through.
  return /^rgb\(|, (0\.9\d*|1)\)$/.test(style.backgroundColor) || /url\(/.test(style.backgroundImage);
}

/** Whether a point of the window lies in the box. */
export function holds({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Its own parts, what it is a part of, and what stands beside it in its own parent (decoration, a label) do not. */
function liesOver(hit: Element, element: Element): boolean {
  const parent = parentAcross(element);
  const own = parent === null || parent === plain(document, 'body') ? element : parent;
  return !containsAcross(own, hit) && !containsAcross(hit, element);
}
