/** Until when one can ask the platform to look again. */
import { isEuMember } from '../../../lib/domain/eu-members';
import type { Playbook } from '../../../lib/domain/playbook';
import { addDays } from '../../shared/days';

/** The rule that holds where the person lives: the longest known period; null where none is known. */
export function askAgainRule(
  playbook: Playbook | null,
  country: string | null,
): Playbook['after']['askAgainDays'][number] | null {
  const holding = (playbook?.after.askAgainDays ?? []).filter(({ region }) => region === 'any' || isEuMember(country));
  return holding.reduce<Playbook['after']['askAgainDays'][number] | null>(
    (longest, rule) => (longest === null || rule.days > longest.days ? rule : longest),
    null,
  );
}

/** The last day to ask again, counted from `from`; null where no rule is known. */
export function askAgainUntil(playbook: Playbook | null, country: string | null, from: string): string | null {
  const rule = askAgainRule(playbook, country);
  return rule === null ? null : addDays(from, rule.days);
}
