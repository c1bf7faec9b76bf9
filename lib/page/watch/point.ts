/** Pointing at one step: the ring, and watching for the person's own press. Beside never presses anything. */
import type { AnchorState, NotFound } from '../../domain/guide';
import type { PointStep } from '../../domain/page-plan';
import type { PageEvents } from '../../messaging/protocol';
import { isCovered } from '../find/covered';
import { findStep, type Finding } from '../find/find-anchor';
import { openDialogs } from '../find/find-dialog';
import { labelOf, labelsInData } from '../find/labels';
import { areaInWindow } from '../find/layout';
import { containsAcross, matches } from '../find/query';
import type { Marks } from '../show/overlay';
import type { PageView } from '../agent/page-view';
import { afterLook, afterPress, UNSEEN, type Seen, type StepEnd } from './pointing';
import { isStepPress, listenForPresses } from './presses';
import { regionOf } from '../find/region';
import type { Ring } from '../show/ring';
import { watchChanges } from './watch-changes';

/** What pointing needs from outside. */
export interface PointWorld {
  /** A new view of the page for each look. */
  view(): PageView;
  /** Every comment that fits the picked one (`PickComment`); undefined where none was picked. */
  comment(view: PageView): readonly (Element | null)[] | undefined;
  /** Whether the person's last press in a comment was in another one than the picked one: outlives the step. */
  readonly astray: { now: boolean };
  readonly ring: Ring;
  readonly marks: Marks;
  readonly emit: <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;
  readonly trusts: (event: Event) => boolean;
}

/** One look at the page. */
interface Look {
  readonly view: PageView;
  /** The picked comment; undefined where none was picked, null where it is not the one of its kind, or cannot be pointed into. */
  readonly comment: Element | null | undefined;
  readonly finding: Finding;
  /** Null while nobody can tell which comment it is: then nothing that is on screen moves the guide on. */
  readonly seen: Seen | null;
  readonly state: AnchorState;
}

/** Points at `step` until `signal` aborts, and answers with what is found right now. */
export function pointAt(world: PointWorld, step: PointStep, next: PointStep | null, signal: AbortSignal): AnchorState {
  const { ring, emit } = world;
  const deep = [...step.anchors, ...step.hover].some((anchor) => anchor.deep === true);
  let last = lookAt(world, step, next, deep);
  // Any comment's menu brings the next control up: inside of a picked comment only the person's own press counts.
  const inComment = last.comment !== undefined && step.anchors.some(({ scope }) => scope === 'comment');
  let pointing = UNSEEN;
  const report = (end: StepEnd | null): void => {
    if (end !== null) emit(end, { stepId: step.id });
  };

  const follow = (): void => {
    if (last.seen === null) return;
    const after = afterLook(pointing, last.seen, inComment ? 'confirmed' : step.until);
    ({ pointing } = after);
    report(after.end);
  };

  const first = last.state;
  follow();
  watchChanges(
    () => {
      const before = JSON.stringify(last.state);
      last = lookAt(world, step, next, deep);
      if (JSON.stringify(last.state) !== before) emit('anchorChanged', { stepId: step.id, state: last.state });
      follow();
    },
    world.marks,
    signal,
  );
  listenForPresses(
    (path) => {
      const { view, comment, finding } = last;
      // The list may have moved since the last look.
      const now = commentOf(world.comment(view));
      const item = view.plan.readers.comments?.item ?? '';
      const pressed = path.find((part) => matches(part as Element, item)) as Element | undefined;
      // A selector may fit boxes around the comment as well.
      if (pressed) world.astray.now = !now || !containsAcross(pressed, now);
      if (now !== comment) return;
      const scope = step.anchors[0]?.scope;
      const control = finding.kind === 'found' && !finding.hover ? finding.element : null;
      const region = control === null && scope !== 'dialog' ? null : regionOf(view, scope, comment, deep);
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
  const fits = world.comment(view);
  const comment = commentOf(fits);
  openDialogs(view, deep);
  const lost = whyLost(world, step, fits);
  const words = lost ? [] : labelsInData(view, step);
  const finding: Finding = lost
    ? { kind: 'not-found', reason: lost }
    : findStep({ view, dataLabels: words, comment }, step);
  ring.around(finding.kind === 'found' ? finding.element : null);
  const following =
    next === null || lost ? null : findStep({ view, dataLabels: labelsInData(view, next), comment }, next);
  const nextThere = following?.kind === 'found' && !following.hover && following.element !== ring.element();
  return {
    view,
    comment,
    finding,
    seen: lost ? null : { found: finding.kind === 'found', nextThere },
    state: stateOf(view, step, finding, words[0] ?? null),
  };
}

/** Why nothing on this page is the picked comment's; null where nothing speaks against it. What lies in the comment itself stays its own. */
function whyLost(
  { astray }: PointWorld,
  { anchors }: PointStep,
  fits: ReturnType<PointWorld['comment']>,
): NotFound | null {
  if (fits === undefined) return null;
  if (fits.length !== 1) return fits.length === 0 ? 'gone' : 'twice';
  return astray.now && anchors.every(({ scope }) => scope !== 'comment') ? 'astray' : null;
}

function commentOf(fits: ReturnType<PointWorld['comment']>): Element | null | undefined {
  return fits && (fits.length === 1 ? fits[0] : null);
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
