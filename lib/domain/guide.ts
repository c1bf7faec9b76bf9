import type { GuideStep } from './playbook-acting';

/**
 * Why nothing is pointed at. `gone`: the picked comment is not on the page now; `twice`: several comments look exactly like it. Both hold for
 * every step of a guide about a comment, since what is open then may belong to another one. `astray`: the person pressed in another comment
 * last, so the menu that is open is that one's.
 */
export type NotFound = 'missing' | 'hidden' | 'ambiguous' | 'gone' | 'twice' | 'astray';

/** What the page says about a step's control right now. */
export type AnchorState =
  | { readonly kind: 'looking' }
  /** Exactly one visible control was found; `label` is what it is called on the page, if it has a name. `away`: no part of it is in the window. `covered`: something of the page lies over it and would take the press. */
  | {
      readonly kind: 'found';
      readonly label: string | null;
      readonly hover: boolean;
      readonly away?: boolean;
      readonly covered?: boolean;
    }
  /** `label`: what the page's own data calls the control, in the page's language, where it does. */
  | { readonly kind: 'not-found'; readonly reason: NotFound; readonly label?: string | null }
  /** The step has words only. */
  | { readonly kind: 'words-only' };

/** Where a person is in a guide. Pure data: the panel holds it, the functions below change it. */
export interface GuideProgress {
  readonly steps: readonly GuideStep[];
  readonly current: number;
  /** How far the person got; going back does not lower it. */
  readonly furthest: number;
  readonly anchor: AnchorState;
}

/** What can happen to a guide. */
export type GuideEvent =
  | { readonly kind: 'anchor'; readonly stepId: string; readonly state: AnchorState }
  /** The person pressed the ringed control on the page. */
  | { readonly kind: 'pressed'; readonly stepId: string }
  /** The control of the following step showed up, so this one is done. */
  | { readonly kind: 'next-visible'; readonly stepId: string }
  | { readonly kind: 'did-it' }
  | { readonly kind: 'back' }
  | { readonly kind: 'next' };

/** A guide at its first step. */
export function startGuide(steps: readonly GuideStep[]): GuideProgress {
  return { steps, current: 0, furthest: 0, anchor: anchorAtStart(steps[0]) };
}

/** True when the last step is behind the person. */
export function isDone(progress: GuideProgress): boolean {
  return progress.current >= progress.steps.length;
}

/** The guide after `event`. Events about another step than the current one are late and change nothing. */
export function advance(progress: GuideProgress, event: GuideEvent): GuideProgress {
  const step = progress.steps[progress.current];
  switch (event.kind) {
    case 'back':
      return moveTo(progress, Math.max(0, progress.current - 1));
    case 'next':
    case 'did-it':
      return moveTo(progress, progress.current + 1);
    case 'anchor':
      return step?.id === event.stepId ? { ...progress, anchor: event.state } : progress;
    case 'pressed':
      return step?.id === event.stepId && step.until !== 'confirmed'
        ? moveTo(progress, progress.current + 1)
        : progress;
    case 'next-visible':
      return step?.id === event.stepId && step.until !== 'confirmed'
        ? moveTo(progress, progress.current + 1)
        : progress;
  }
}

/**
 * The same guide on another kind of page, where some steps are left out ("open their profile" once the profile is open).
 * Stays at the step the person is at; where that step is gone, goes to the next one that is left.
 */
export function resume(progress: GuideProgress, steps: readonly GuideStep[]): GuideProgress {
  if (sameSteps(progress.steps, steps)) return progress;
  const left = progress.steps
    .slice(progress.current)
    .map((step) => steps.findIndex((one) => one.id === step.id))
    .find((place) => place >= 0);
  const current = isDone(progress) ? steps.length : (left ?? 0);
  return {
    steps,
    current,
    furthest: Math.max(current, Math.min(progress.furthest, steps.length)),
    anchor: anchorAtStart(steps[current]),
  };
}

function sameSteps(a: readonly GuideStep[], b: readonly GuideStep[]): boolean {
  return a.length === b.length && a.every((step, place) => step.id === b[place]?.id);
}

function moveTo(progress: GuideProgress, index: number): GuideProgress {
  const current = Math.min(index, progress.steps.length);
  return {
    ...progress,
    current,
    furthest: Math.max(progress.furthest, current),
    anchor: anchorAtStart(progress.steps[current]),
  };
}

function anchorAtStart(step: GuideStep | undefined): AnchorState {
  return step?.point === undefined && step?.hover === undefined ? { kind: 'words-only' } : { kind: 'looking' };
}
