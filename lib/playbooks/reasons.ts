import type { Category } from '../domain/category';
import type { Playbook } from '../domain/playbook';
import type { Label, Reason, TargetKind } from '../domain/playbook-acting';

/** A reason on the platform's own list, with the entries of its second list that fit (none where there is no second list). */
export interface ChosenReason {
  readonly reason: Reason;
  readonly subs: readonly { readonly label: Label; readonly category: Category }[];
}

/**
 * "On this platform choose ...": the platform's reasons for a category, best first. A reason made for this target comes before one for
 * everything, and a reason whose own category fits before one where only an entry of its
 * second list does. Empty where none fits.
 */
export function reasonsFor(playbook: Playbook, category: Category, target: TargetKind): readonly ChosenReason[] {
  return playbook.reasons
    .filter((reason) => reason.targets === undefined || reason.targets.includes(target))
    .map((reason) => ({ reason, subs: (reason.subs ?? []).filter((sub) => sub.category === category) }))
    .filter(({ reason, subs }) => reason.categories.includes(category) || subs.length > 0)
    .map((chosen, place) => ({ chosen, place, rank: rankOf(chosen, category) }))
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ chosen }) => chosen);
}

/** All reasons that the platform offers for a target, in its own order. */
export function reasonsOf(playbook: Playbook, target: TargetKind): readonly Reason[] {
  return playbook.reasons.filter((reason) => reason.targets === undefined || reason.targets.includes(target));
}

function rankOf({ reason, subs }: ChosenReason, category: Category): number {
  const madeForTarget = reason.targets === undefined ? 0 : 10;
  const own = reason.categories[0] === category ? 4 : reason.categories.includes(category) ? 2 : 0;
  return madeForTarget + own + (subs.length > 0 ? 1 : 0);
}
