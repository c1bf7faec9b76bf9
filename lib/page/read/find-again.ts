/** Looks for comments that were listed before: whether they are there, say the same, and can be seen in the window. */
import type { CommentSigns, FoundComment } from '../../domain/subject';
import type { PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import { coversBeside, hitAt, holds, rootOf } from '../find/covered';
import { isInPage, throughFrames } from '../find/frames';
import type { Box, Layout } from '../find/layout';
import { closestAcross, containsAcross, parentAcross, queryAll } from '../find/query';
import { commentItems, commentReader } from './read-comments';
import type { Pause } from './yield-to-page';

/** In the order of `wanted`; null for one that is not on the page now. One pass over the page, however many are wanted. */
export async function findAgain(
  view: PageView,
  wanted: readonly CommentSigns[],
  pause: Pause,
): Promise<readonly (FoundComment | null)[]> {
  const there = new Map<string, { readonly item: Element; readonly text: string }[]>(
    wanted.map((signs) => [keyOf(signs), []]),
  );
  for (const item of commentItems(view)) {
    await pause();
    const read = commentReader(view, item);
    const id = read.id();
    const names = { id, authorHandle: read.authorHandle(), authorName: read.authorName() };
    const text = read.text();
    there.get(keyOf({ ...names, text, depth: id === null ? read.depth() : 0 }))?.push({ item, text });
  }
  const layers = new Map<Element, readonly Box[]>();
  return wanted.map((signs) => {
    const found = there.get(keyOf(signs)) ?? [];
    const [one, another] = found;
    if (one === undefined) return null;
    const same = found.every(({ text }) => text === signs.text);
    // Of several that look alike nobody can tell which it is.
    return another === undefined ? { same, box: boxInSight(view, one.item, layers) } : { same, box: null, alike: true };
  });
}

/** As a picked comment is found for a guide: by id and writer; without an id by its words as well. */
function keyOf({ id, authorHandle, authorName, text, depth }: CommentSigns): string {
  return JSON.stringify(id === null ? [null, authorHandle, authorName, text, depth] : [id, authorHandle, authorName]);
}

/** Where its writer and its words stand in the window, in CSS pixels; null where any of it is outside, hidden or covered. */
function boxInSight({ plan, layout }: PageView, item: Element, layers: Map<Element, readonly Box[]>): Box | null {
  const { author = '', text = '', picture = '', item: comment = '', deep } = plan.readers.comments ?? {};
  const parts = [author, text, picture]
    .flatMap((css) => queryAll(item, css, deep))
    .filter((part) => closestAcross(part, comment) === item && layout.seen(part));
  if (parts.length === 0) return null;
  const boxes = parts
    .map((part) => throughFrames(layout).boxOf(part))
    .filter(({ width, height }) => width > 0 && height > 0);
  const around = inPicture(boxAround(boxes));
  const inWindow =
    around.left >= 0 &&
    around.top >= 0 &&
    around.left + around.width <= innerWidth &&
    around.top + around.height <= innerHeight;
  const covers = coversBeside(parentAcross(item) ?? item, layers);
  const isShown = (part: Element): boolean => isWhole(part) && isFree(item, part, layout, covers);
  return boxes.length === parts.length && inWindow && parts.every(isShown) ? around : null;
}

/** Where a picture of the window shows it: pinched larger, the window shows a part of itself. */
function inPicture({ left, top, width, height }: Box): Box {
  const { offsetLeft, offsetTop, scale } = globalThis.visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
  return {
    left: (left - offsetLeft) * scale,
    top: (top - offsetTop) * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** Long words are folded by sites: the rest is read, and not to be seen. */
function isWhole(part: Element): boolean {
  const [height, width] = [plain(part, 'clientHeight'), plain(part, 'clientWidth')];
  const isCut = plain(part, 'scrollHeight') > height + 1 || plain(part, 'scrollWidth') > width + 1;
  return height === 0 || !isCut || !/hidden|clip|scroll|auto/.test(getComputedStyle(part).overflow);
}

function boxAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Points of a part that are tried, from 0 to 1 across and down. */
const POINTS = [0.05, 0.5, 0.95];

/** Nothing lies over any of its points: no header of the page, no dialog, no edge of a list that scrolls. */
function isFree(item: Element, part: Element, layout: Layout, covers: readonly Box[]): boolean {
  const { left, top, width, height } = layout.boxOf(part);
  const root = rootOf(part);
  return POINTS.every((down) =>
    POINTS.every((across) => {
      const [x, y] = [left + across * width, top + down * height];
      const hit = hitAt(root, x, y);
      // In a frame, or out of the root's own window, nothing can be told by this.
      if (hit === null) return !isInPage(part);
      return containsAcross(item, hit) && !covers.some((cover) => holds(cover, x, y));
    }),
  );
}
