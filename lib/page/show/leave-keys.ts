/** Leaving by keyboard while the page has the focus, by the rule of `lib/domain/leave-gesture.ts`. */
import { LEAVE_PRESSES, LEAVE_WITHIN_MS } from '../../domain/leave-gesture';
import { listenLasting } from '../agent/lasting-listener';
import { plain } from '../agent/unshadowed';
import type { Mark, Marks } from './overlay';

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
  listenLasting(
    ['keydown'],
    (event) => {
      const { key, repeat } = event as KeyboardEvent;
      if (!trusts(event) || repeat) return;
      const now = performance.now();
      presses = key === 'Shift' ? [...presses.filter((time) => now - time < LEAVE_WITHIN_MS), now] : [];
      if (presses.length < LEAVE_PRESSES || !enabled()) return;
      presses = [];
      cover ??= marks.make('div', { inset: '0', width: '100vw', height: '100vh', background: '#fff' }, true);
      marks.display('block');
      cover.raise();
      leave();
    },
    options,
  );
  listenLasting(
    ['pointerdown'],
    () => {
      // A cover that is still to be pressed was not needed, or the leaving failed: the press takes it away.
      presses = [];
      cover?.lower();
    },
    options,
  );
  // The person is back: the page shows again.
  listenLasting(
    ['visibilitychange'],
    () => {
      if (!plain(document, 'hidden')) cover?.lower();
    },
    options,
  );
}
