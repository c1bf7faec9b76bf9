import type { ItemCheck, VaultFailure } from '../../../lib/app/ports';
import type { Result } from '../../../lib/domain/result';
import type { CasesService } from '../../services';

/** How many items are listed at a time while checking. */
const PAGE = 100;

/** What a check of everything found. `done` may be smaller than `total` when it was stopped. */
export interface CheckReport {
  readonly done: number;
  readonly total: number;
  readonly unchanged: number;
  /** Items that differ or cannot be read, with the names of the parts. */
  readonly found: readonly Exclude<ItemCheck, { state: 'unchanged' }>[];
  /** Items that could not even be listed. */
  readonly unreadable: number;
  readonly stopped: boolean;
}

/** Walks all items, one after the other, and compares each with what was written down when it was saved. */
export async function checkAll(
  cases: CasesService,
  onProgress: (report: CheckReport) => void,
  signal: AbortSignal,
): Promise<Result<CheckReport, VaultFailure>> {
  const ids: string[] = [];
  let before: number | null = null;
  let unreadable = 0;
  do {
    const page: Awaited<ReturnType<CasesService['listItems']>> = await cases.listItems({ limit: PAGE, before });
    if (!page.ok) return page;
    ids.push(...page.value.items.map(({ id }) => id));
    unreadable += page.value.unreadable;
    before = page.value.next;
  } while (before !== null && !signal.aborted);

  let report: CheckReport = { done: 0, total: ids.length, unchanged: 0, found: [], unreadable, stopped: false };
  for (const itemId of ids) {
    if (signal.aborted) return { ok: true, value: { ...report, stopped: true } };
    const result = await cases.checkItem(itemId);
    // An item deleted in another window meanwhile is no finding.
    if (!result.ok && result.reason === 'not-found') report = { ...report, total: report.total - 1 };
    else report = counted(report, result.ok ? result.value : { itemId, state: 'unreadable', names: [] });
    onProgress(report);
  }
  return { ok: true, value: signal.aborted ? { ...report, stopped: true } : report };
}

function counted(report: CheckReport, check: ItemCheck): CheckReport {
  return check.state === 'unchanged'
    ? { ...report, done: report.done + 1, unchanged: report.unchanged + 1 }
    : { ...report, done: report.done + 1, found: [...report.found, check] };
}
