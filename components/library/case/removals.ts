import { knownWord } from '../../../lib/domain/known-word';
import type { CustodyEntry } from '../../../lib/app/vault-port';

/** An item that is not shown any more: deleted for good, or put away ("this must not be kept"). */
export interface Removal {
  readonly itemId: string;
  readonly state: 'deleted' | 'withheld';
  /** It had been put away before it was deleted: as what must not be kept. */
  readonly afterPutAway: boolean;
  readonly utc: string;
  /** The person's own words, if they gave any. */
  readonly why: string;
}

/** The removals of a case as the log tells them, newest first; an item put away and deleted later is told once, as deleted. */
export function removalsOf(entries: readonly CustodyEntry[], caseId: string): readonly Removal[] {
  const found = new Map<string, Removal>();
  for (const { body } of entries) {
    if (body === null || body.itemId === null || body.caseId !== caseId) continue;
    const state = knownWord(['deleted', 'withheld'], body.action);
    if (state === null) continue;
    const afterPutAway = state === 'deleted' && found.get(body.itemId)?.state === 'withheld';
    found.set(body.itemId, { itemId: body.itemId, state, afterPutAway, utc: body.utc, why: body.detail });
  }
  return [...found.values()].sort((one, other) => other.utc.localeCompare(one.utc));
}
