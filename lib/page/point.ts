/** Pointing at one step: the ring, and watching for the person's own press. Beside never presses anything. */
import type { AnchorState } from '../domain/guide';
import type { PointStep } from '../domain/page-plan';
import type { PageEvents } from '../messaging/protocol';
import { findStep, type AnchorSearch, type Finding } from './find-anchor';
import { openDialogs } from './find-dialog';
import { labelOf, labelsInData } from './labels';
import type { Marks } from './marks';
import type { PageView } from './page-view';
import { isStepPress, listenForPresses } from './presses';
import { regionOf } from './region';
import type { Ring } from './ring';

/** Shortest time between two looks at a page that keeps changing, in milliseconds. */
const LOOK_EVERY = 100;

/** Styles can change without any change in the page (`:hover`, inside shadow roots): look anyway, this often. */
const LOOK_ANYWAY = 500;

/** Only these changes can show, hide or rename a control. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-expanded', 'aria-hidden', 'aria-label', 'disabled'],
};

type PointEvent = 'anchorChanged' | 'stepPressed' | 'nextVisible';

/** What pointing needs from outside. */
export interface PointWorld {
  /** A new view of the page for each look. */
  view(): PageView;
  comment(view: PageView): Element | null | undefined;
  readonly ring: Ring;
  readonly marks: Marks;
  emit<E extends PointEvent>(event: E, detail: PageEvents[E]): void;
  trusts(event: Event): boolean;
}

/** Points at `step` until `signal` aborts, and tells what is found right now. */
export function pointAt(world: PointWorld, step: PointStep, next: PointStep | null, signal: AbortSignal): AnchorState {
  const labels = new Map<PointStep, readonly string[]>();
  const deep = [...step.anchors, ...step.hover].some((anchor) => anchor.deep === true);
  let finding: Finding = { kind: 'not-found', reason: 'missing' };
  let view = world.view();
  let told = '';
  let nextWasThere = true;
  let done = false;

  const find = (wanted: PointStep): Finding => {
    const known = labels.get(wanted) ?? [];
    const dataLabels = known.length > 0 ? known : labelsInData(view.document, wanted);
    labels.set(wanted, dataLabels);
    const search: AnchorSearch = { view, dataLabels, comment: world.comment(view) };
    return findStep(search, wanted);
  };

  function look(): AnchorState {
    view = world.view();
    openDialogs(view.document, view.layout, deep);
    finding = find(step);
    world.ring.around(finding.kind === 'found' ? finding.element : null);
    return stateOf(step, finding, labels.get(step)?.[0]);
  }

  function lookAgain(): void {
    const state = look();
    const now = JSON.stringify(state);
    if (now !== told) world.emit('anchorChanged', { stepId: step.id, state });
    told = now;
    const following = next === null ? null : find(next);
    const there = following?.kind === 'found' && !following.hover && (finding.kind !== 'found' || following.element !== finding.element);
    if (there && !nextWasThere && !done && step.until !== 'told') {
      done = true;
      world.emit('nextVisible', { stepId: step.id });
    }
    nextWasThere = there;
  }

  const state = look();
  told = JSON.stringify(state);
  const before = next === null ? null : find(next);
  nextWasThere = before?.kind === 'found' && !before.hover;
  watch(lookAgain, world.marks, signal);
  listenForPresses((path) => {
    const control = finding.kind === 'found' && !finding.hover ? finding.element : null;
    const scope = step.anchors[0]?.scope;
    const region = step.until !== 'chosen' || (control === null && scope !== 'dialog') ? null : regionOf(view, scope, world.comment(view), deep);
    if (done || !isStepPress({ step, control, region }, path)) return;
    done = true;
    world.emit('stepPressed', { stepId: step.id });
  }, (event) => world.trusts(event), signal);
  signal.addEventListener('abort', () => { world.ring.around(null); });
  return state;
}

function stateOf(step: PointStep, finding: Finding, label: string | undefined): AnchorState {
  if (step.anchors.length + step.hover.length === 0) return { kind: 'words-only' };
  if (finding.kind === 'found') return { kind: 'found', label: finding.hover ? (label ?? null) : labelOf(finding.element), hover: finding.hover };
  return finding;
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
  observer.observe(document.documentElement, WATCHED);
  const anyway = setInterval(() => {
    if (!document.hidden) soon();
  }, LOOK_ANYWAY);
  for (const event of ['pointerover', 'resize', 'transitionend', 'animationend', 'toggle', 'focusin']) {
    addEventListener(event, soon, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(anyway);
  });
}
