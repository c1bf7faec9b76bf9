/** Looking again whenever the page may have changed. */
import { listenLasting } from '../agent/lasting-listener';
import { plain } from '../agent/unshadowed';
import type { Marks } from '../show/overlay';

/** Shortest time between two looks at a page that keeps changing, in milliseconds. */
const LOOK_EVERY = 100;

/** Styles can change without any change in the page (`:hover`, inside shadow roots): look anyway, this often. */
const LOOK_ANYWAY = 500;

/** Only these changes can show, hide or rename a control. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  // Lists that reuse their rows write other words into them.
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-expanded', 'aria-label'],
};

/** Calls `look` after changes, at most ten times a second and never for more than a tenth of the page's time. */
export function watchChanges(look: () => void, marks: Marks, signal: AbortSignal): void {
  let waiting = false;
  let rest = LOOK_EVERY;

  const run = (): void => {
    waiting = false;
    if (signal.aborted) return;
    const started = performance.now();
    look();
    rest = Math.max(LOOK_EVERY, 10 * (performance.now() - started));
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(run, rest);
  };

  const observer = new MutationObserver((changes) => {
    // A modal dialog that opened lies above the ring.
    if (changes.some((change) => change.attributeName === 'open')) marks.raise();
    soon();
  });
  // The document itself: a page that writes itself anew gets another root.
  observer.observe(document, WATCHED);
  const anyway = setInterval(() => {
    if (!plain(document, 'hidden')) soon();
  }, LOOK_ANYWAY);
  listenLasting(['pointerover', 'transitionend', 'toggle'], soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(anyway);
  });
}
