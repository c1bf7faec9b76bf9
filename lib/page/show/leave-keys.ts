/** Leaving by keyboard while the page has the focus: Shift three times within two seconds, nothing in between. */
import type { Mark, Marks } from './overlay';

const TIMES = 3;
const WITHIN = 2_000;

/** Covers the page in the same frame, then calls `leave`. `enabled`: a setting. */
export function listenForLeaving(
  marks: Marks,
  enabled: () => boolean,
  leave: () => void,
  trusts: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  let presses: number[] = [];
  let cover: Mark | null = null;
  addEventListener(
    'keydown',
    (event) => {
      if (!trusts(event) || event.repeat) return;
      const now = performance.now();
      presses = event.key === 'Shift' ? [...presses.filter((time) => now - time < WITHIN), now] : [];
      if (presses.length < TIMES || !enabled()) return;
      presses = [];
      cover ??= marks.make('div', { inset: '0', width: '100vw', height: '100vh', background: '#fff' }, true);
      marks.display('block');
      cover.raise();
      leave();
    },
    options,
  );
  addEventListener(
    'pointerdown',
    () => {
      // A cover that is still to be pressed was not needed, or the leaving failed: the press takes it away.
      presses = [];
      cover?.lower();
    },
    options,
  );
  // The person is back: the page shows again.
  addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) cover?.lower();
    },
    options,
  );
}
