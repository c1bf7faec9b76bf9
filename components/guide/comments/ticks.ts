/** Which comments of the list are ticked, and the accounts that wrote them. Pure: the panel's session keeps it. */
import { plainHandle } from '../../../lib/domain/plain-handle';
import { PICKED_LIMIT } from '../../../lib/domain/page-limits';
import type { PageComment } from '../../../lib/domain/subject';

/** A comment with what tells it from every other of the list, and from list to list. */
export interface ListedComment {
  readonly key: string;
  readonly comment: PageComment;
}

/** Ticked comments by their key. */
export type Ticked = ReadonlyMap<string, PageComment>;

/** Comments that one account wrote: by its handle, never by the name it shows. */
export interface ListedAccount {
  readonly handle: string;
  readonly all: readonly ListedComment[];
}

/** Where the site gives no id, comments that look alike are told apart by their order alone. */
export function listed(comments: readonly PageComment[]): readonly ListedComment[] {
  const times = new Map<string, number>();
  return comments.map((comment) => {
    const { id, authorHandle, authorName, text, depth } = comment;
    const base = id === null ? JSON.stringify([authorHandle, authorName, text, depth]) : `id ${id}`;
    const time = times.get(base) ?? 0;
    times.set(base, time + 1);
    return { key: `${String(time)} ${base}`, comment };
  });
}

/** Those who wrote most first; comments whose writer has no handle belong to nobody here. */
export function accountsIn(list: readonly ListedComment[]): readonly ListedAccount[] {
  const accounts = new Map<string, { readonly handle: string; readonly all: ListedComment[] }>();
  for (const one of list) {
    const handle = one.comment.authorHandle ?? '';
    const known = accounts.get(plainHandle(handle));
    if (known !== undefined) known.all.push(one);
    else if (plainHandle(handle) !== '') accounts.set(plainHandle(handle), { handle, all: [one] });
  }
  return [...accounts.values()].toSorted((one, other) => other.all.length - one.all.length);
}

/** With these ticked, or not any more. What one save cannot take is not ticked. */
export function withTicks(ticked: Ticked, changed: readonly ListedComment[], on: boolean): Ticked {
  const next = new Map(ticked);
  for (const { key, comment } of changed) {
    if (!on) next.delete(key);
    else if (next.size < PICKED_LIMIT) next.set(key, comment);
  }
  return next;
}

/** With the whole words of those that were folded out since they were ticked. An edit is no more than that: what was ticked stays. */
export function withGrown(ticked: Ticked, list: readonly ListedComment[]): Ticked {
  const grown = list.filter(({ key, comment }) => isGrown(ticked.get(key), comment));
  return grown.length === 0
    ? ticked
    : new Map([...ticked, ...grown.map(({ key, comment }) => [key, comment] as const)]);
}

function isGrown(before: PageComment | undefined, now: PageComment): boolean {
  return (
    before !== undefined &&
    before.authorHandle === now.authorHandle &&
    before.authorName === now.authorName &&
    before.text.length < now.text.length &&
    before.text !== '' &&
    now.text.startsWith(before.text.replace(/\s*(…|\.\.\.)$/, ''))
  );
}
