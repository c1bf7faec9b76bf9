/** Laying a mark where it is wanted, whatever the page does to its root. */
import type { Box, Layout } from '../find/layout';
import { setStyle } from './overlay';

/** How far from its place a mark may lie, in CSS pixels. */
const NEAR = 0.5;

/**
 * Lays `mark` so that it covers `wanted` on screen. A page may zoom, scale or move its root, and with it all that hangs there: so it is looked
 * where the mark came to lie, and it is laid once more by what that shows. A root that is turned cannot be made good.
 */
export function placeMark(mark: HTMLElement, layout: Layout, wanted: Box): void {
  lay(mark, wanted);
  const got = layout.boxOf(mark);
  const isThere = (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(got[side] - wanted[side]) < NEAR,
  );
  if (isThere || got.width === 0 || got.height === 0) return;
  const across = got.width / wanted.width;
  const down = got.height / wanted.height;
  lay(mark, {
    left: wanted.left + (wanted.left - got.left) / across,
    top: wanted.top + (wanted.top - got.top) / down,
    width: wanted.width / across,
    height: wanted.height / down,
  });
}

function lay(mark: HTMLElement, { left, top, width, height }: Box): void {
  setStyle(mark, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}
