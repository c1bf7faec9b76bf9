import type { Category } from '../../lib/domain/category';
import type { Reason } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';

/** The reason with the entries of its second list that fit. Without a category only a list of one entry can be told: nothing is guessed. */
export function chosenReason(reason: Reason | null, category: Category | null): ChosenReason | null {
  if (reason === null) return null;
  const subs = reason.subs ?? [];
  return {
    reason,
    subs: category === null ? (subs.length === 1 ? subs : []) : subs.filter((sub) => sub.category === category),
  };
}
