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
  const root = plain(element, 'getRootNode').call(element) as Document | ShadowRoot;
  const hits = POINTS.map(([x, y]) => root.elementFromPoint(left + x * width, top + y * height)).filter(
    (hit) => hit !== null,
  );
  return hits.length > 0 && hits.every((hit) => liesOver(hit, element));
}

/** Its own parts, what it is a part of, and what stands beside it in its own parent (decoration, a label) do not. */
function liesOver(hit: Element, element: Element): boolean {
  const parent = parentAcross(element);
  const own = parent === null || parent === plain(document, 'body') ? element : parent;
  return !containsAcross(own, hit) && !containsAcross(hit, element);
}
