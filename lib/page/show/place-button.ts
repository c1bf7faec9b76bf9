/** Where beside the video the button may stand: in free room only, never over anything of the platform. */
import type { Box } from '../find/layout';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance to the video and to the edge of the window, in CSS pixels. */
const GAP = 8;

/** The free place next to the video: right, left, below, above; null if there is none. `isFree` tells of one point of the window. */
export function freePlace(
  video: Box,
  size: Size,
  view: Size,
  isFree: (x: number, y: number) => boolean,
): { readonly left: number; readonly top: number } | null {
  const right = video.left + video.width;
  const bottom = video.top + video.height;
  const middle = video.top + (video.height - size.height) / 2;
  const centre = video.left + (video.width - size.width) / 2;
  const places = [
    ...[video.top + GAP, middle, bottom - size.height - GAP].flatMap((top) => [
      { left: right + GAP, top },
      { left: video.left - size.width - GAP, top },
    ]),
    ...[right - size.width, centre, video.left].flatMap((left) => [
      { left, top: bottom + GAP },
      { left, top: video.top - size.height - GAP },
    ]),
  ];
  return (
    places.find(
      ({ left, top }) => fits(left, top, size, view) && pointsOf(left, top, size).every(([x, y]) => isFree(x, y)),
    ) ?? null
  );
}

function fits(left: number, top: number, size: Size, view: Size): boolean {
  return left >= GAP && top >= GAP && left + size.width <= view.width - GAP && top + size.height <= view.height - GAP;
}

/** Corners, edges and middle. */
function pointsOf(left: number, top: number, { width, height }: Size): (readonly [number, number])[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((across) =>
    [0, 0.5, 1].map((down) => [left + across * width, top + down * height] as const),
  );
}
