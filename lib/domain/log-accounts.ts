import type { AccountKey } from './account-keys';
import { shownAddress } from './address-privacy';
import type { LogEntry } from './records/log-entry';
import type { SeenAct } from './seen-acts';

type Report = Extract<LogEntry, { kind: 'report' }>;

/** How many reports are about each account, and how many of them were answered, by the key of the account. */
export function aboutAccounts(
  log: readonly LogEntry[],
  acts: readonly SeenAct[],
  keyOf: AccountKey,
): { readonly reported: ReadonlyMap<string, number>; readonly answered: ReadonlyMap<string, number> } {
  const answers = new Set(
    log.flatMap((entry) => (entry.kind === 'answer' && entry.answer !== 'none' ? [entry.reportId] : [])),
  );
  const reported = new Map<string, number>();
  const answered = new Map<string, number>();
  for (const entry of log) {
    const account = entry.kind === 'report' ? accountOfReport(entry, acts, keyOf) : null;
    if (account === null) continue;
    add(reported, account);
    if (answers.has(entry.id)) add(answered, account);
  }
  return { reported, answered };
}

/**
 * The account that a report is about: the one it names; where it names none (older lines), whoever did what stands at its address, else
 * whoever alone acted in the save it belongs to. Null where that leaves it open: it is counted for nobody then.
 */
function accountOfReport(report: Report, acts: readonly SeenAct[], keyOf: AccountKey): string | null {
  const { itemId, address, account, platformId } = report;
  const named = account == null ? null : keyOf({ platformId, accountId: account.accountId, handle: account.handle });
  if (named !== null) return named;
  const inItem = itemId === null ? [] : acts.filter(({ itemIds }) => itemIds.includes(itemId));
  const shown = shownAddress(address);
  const there = (itemId === null ? acts : inItem).filter(
    ({ act }) => shown !== null && shownAddress(act.address) === shown,
  );
  return onlyOne(there) ?? onlyOne(inItem);
}

function onlyOne(acts: readonly SeenAct[]): string | null {
  const accounts = new Set(acts.map(({ account }) => account));
  const [first] = accounts;
  return accounts.size === 1 ? (first ?? null) : null;
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}
