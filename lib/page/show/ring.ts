/** The ring around a control, a comment or the video. It lies outside of what it rings, lets every press through and is never animated. */
import type { Layout } from '../find/layout';
import { follow } from './follow';
import { setStyle, type Mark, type Marks } from './overlay';
import { placeMark } from './place-mark';

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
  /** Rings `element` and follows it; null takes the ring away. Where nothing of it has a size, the ring waits unseen. */
  around(element: Element | null): void;
  /** What is ringed right now. */
  readonly element: () => Element | null;
}

/** A ring of one look. It goes away with the marks it belongs to. */
export function createRing(marks: Marks, layout: Layout, { gap, border, onTop }: RingLook, signal: AbortSignal): Ring {
  let mark: Mark | null = null;
  let target: Element | null = null;
  let following = new AbortController();
  let look = (): void => undefined;
  signal.addEventListener('abort', () => {
    following.abort();
  });

  return {
    element: () => target,
    around: (element) => {
      if (element === target) {
        look();
        return;
      }
      target = element;
      look = () => undefined;
      following.abort();
      following = new AbortController();
      if (element === null) {
        mark?.lower();
        return;
      }
      mark ??= marks.make(
        'div',
        { border, outline: '2px solid #fff', 'border-radius': '8px', 'pointer-events': 'none' },
        onTop,
      );
      const { box } = mark;
      mark.raise();
      look = follow(
        element,
        layout,
        ({ left, top, width, height }) => {
          placeMark(box, layout, {
            left: left - gap,
            top: top - gap,
            width: width + 2 * gap,
            height: height + 2 * gap,
          });
          setStyle(box, { visibility: width < 1 || height < 1 ? 'hidden' : 'visible' });
        },
        following.signal,
      );
    },
  };
}
