/** Brings comments into the window for pictures that the person asked for, and puts the page back. It scrolls and does nothing else. */
import { plain } from '../agent/unshadowed';
import { parentAcross } from '../find/query';

/** The page goes back by itself after so many milliseconds without another one: whoever asked may be gone. */
const BACK_AFTER = 10_000;

export interface Scrolling {
  /** Answers when the browser had two frames to draw it. */
  readonly to: (item: Element) => Promise<void>;
  /** Puts everything back where it was before the first one. */
  readonly back: () => void;
}

export function createScrolling(signal: AbortSignal): Scrolling {
  const places = new Map<Element, readonly [left: number, top: number]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const back = (): void => {
    clearTimeout(timer);
    for (const [element, [left, top]] of places) {
      const scrollTo: (options: ScrollToOptions) => void = plain(element, 'scrollTo');
      scrollTo.call(element, { left, top, behavior: 'instant' });
    }
    places.clear();
  };
  signal.addEventListener('abort', back);
  return {
    back,
    to: async (item) => {
      for (const element of scrolled(item))
        if (!places.has(element)) places.set(element, [plain(element, 'scrollLeft'), plain(element, 'scrollTop')]);
      clearTimeout(timer);
      timer = setTimeout(back, BACK_AFTER);
      // Smooth scrolling of the page would still be going on when the picture is taken.
      plain(item, 'scrollIntoView').call(item, { block: 'center', inline: 'nearest', behavior: 'instant' });
      // A tab in the background has no frames: not longer than 200 ms.
      await Promise.race([
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        new Promise((done) => setTimeout(done, 200)),
      ]);
    },
  };
}

/** Everything that moves when the element is scrolled to: boxes around it, its page, and those around its frame. */
function scrolled(item: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = item; at !== null;) {
    const page: Document = plain(at, 'ownerDocument');
    const moves =
      plain(at, 'scrollHeight') > plain(at, 'clientHeight') || plain(at, 'scrollWidth') > plain(at, 'clientWidth');
    if (at !== item && moves) found.push(at);
    const above: Element | null = parentAcross(at);
    const whole = above === null ? plain(page, 'scrollingElement') : null;
    if (whole !== null) found.push(whole);
    at = above ?? plain(page, 'defaultView')?.frameElement ?? null;
  }
  return found;
}
