/** The ring around a control, a comment or the video. It lies outside of what it rings, lets every press through and is never animated. */
import type { Box, Layout } from '../find/layout';
import { setStyle, type Mark, type Marks } from './overlay';

/** How a ring looks. Borders and outlines, because high-contrast modes take shadows away; two tones, to be seen on any ground. */
export interface RingLook {
  /** Distance to what it rings, in CSS pixels. */
  readonly gap: number;
  readonly border: string;
  /** Above everything, dialogs included. Otherwise in the page's own order: what covers the page covers the ring. */
  readonly onTop: boolean;
}

/** The ring around a control. */
export const RING: RingLook = { gap: 5, border: '3px solid #0b6e6e', onTop: true };

export interface Ring {
  /** Rings `element` and follows it; null takes the ring away. */
  around(element: Element | null): void;
  /** What is ringed right now. */
  readonly element: () => Element | null;
}

/** A ring of one look. It goes away with the marks it belongs to. */
export function createRing(marks: Marks, layout: Layout, { gap, border, onTop }: RingLook, signal: AbortSignal): Ring {
  let mark: Mark | null = null;
  let target: Element | null = null;
  let last = '';
  let frame = 0;

  // One reading of the box for each frame, and only while a ring is shown; frames stop by themselves in a hidden tab.
  const follow = (): void => {
    if (target === null || mark === null || signal.aborted) return;
    const box = grow(layout.boxOf(target), gap);
    const now = JSON.stringify(box);
    if (now !== last)
      setStyle(mark.box, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
    last = now;
    frame = requestAnimationFrame(follow);
  };

  return {
    element: () => target,
    around: (element) => {
      if (element === target) return;
      target = element;
      cancelAnimationFrame(frame);
      if (element === null) {
        mark?.lower();
        return;
      }
      mark ??= marks.make(
        'div',
        { border, outline: '2px solid #fff', 'border-radius': '8px', 'pointer-events': 'none' },
        onTop,
      );
      mark.raise();
      last = '';
      follow();
    },
  };
}

function grow(box: Box, gap: number): Box {
  return { left: box.left - gap, top: box.top - gap, width: box.width + 2 * gap, height: box.height + 2 * gap };
}
