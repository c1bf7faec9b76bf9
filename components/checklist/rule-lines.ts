import { CATEGORIES, type Category } from '../../lib/domain/category';
import { placeOf } from '../../lib/domain/checklist-rules';
import type { Playbook } from '../../lib/domain/playbook';
import type { TargetKind } from '../../lib/domain/playbook-acting';
import { reasonsFor, type ChosenReason } from '../../lib/playbooks/reasons';

/** One line of card 2: our category, and what this platform calls it, best first. */
export interface RuleLine {
  readonly category: Category;
  readonly rules: readonly ChosenReason[];
}

/**
 * The lines of card 2 for one platform. A category without a reason there is left out, except the two that people look for in vain:
 * pretending to be someone is reported at the account, and own work in the rights holder's form, so both are always there. Where the
 * platform has no list at all (any other site) every category is offered, because that site's own rules decide.
 */
export function ruleLines(playbook: Playbook, target: TargetKind): readonly RuleLine[] {
  const all = CATEGORIES.map((category) => ({
    category,
    rules: reasonsFor(playbook, category, placeOf(category) === 'account' ? 'account' : target),
  }));
  if (playbook.reasons.length > 0)
    return all.filter((line) => line.rules.length > 0 || placeOf(line.category) !== 'page');
  return CATEGORIES.filter((category) => category !== 'illegal-content').map((category) => ({
    category,
    rules: reasonsFor(playbook, category, 'video'),
  }));
}
