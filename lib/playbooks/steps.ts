import type { PointStep } from '../domain/page-plan';
import type { Action, GuideStep, Label } from '../domain/playbook-acting';
import type { PageKind } from '../domain/subject';
import type { ChosenReason } from './reasons';

/** The steps of `action` on this kind of page for the chosen reason. Steps for other pages, and second lists the reason does not have, are left out. */
export function stepsFor(action: Action, pageKind: PageKind, chosen: ChosenReason | null): readonly GuideStep[] {
  return action.steps.filter(
    (step) =>
      (step.pages === undefined || step.pages.includes(pageKind)) &&
      (step.usesReason !== 'sub-reason' || (chosen !== null && chosen.subs.length > 0)),
  );
}

/** The words of the control that `step` is about: its own, or those of the chosen reason; null where the control has no words. */
export function labelOf(step: GuideStep, chosen: ChosenReason | null): Label | null {
  if (step.usesReason === 'reason') return chosen?.reason.label ?? null;
  if (step.usesReason === 'sub-reason') return chosen?.subs[0]?.label ?? null;
  return step.label ?? null;
}

/** The label to show until the page's own is found: in the page's language (`html[lang]`), else in English. */
export function knownWords(label: Label, pageLanguage: string | null): string | null {
  const base = pageLanguage?.split('-')[0] ?? '';
  return (
    label.known[pageLanguage ?? ''] ?? label.known[base] ?? label.known['en'] ?? Object.values(label.known)[0] ?? null
  );
}

/** True where what is shown for `step` is weakly founded, so that "the words may be different" is said. */
export function mayDiffer(step: GuideStep, chosen: ChosenReason | null): boolean {
  return isWeak(step.basis) || isWeak(labelOf(step, chosen)?.basis ?? step.basis);
}

/**
 * One step as the page agent needs it. Where the step or its words have no source there are no anchors:
 * a ring around the wrong control is worse than words.
 */
export function pointStepFor(step: GuideStep, chosen: ChosenReason | null): PointStep {
  const label = labelOf(step, chosen);
  const needsLabel = step.usesReason !== undefined && label === null;
  const silent = needsLabel || step.basis.kind === 'unsourced' || label?.basis.kind === 'unsourced';
  return {
    id: step.id,
    anchors: silent ? [] : (step.point ?? []),
    hover: silent ? [] : (step.hover ?? []),
    labelFound: label?.found ?? [],
    labelKnown: Object.values(label?.known ?? {}),
    until: step.until ?? 'pressed',
  };
}

/** True where a label or rule has no better source than other people's writing. */
export function isWeak(basis: { readonly kind: string }): boolean {
  return basis.kind === 'others' || basis.kind === 'unsourced';
}
