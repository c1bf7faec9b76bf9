import type { CustodyEntry, ItemCheck, VaultFailure } from '../../../lib/app/vault-port';
import { lossBefore } from '../../../lib/domain/custody';
import type { LostReason } from '../../../lib/domain/vault-failure';
import type { Result } from '../../../lib/domain/result';
import type { CasesService } from '../../services';

/** How many items are listed at a time while checking. */
const PAGE = 100;

/** What a check of everything found. `done` may be smaller than `total` when it was stopped. */
export interface CheckReport {
  readonly done: number;
  readonly total: number;
  readonly unchanged: number;
  /** Items that differ or do not open, with the names of the parts. */
  readonly found: readonly Extract<ItemCheck, { state: 'changed' | 'damaged' }>[];
  /** Items that could not even be listed. */
  readonly unreadable: number;
  /** Items that a newer version of Beside wrote: they are neither in order nor changed as far as this one can tell. */
  readonly newer: number;
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
  let newer = 0;
  do {
    const page: Awaited<ReturnType<CasesService['listItems']>> = await cases.listItems({ limit: PAGE, before });
    if (!page.ok) return page;
    ids.push(...page.value.items.map(({ id }) => id));
    unreadable += page.value.unreadable;
    newer += page.value.newer;
    before = page.value.next;
  } while (before !== null && !signal.aborted);

  let report: CheckReport = { done: 0, total: ids.length, unchanged: 0, found: [], unreadable, newer, stopped: false };
  for (const itemId of ids) {
    if (signal.aborted) return { ok: true, value: { ...report, stopped: true } };
    const result = await cases.checkItem(itemId);
    // An item deleted in another window meanwhile is no finding.
    if (!result.ok && result.reason === 'not-found') report = { ...report, total: report.total - 1 };
    else if (!result.ok) return result;
    else report = counted(report, result.value);
    onProgress(report);
  }
  return { ok: true, value: signal.aborted ? { ...report, stopped: true } : report };
}

function counted(report: CheckReport, check: ItemCheck): CheckReport {
  const done = report.done + 1;
  switch (check.state) {
    case 'unchanged':
      return { ...report, done, unchanged: report.unchanged + 1 };
    case 'newer':
      return { ...report, done, newer: report.newer + 1 };
    case 'changed':
    case 'damaged':
      return { ...report, done, found: [...report.found, check] };
  }
}

/** When the end of the log did not fit the note of it (UTC): the log says so for ever. */
export function timesOfGaps(log: readonly CustodyEntry[]): readonly string[] {
  return log.flatMap(({ body }) => (body?.action === 'gap' ? [body.utc] : []));
}

/** A vault that was begun anew because an earlier one was lost: how, and when (UTC). */
export interface BegunAnew {
  readonly lost: LostReason;
  readonly utc: string;
}

/** Each time that this happened: the log says so for ever. */
export function timesBegunAnew(log: readonly CustodyEntry[]): readonly BegunAnew[] {
  return log.flatMap(({ body }) => {
    const lost = body === null ? null : lossBefore(body);
    return body === null || lost === null ? [] : [{ lost, utc: body.utc }];
  });
}
