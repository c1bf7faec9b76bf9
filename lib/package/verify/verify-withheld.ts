import { sha256HexNow, utf8, utf8Text } from '../bag/bytes';
import { readWithheldFile, type WithheldFile } from '../files/withheld-file';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';

const WITHHELD = 'data/withheld.json';
const LOG = 'data/log.jsonl';

/** One line of the list about an item: a part (or the record itself), or an entry of its record. */
export interface KeptRow {
  readonly what: 'part' | 'entry';
  /** Role of the part, or kind of the entry, as the list says it. */
  readonly kind: string;
  readonly itemId: string;
  readonly sha256: string;
  /** Whether it was to go, and could not be read as it was saved. */
  readonly failed: boolean;
}

/** What a package says stayed home. Nobody signed it: a line counts where a record that is here names its digest. */
export interface KeptHome {
  /** A newer list: what it names cannot be told from what is missing. */
  readonly isNewer: boolean;
  /** Lines by the number of the item. */
  readonly items: ReadonlyMap<string, readonly KeptRow[]>;
  readonly log: WithheldFile['log'];
}

/** Reads the list. One that is damaged names nothing. */
export async function readKeptHome(bag: CheckedPackage, problems: Problems): Promise<KeptHome> {
  const bytes = await bag.bytes(WITHHELD);
  const list = bytes === null ? null : readWithheldFile(bytes);
  if (list?.ok === false && list.reason === 'damaged') problems.add('list-unreadable', WITHHELD);
  const isNewer = list?.ok === false && list.reason === 'newer';
  if (isNewer) problems.noteNewer(WITHHELD);
  const items = new Map<string, KeptRow[]>();
  if (list?.ok !== true) return { isNewer, items, log: [] };
  const add = (item: string, row: KeptRow): void => {
    const rows = items.get(item);
    if (rows === undefined) items.set(item, [row]);
    else rows.push(row);
  };
  for (const { item, itemId, role, sha256, reason } of list.value.parts)
    add(item, { what: 'part', kind: role, itemId, sha256, failed: reason === 'unreadable' || reason === 'changed' });
  for (const { item, itemId, kind, sha256 } of list.value.entries)
    add(item, { what: 'entry', kind, itemId, sha256, failed: false });
  return { isNewer, items, log: list.value.log };
}

/**
 * How many of these lines a record confirms. `named`: digests that the record names; `here`: those that came with it. Each counts as
 * often as the record names it, less what is here. Any other line was not written by Beside and is named.
 */
export function confirmedRows(
  item: string,
  rows: readonly KeptRow[],
  { named, here }: { readonly named: readonly string[]; readonly here: Iterable<string> },
  problems: Problems,
): number {
  const open = new Map<string, number>();
  for (const sha256 of named) open.set(sha256, (open.get(sha256) ?? 0) + 1);
  for (const sha256 of here) open.set(sha256, (open.get(sha256) ?? 0) - 1);
  let confirmed = 0;
  for (const row of rows) {
    const left = open.get(row.sha256) ?? 0;
    open.set(row.sha256, left - 1);
    if (left > 0) confirmed += 1;
    else addWrong(item, row, problems);
  }
  return confirmed;
}

/** Names a line of the list that nothing in the package bears out. */
export function addWrong(item: string, { kind, sha256 }: Pick<KeptRow, 'kind' | 'sha256'>, problems: Problems): void {
  // Of a list that is not the one handed over this is said already.
  if (problems.has(WITHHELD)) return;
  const short = (text: string): string => text.slice(0, 40);
  problems.add('kept-wrong', `${WITHHELD}: ${short(item)} ${short(kind)} ${sha256.slice(0, 16)}`);
}

/** How many lines of the log the list names as kept back, each once and none that is in the package. */
export async function keptLogLines(bag: CheckedPackage, log: WithheldFile['log'], problems: Problems): Promise<number> {
  if (log.length === 0) return 0;
  const bytes = await bag.bytes(LOG);
  const lines = (bytes === null ? null : utf8Text(bytes))?.split('\n') ?? [];
  const seen = new Set(lines.map((line) => sha256HexNow(utf8(line))));
  let kept = 0;
  for (const row of log) {
    if (seen.has(row.sha256)) addWrong('log.jsonl', row, problems);
    else kept += 1;
    seen.add(row.sha256);
  }
  return kept;
}
