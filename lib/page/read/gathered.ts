/** What was gathered of a list of comments, each once, in the order seen. */
import type { PageComment } from '../../domain/subject';

/** One gathering, in the memory of the page alone. */
export interface Gathering {
  /** Entries that came or changed since the place `from` of its log, with what is known of all. */
  since(from: number): {
    readonly comments: readonly PageComment[];
    readonly next: number;
    readonly gathered: number;
    readonly atLeast: boolean;
  };
}

/** Which entry an element stood for when it was last read. */
interface Held {
  readonly key: string;
  readonly at: number;
}

export interface Gathered extends Gathering {
  count(): number;
  /** It takes no comment that it does not know. */
  isFull(): boolean;
  knows(item: Element): boolean;
  /** Whether this very comment is in it: by its id, without one in the same element with the same words. */
  has(item: Element, comment: PageComment): boolean;
  /** Whether one of them has a page of its own with this id: an answer that is a post as any other. */
  hasPost(id: string): boolean;
  /** One was taken away unread: from then on nobody knows how many there were. */
  missed(): void;
  /** `waiting`: elements that changed and are still to be read. What they held before counts no more. */
  add(item: Element, comment: PageComment, waiting: ReadonlySet<Element>): void;
}

/**
 * By id where the site gives one. Without an id two alike count as two only where they stood on the page at once: one that comes later may be
 * the same one drawn again, and the number is "at least". Takes no more than `most` comments and `letters` of their words.
 */
export function createGathered(most: number, letters: number): Gathered {
  const entries: PageComment[] = [];
  /** Places of entries that came or changed, in that order, without the first `known` of them: those were handed over. */
  const log: number[] = [];
  let known = 0;
  const byKey = new Map<string, number[]>();
  const held = new WeakMap<Element, Held>();
  const holders = new Map<string, Set<Element>>();
  let atLeast = false;
  let used = 0;

  const isFull = (): boolean => entries.length >= most || used > letters;
  const put = (at: number, comment: PageComment): void => {
    used += comment.text.length - (entries[at]?.text.length ?? 0);
    entries[at] = { ...comment, index: at };
    log.push(at);
  };
  const hold = (item: Element, key: string, at: number): void => {
    held.set(item, { key, at });
    const set = holders.get(key) ?? new Set();
    holders.set(key, set.add(item));
  };
  const addNew = (item: Element, key: string, comment: PageComment): void => {
    if (isFull()) {
      atLeast = true;
      return;
    }
    const at = entries.length;
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
    if (comment.id === null) hold(item, key, at);
    put(at, comment);
  };
  /** Entries that other elements stand for right now. */
  const takenBy = (key: string, item: Element, waiting: ReadonlySet<Element>): ReadonlySet<number> => {
    const taken = new Set<number>();
    for (const other of holders.get(key) ?? []) {
      const now = held.get(other);
      if (!other.isConnected || now?.key !== key) holders.get(key)?.delete(other);
      else if (other !== item && !waiting.has(other)) taken.add(now.at);
    }
    return taken;
  };

  return {
    count: () => entries.length,
    isFull,
    knows: (item) => held.has(item),
    has: (item, comment) => (comment.id === null ? held.get(item)?.key === keyOf(comment) : byKey.has(keyOf(comment))),
    hasPost: (id) => {
      const [at] = byKey.get(JSON.stringify(id)) ?? [];
      return at !== undefined && entries[at]?.cite?.split(/[/?#]/).includes(id) === true;
    },
    missed: () => {
      atLeast = true;
    },
    add: (item, comment, waiting) => {
      const { id, text, pictures } = comment;
      const key = keyOf(comment);
      const [same] = byKey.get(key) ?? [];
      if (id !== null) {
        // Nobody asks which elements hold it: to keep them would keep every row that the page ever drew.
        held.set(item, { key, at: same ?? entries.length });
        if (same === undefined) addNew(item, key, comment);
        else if (isOtherThan(entries[same], comment)) put(same, comment);
        return;
      }
      // A row that is still being drawn.
      if (text === '' && pictures === undefined) return;
      const before = held.get(item);
      const taken = takenBy(key, item, waiting);
      if (before?.key === key && !taken.has(before.at)) return;
      const grown = before === undefined ? undefined : entries[before.at];
      if (before !== undefined && grown !== undefined && isGrown(grown, comment)) {
        byKey.set(key, [...(byKey.get(key) ?? []), before.at]);
        hold(item, key, before.at);
        put(before.at, comment);
        return;
      }
      const free = byKey.get(key)?.find((at) => !taken.has(at));
      if (free === undefined) {
        addNew(item, key, comment);
        return;
      }
      hold(item, key, free);
      atLeast = true;
    },
    since: (from) => {
      // Whoever asks from here has all that came before. Kept for ever, a page that never rests would fill the memory.
      known += log.splice(0, from - known).length;
      const changed = [...new Set(log)].flatMap((at) => entries[at] ?? []);
      return { comments: changed, next: known + log.length, gathered: entries.length, atLeast };
    },
  };
}

function keyOf({ id, authorHandle, authorName, text, depth }: PageComment): string {
  return JSON.stringify(id === null ? [authorHandle, authorName, text, depth] : id);
}

/** Anything but when it was read, its place, and the time as worded, which grows older by itself. */
function isOtherThan(before: PageComment | undefined, now: PageComment): boolean {
  const plainly = (comment: PageComment | undefined): string =>
    JSON.stringify({ ...comment, index: 0, readUtc: '', timeText: '' });
  return plainly(before) !== plainly(now);
}

/** The rest of the same words was folded out. */
function isGrown(before: PageComment, now: PageComment): boolean {
  const start = before.text.replace(/\s*(…|\.\.\.)$/, '');
  return (
    before.id === null &&
    before.authorHandle === now.authorHandle &&
    before.authorName === now.authorName &&
    start.length < now.text.length &&
    start !== '' &&
    now.text.startsWith(start)
  );
}
