/** Leaving by keyboard while the page has the focus: Shift three times within two seconds, nothing in between. */
import { createMarks } from './marks';

const TIMES = 3;
const WITHIN = 2_000;

/** After this long (milliseconds) a cover that nobody needs any more can be pressed away. */
const CAN_BE_PRESSED_AFTER = 2_000;

/** What to do and whether to listen at all (a setting). */
export interface LeaveWorld {
  readonly leave: () => void;
  readonly enabled: () => boolean;
  readonly trusts: (event: Event) => boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Covers the page in the same frame, then calls `leave`. The cover goes when the person comes back to the page. */
export function listenForLeaving({ leave, enabled, trusts, now }: LeaveWorld, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let presses: number[] = [];
  addEventListener('keydown', (event) => {
    if (!trusts(event)) return;
    if (event.key !== 'Shift' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      if (!event.repeat) presses = [];
      return;
    }
    presses = [...presses.filter((time) => now() - time < WITHIN), now()];
    if (presses.length < TIMES || !enabled()) return;
    presses = [];
    coverPage(signal);
    leave();
  }, options);
  addEventListener('pointerdown', () => { presses = []; }, options);
}

/** An empty page above everything, full screen included. */
export function coverPage(signal: AbortSignal): void {
  const gone = new AbortController();
  const uncover = (): void => { gone.abort(); };
  const marks = createMarks(gone.signal);
  const cover = marks.make('div', { inset: '0', width: '100vw', height: '100vh', border: '0', padding: '0', background: '#fff', 'pointer-events': 'auto' }, true);
  const covered = performance.now();
  cover.raise();
  signal.addEventListener('abort', uncover, { signal: gone.signal });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) uncover(); }, { signal: gone.signal });
  cover.box.addEventListener('pointerdown', () => { if (performance.now() - covered > CAN_BE_PRESSED_AFTER) uncover(); }, { signal: gone.signal });
}
