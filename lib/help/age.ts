import type { Helpline } from './helpline';
import { believableClock } from './hours';

/**
 * How long ago a person looked at a line. `unlooked`: nobody has yet. `over-a-year`: said on the line. `over-two-years`: said, and it
 * goes behind newer ones. A line never goes away: an old number is better than none.
 */
export type LookedAge = 'unlooked' | 'recent' | 'over-a-year' | 'over-two-years';

/** `now` is this computer's clock. One that cannot be right (1979, 2071) makes nothing old. */
export function lookedAge(checked: Helpline['checked'], now: Date): LookedAge {
  if (checked === null) return 'unlooked';
  if (!believableClock(now)) return 'recent';
  const months =
    (now.getUTCFullYear() - Number(checked.on.slice(0, 4))) * 12 +
    (now.getUTCMonth() + 1 - Number(checked.on.slice(5, 7))) -
    (now.getUTCDate() < Number(checked.on.slice(8, 10)) ? 1 : 0);
  if (months >= 24) return 'over-two-years';
  return months >= 12 ? 'over-a-year' : 'recent';
}
