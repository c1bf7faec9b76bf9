import type { ItemState } from './item';

/** An entry of the log as far as it tells what has to exist. Whatever a newer version may add is a word that is not known here. */
export interface ToldEntry {
  readonly sequence: number;
  readonly utc: string;
  readonly action: string;
  readonly itemId: string | null;
  readonly caseId: string | null;
}

/** A log by its links: the vault's own one, or one that was restored beside it. */
export interface ToldHistory {
  readonly entries: readonly (ToldEntry & { readonly digest: string })[];
  /** Saves that were left out on purpose when it was restored: what it tells of them has to be here in no way. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Everything that the logs tell, each entry once: restored histories may have their beginning in common with each other and with the vault's
 * own one, which comes last and so has the last word.
 */
export function toldTogether(own: ToldHistory, restored: readonly ToldHistory[]): readonly ToldEntry[] {
  const seen = new Set(own.entries.map(({ digest }) => digest));
  const told: ToldEntry[] = [];
  for (const { entries, leftOut } of restored)
    for (const entry of entries) {
      if (seen.has(entry.digest) || isLeftOut(entry, leftOut)) continue;
      seen.add(entry.digest);
      told.push(entry);
    }
  return [...told, ...own.entries];
}

/** A line about such a save that is no note on it stays for ever, as where it came from, and so came along. */
function isLeftOut({ action, itemId }: ToldEntry, leftOut: ReadonlySet<string>): boolean {
  return itemId !== null && action !== 'log-added' && leftOut.has(itemId);
}

/** What is there, of one moment. */
export interface StoredThings {
  readonly items: readonly { readonly id: string; readonly state: ItemState }[];
  readonly caseIds: readonly string[];
  /** Lines of the log: how many in all, and for each later note the item it is about. */
  readonly lines: number;
  readonly noteOf: readonly string[];
  /** Whether the end of the log is noted outside the database. */
  readonly endIsNoted: boolean;
  readonly brokenHistories: number;
}

/** A save that the log tells of and that is not there. */
export interface MissingSave {
  readonly itemId: string;
  /** Number of the entry that tells of it, and when it was saved (UTC). */
  readonly sequence: number;
  readonly savedUtc: string;
}

/** The log against what is there, both ways. Everything empty and zero: they fit. */
export interface ContentCheck {
  readonly missing: readonly MissingSave[];
  /** Saves that no entry tells of, or that are there in another state than the log says: kept, though it was deleted, and the like. */
  readonly untold: readonly string[];
  readonly missingCases: number;
  /** Lines of the log that an entry tells of and that are not there; and lines that no entry tells of. */
  readonly missingLines: number;
  readonly untoldLines: number;
  /** There is a log, and the note of its end outside the database is gone: until the next write nothing shows whether it was cut off. */
  readonly noteMissing: boolean;
  /** Restored histories that are not whole: something in them was changed or taken out. */
  readonly brokenHistories: number;
}

/** The log fits what is there. */
export const EVERYTHING_FITS: ContentCheck = {
  missing: [],
  untold: [],
  missingCases: 0,
  missingLines: 0,
  untoldLines: 0,
  noteMissing: false,
  brokenHistories: 0,
};

/** Folds the log to what must exist and compares it with what does. */
export function compareContent(entries: readonly ToldEntry[], stored: StoredThings): ContentCheck {
  const told = toldItems(entries);
  const here = new Map(stored.items.map(({ id, state }) => [id, state]));
  const missing = [...told.values()].filter(({ itemId }) => !here.has(itemId));
  const untold = [...here].filter(([id, state]) => told.get(id)?.state !== state).map(([id]) => id);
  const cases = new Set(entries.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])));
  const caseIds = new Set(stored.caseIds);
  const lines = compareLines(entries, stored, told);
  return {
    missing: missing.map(({ itemId, sequence, savedUtc }) => ({ itemId, sequence, savedUtc })),
    untold,
    missingCases: [...cases].filter((id) => !caseIds.has(id)).length,
    missingLines: lines.missing,
    untoldLines: lines.untold,
    noteMissing: entries.length > 0 && !stored.endIsNoted,
    brokenHistories: stored.brokenHistories,
  };
}

interface ToldItem extends MissingSave {
  readonly state: ItemState;
}

function toldItems(entries: readonly ToldEntry[]): ReadonlyMap<string, ToldItem> {
  const told = new Map<string, ToldItem>();
  for (const { action, itemId, sequence, utc } of entries) {
    if (itemId === null) continue;
    const before = told.get(itemId);
    if (action === 'saved') told.set(itemId, { itemId, sequence, savedUtc: utc, state: 'kept' });
    else if (before !== undefined && (action === 'withheld' || action === 'deleted'))
      told.set(itemId, { ...before, state: action });
  }
  return told;
}

/**
 * Entries do not say which line they tell of, so lines are counted: later notes for each item, which go with it, and all others, which
 * stay for ever.
 */
function compareLines(
  entries: readonly ToldEntry[],
  stored: StoredThings,
  told: ReadonlyMap<string, ToldItem>,
): { readonly missing: number; readonly untold: number } {
  const counts = new Map<string, number>();
  const add = (of: string, by: number): void => {
    counts.set(of, (counts.get(of) ?? 0) + by);
  };
  for (const { action, itemId } of entries) {
    if (action === 'log-added') add('', 1);
    if (action === 'note-added' && told.get(itemId ?? '')?.state !== 'deleted') add(itemId ?? '', 1);
  }
  for (const itemId of stored.noteOf) add(itemId, -1);
  add('', stored.noteOf.length - stored.lines);
  let missing = 0;
  let untold = 0;
  for (const left of counts.values()) {
    if (left > 0) missing += left;
    else untold -= left;
  }
  return { missing, untold };
}
