/** Where pointing at one step stands, as data, and what each look at the page and each press makes of it. */
import type { PointStep } from '../../domain/page-plan';

/** What one look saw, as far as moving on depends on it. */
export interface Seen {
  /** The step's own control, or the place to rest the pointer on. */
  readonly found: boolean;
  /** The control of the step after it, and it is another one. */
  readonly nextThere: boolean;
}

export type Pointing =
  | {
      readonly kind: 'waiting';
      /** The control was seen without the next one. Two that show up together (a list and its Send) are no step forward. */
      readonly alone: boolean;
      readonly nextThere: boolean;
    }
  /** The step is behind the person; nothing more is reported of it. */
  | { readonly kind: 'done' };

/** The events that end a step. */
export type StepEnd = 'stepPressed' | 'nextVisible';

/** Before the page was looked at. */
export const UNSEEN: Pointing = { kind: 'waiting', alone: false, nextThere: false };

/** After a look. `end` is what to report: the next control showed up, so this step is done. */
export function afterLook(
  pointing: Pointing,
  { found, nextThere }: Seen,
  until: PointStep['until'],
): { readonly pointing: Pointing; readonly end: StepEnd | null } {
  if (pointing.kind === 'done') return { pointing, end: null };
  const alone = pointing.alone || (found && !nextThere);
  const came = pointing !== UNSEEN && nextThere && !pointing.nextThere;
  return came && (alone || !found) && until !== 'confirmed'
    ? { pointing: { kind: 'done' }, end: 'nextVisible' }
    : { pointing: { kind: 'waiting', alone, nextThere }, end: null };
}

/** After the person's own press on the control: reported once. */
export function afterPress(pointing: Pointing): { readonly pointing: Pointing; readonly end: StepEnd | null } {
  return { pointing: { kind: 'done' }, end: pointing.kind === 'done' ? null : 'stepPressed' };
}
