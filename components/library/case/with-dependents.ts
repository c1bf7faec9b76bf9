import type { TimelineEntry } from '../../../lib/domain/case';
import { entryId } from './timeline-line';

/** What goes into the new case when a case is split. */
export interface Moved {
  readonly itemIds: readonly string[];
  readonly logIds: readonly string[];
  /** How many lines go along although nobody ticked them. */
  readonly along: number;
}

/** The ticked entries and what belongs to them: an answer goes with its report, a later note with its item. */
export function withDependents(entries: readonly TimelineEntry[], ticked: ReadonlySet<string>): Moved {
  const itemIds: string[] = [];
  const logIds: string[] = [];
  let along = 0;
  for (const entry of entries) {
    const id = entryId(entry);
    const follows =
      entry.kind === 'log' &&
      !ticked.has(id) &&
      ((entry.entry.kind === 'answer' && ticked.has(entry.entry.reportId)) ||
        (entry.entry.kind === 'note' && entry.entry.itemId !== null && ticked.has(entry.entry.itemId)));
    if (!ticked.has(id) && !follows) continue;
    if (follows) along += 1;
    if (entry.kind === 'item') itemIds.push(id);
    else logIds.push(id);
  }
  return { itemIds, logIds, along };
}
