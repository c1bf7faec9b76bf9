/** Pointing at one step: the ring, and watching for the person's own press. Beside never presses anything. */
import type { AnchorState } from '../../domain/guide';
import type { PointStep } from '../../domain/page-plan';
import type { PageEvents } from '../../messaging/protocol';
import { isCovered } from '../find/covered';
import { findStep, type Finding } from '../find/find-anchor';
import { openDialogs } from '../find/find-dialog';
import { labelOf, labelsInData } from '../find/labels';
import { areaInWindow } from '../find/layout';
import type { Marks } from '../show/overlay';
import type { PageView } from '../agent/page-view';
import { afterLook, afterPress, UNSEEN, type Seen, type StepEnd } from './pointing';
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

/** One look at the page. */
interface Look {
  readonly view: PageView;
  readonly finding: Finding;
  readonly seen: Seen;
  readonly state: AnchorState;
}

/** Points at `step` until `signal` aborts, and answers with what is found right now. */
export function pointAt(world: PointWorld, step: PointStep, next: PointStep | null, signal: AbortSignal): AnchorState {
  const { ring, emit } = world;
  const deep = [...step.anchors, ...step.hover].some((anchor) => anchor.deep === true);
  let last = lookAt(world, step, next, deep);
  let { pointing } = afterLook(UNSEEN, last.seen, step.until);
  const report = (end: StepEnd | null): void => {
    if (end !== null) emit(end, { stepId: step.id });
  };

  const first = last.state;
  watch(
    () => {
      const before = JSON.stringify(last.state);
      last = lookAt(world, step, next, deep);
      if (JSON.stringify(last.state) !== before) emit('anchorChanged', { stepId: step.id, state: last.state });
      const after = afterLook(pointing, last.seen, step.until);
      ({ pointing } = after);
      report(after.end);
    },
    world.marks,
    signal,
  );
  listenForPresses(
    (path) => {
      const { view, finding } = last;
      const scope = step.anchors[0]?.scope;
      const control = finding.kind === 'found' && !finding.hover ? finding.element : null;
      const region = control === null && scope !== 'dialog' ? null : regionOf(view, scope, world.comment(view), deep);
      if (!isStepPress({ step, control, region }, path)) return;
      const after = afterPress(pointing);
      ({ pointing } = after);
      report(after.end);
    },
    world.trusts,
    signal,
  );
  signal.addEventListener('abort', () => {
    ring.around(null);
  });
  return first;
}

/** Looks for the step's control and the next one's, and puts the ring where the first is. */
function lookAt(world: PointWorld, step: PointStep, next: PointStep | null, deep: boolean): Look {
  const { ring } = world;
  const view = world.view();
  const comment = world.comment(view);
  openDialogs(view, deep);
  const words = labelsInData(view, step);
  const finding = findStep({ view, dataLabels: words, comment }, step);
  ring.around(finding.kind === 'found' ? finding.element : null);
  const following = next === null ? null : findStep({ view, dataLabels: labelsInData(view, next), comment }, next);
  const nextThere = following?.kind === 'found' && !following.hover && following.element !== ring.element();
  return {
    view,
    finding,
    seen: { found: finding.kind === 'found', nextThere },
    state: stateOf(view, step, finding, words[0] ?? null),
  };
}

/** `word`: what the page's own data calls the control. */
function stateOf({ layout }: PageView, step: PointStep, finding: Finding, word: string | null): AnchorState {
  if (step.anchors.length + step.hover.length === 0) return { kind: 'words-only' };
  if (finding.kind !== 'found') return { ...finding, label: word };
  const { element, hover } = finding;
  const box = layout.boxOf(element);
  const label = hover ? word : labelOf(element);
  const away = areaInWindow(box) === 0;
  return { kind: 'found', label, hover, away, ...(isCovered(element, box) ? { covered: true } : {}) };
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
