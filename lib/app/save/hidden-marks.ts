import type { PageReaderPort } from '../ports';

/**
 * Marks show again by themselves three seconds after they were hidden (`lib/page/show/overlay.ts`). Whoever was asked longer ago than this
 * (milliseconds) is asked again, so that they cannot come back while the picture is taken.
 */
const ASK_AGAIN_AFTER = 1_000;

/** Marks of one tab that are hidden for a picture. */
export interface HiddenMarks {
  /** Waits until they are hidden, and hidden for long enough from now on. */
  ready(): Promise<void>;
  /** Brings them back. Whoever calls it twice does no harm. */
  show(): void;
}

/**
 * Begins to hide the marks of a tab. They come back by `show`, at once when the save is called off, and by themselves where the
 * background is stopped meanwhile. Where the agent is gone, so are its marks: that is no failure.
 */
export function hideMarks(
  page: Pick<PageReaderPort, 'hideMarks' | 'showMarks'>,
  tabId: number,
  now: () => number,
  signal: AbortSignal,
): HiddenMarks {
  let asked = now();
  let shown = false;
  let hiding = page.hideMarks(tabId).catch(() => undefined);
  const show = (): void => {
    if (shown) return;
    shown = true;
    signal.removeEventListener('abort', show);
    // The agent answers one message after the other, so this cannot overtake the hiding.
    page.showMarks(tabId).catch(() => undefined);
  };
  signal.addEventListener('abort', show);
  return {
    show,
    ready: async () => {
      await hiding;
      if (shown || now() - asked <= ASK_AGAIN_AFTER) return;
      asked = now();
      hiding = page.hideMarks(tabId).catch(() => undefined);
      await hiding;
    },
  };
}
