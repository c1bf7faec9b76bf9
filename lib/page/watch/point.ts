/** Pointing at one step: the ring, and watching for the person's own press. Beside never presses anything. */
import type { AnchorState } from '../../domain/guide';
import type { PointStep } from '../../domain/page-plan';
import type { PageEvents } from '../../messaging/protocol';
import { findStep, type Finding } from '../find/find-anchor';
import { openDialogs } from '../find/find-dialog';
import { labelOf, labelsInData } from '../find/labels';
import { areaInWindow } from '../find/layout';
import type { Marks } from '../show/overlay';
import type { PageView } from '../agent/page-view';
import { isStepPress, listenForPresses } from './presses';
import { regionOf } from '../find/region';
import type { Ring } from '../show/ring';
import { plain } from '../agent/unshadowed';

/** Shortest time between two looks at a page that keeps changing, in milliseconds. */
const LOOK_EVERY = 100;

/** Styles can change without any change in the page (`:hover`, inside shadow roots): look anyway, this often. */
const LOOK_ANYWAY = 500;

/** Only these changes can show, hide or rename a control. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-expanded', 'aria-label'],
};

/** What pointing needs from outside. */
export interface PointWorld {
  /** A new view of the page for each look. */
  view(): PageView;
  comment(view: PageView): Element | null | undefined;
  readonly ring: Ring;
  readonly marks: Marks;
  readonly emit: <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;
  readonly trusts: (event: Event) => boolean;
}

/** Points at `step` until `signal` aborts, and tells what is found right now. */
export function pointAt(world: PointWorld, step: PointStep, next: PointStep | null, signal: AbortSignal): AnchorState {
  const { ring, emit } = world;
  const [first] = step.anchors;
  const deep = [...step.anchors, ...step.hover].some((anchor) => anchor.deep === true);
  let view: PageView;
  let finding: Finding;
  let nextThere = false;
  let done = false;
  // Seen alone: this step's control without the next one's. Two that show up together (a list and its Send) are no step forward.
  let alone = false;

  const find = (wanted: PointStep, dataLabels = labelsInData(view, wanted)): Finding =>
    findStep({ view, dataLabels, comment: world.comment(view) }, wanted);
  const look = (): AnchorState => {
    view = world.view();
    openDialogs(view, deep);
    const words = labelsInData(view, step);
    finding = find(step, words);
    ring.around(finding.kind === 'found' ? finding.element : null);
    const following = next === null ? null : find(next);
    nextThere = following?.kind === 'found' && !following.hover && following.element !== ring.element();
    alone ||= finding.kind === 'found' && !nextThere;
    if (step.anchors.length + step.hover.length === 0) return { kind: 'words-only' };
    const word = words[0] ?? null;
    if (finding.kind !== 'found') return { ...finding, label: word };
    const { element, hover } = finding;
    return {
      kind: 'found',
      label: hover ? word : labelOf(element),
      hover,
      away: areaInWindow(view.layout.boxOf(element)) === 0,
    };
  };
  const tell = (event: 'stepPressed' | 'nextVisible'): void => {
    if (!done) emit(event, { stepId: step.id });
    done = true;
  };

  const state = look();
  let told = JSON.stringify(state);
  watch(
    () => {
      const wasThere = nextThere;
      const now = look();
      if (JSON.stringify(now) !== told) emit('anchorChanged', { stepId: step.id, state: now });
      told = JSON.stringify(now);
      if (nextThere && (alone || finding.kind !== 'found') && !wasThere && step.until !== 'told') tell('nextVisible');
    },
    world.marks,
    signal,
  );
  listenForPresses(
    (path) => {
      const control = finding.kind === 'found' && !finding.hover ? finding.element : null;
      const region =
        control === null && first?.scope !== 'dialog' ? null : regionOf(view, first?.scope, world.comment(view), deep);
      if (isStepPress({ step, control, region }, path)) tell('stepPressed');
    },
    world.trusts,
    signal,
  );
  signal.addEventListener('abort', () => {
    ring.around(null);
  });
  return state;
}

/** Calls `look` after changes, at most ten times a second and never for more than a tenth of the page's time. */
function watch(look: () => void, marks: Marks, signal: AbortSignal): void {
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
  observer.observe(plain(document, 'documentElement'), WATCHED);
  const anyway = setInterval(() => {
    if (!plain(document, 'hidden')) soon();
  }, LOOK_ANYWAY);
  for (const event of ['pointerover', 'transitionend', 'toggle']) {
    addEventListener(event, soon, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(anyway);
  });
}
