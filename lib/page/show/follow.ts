/** Following an element on screen: frames are asked for only while it moves; at rest the browser's own observer watches its place. */
import type { Box, Layout } from '../find/layout';
import { plain } from '../agent/unshadowed';

/** So many frames without a movement, and it rests. */
const STILL = 10;

/** The parts of the element at which the observer tells that more or less of it is to be seen. Of a whole one, it tells the first pixel that goes. */
const PARTS = [0.2, 0.4, 0.6, 0.8, 1];

/**
 * What may begin to move it; animations run beside the page's own thread, where the observer may not hear of them.
 * Everything else is noticed by the observer, one frame later.
 */
const SIGNS = 'scroll resize transitionstart animationstart'.split(' ');

/** Calls `draw` with the element's box now and after every movement, until `signal` aborts. Returns how to have a look out of turn. */
export function follow(element: Element, layout: Layout, draw: (box: Box) => void, signal: AbortSignal): () => void {
  let last = '';
  let still = 0;
  let frame = 0;
  let observer: IntersectionObserver | undefined;

  const moved = (): boolean => {
    const box = layout.boxOf(element);
    const now = [box.left, box.top, box.width, box.height].join();
    if (now === last) return false;
    last = now;
    draw(box);
    return true;
  };
  const step = (): void => {
    still = moved() ? 0 : still + 1;
    frame = 0;
    if (still < STILL) frame = requestAnimationFrame(step);
    else rest();
  };
  const wake = (): void => {
    still = 0;
    if (frame !== 0 || signal.aborted) return;
    observer?.disconnect();
    frame = requestAnimationFrame(step);
  };
  /** An observer whose root is cut down to the element's own box tells of every movement: then part of the element lies outside of it. */
  const rest = (): void => {
    const { left, top, width, height } = layout.boxOf(element);
    const { clientWidth, clientHeight } = plain(document, 'scrollingElement') ?? plain(document, 'documentElement');
    const sides = [top, clientWidth - left - width, clientHeight - top - height, left];
    let first = true;
    observer = new IntersectionObserver(
      () => {
        // It begins with telling how things are.
        if (!first || moved()) wake();
        first = false;
      },
      {
        // What is not to be seen has no box: it is waited for anywhere in the window.
        rootMargin: width < 1 || height < 1 ? '0px' : sides.map((side) => `${-Math.floor(side)}px`).join(' '),
        threshold: PARTS,
      },
    );
    observer.observe(element);
  };

  for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    observer?.disconnect();
  });
  moved();
  wake();
  return () => {
    if (moved()) wake();
  };
}
