import { describe, expect, it } from 'vitest';
import type { Box } from '../find/layout';
import { freePlace } from './place-button';

const window_ = { width: 1000, height: 700 };
const size = { width: 80, height: 32 };
const video: Box = { left: 200, top: 100, width: 400, height: 300 };
const everywhere = (): boolean => true;
const outside =
  ({ left, top, width, height }: Box) =>
  (x: number, y: number): boolean =>
    x < left || x > left + width || y < top || y > top + height;

describe('a place for the button', () => {
  it('is right of the video where there is room', () => {
    expect(freePlace(video, size, window_, everywhere)).toEqual({ left: 608, top: 108 });
  });
  it('goes round what the platform has there', () => {
    const bar = { left: 600, top: 80, width: 100, height: 200 };
    expect(freePlace(video, size, window_, outside(bar))).toEqual({ left: 112, top: 108 });
    const both = (x: number, y: number): boolean => outside(bar)(x, y) && x > 200;
    expect(freePlace(video, size, window_, both)).toEqual({ left: 608, top: 360 });
  });
  it('is below or above a video as wide as the window', () => {
    const wide = { left: 0, top: 100, width: 1000, height: 400 };
    expect(freePlace(wide, size, window_, everywhere)).toEqual({ left: 460, top: 508 });
    expect(freePlace(wide, size, window_, (_, y) => y < 100)).toEqual({ left: 460, top: 60 });
  });
  it('is nowhere if there is no room', () => {
    expect(freePlace({ left: 0, top: 0, width: 1000, height: 700 }, size, window_, everywhere)).toBeNull();
    expect(freePlace(video, size, window_, () => false)).toBeNull();
  });
  it('never touches the video or leaves the window', () => {
    for (let left = -300; left < 1000; left += 37) {
      for (let top = -300; top < 700; top += 41) {
        const box = { ...video, left, top };
        const place = freePlace(box, size, window_, everywhere);
        if (place === null) continue;
        expect(
          place.left + size.width <= left ||
            place.left >= left + 400 ||
            place.top + size.height <= top ||
            place.top >= top + 300,
        ).toBe(true);
        expect(
          place.left >= 0 && place.top >= 0 && place.left + size.width <= 1000 && place.top + size.height <= 700,
        ).toBe(true);
      }
    }
  });
});
