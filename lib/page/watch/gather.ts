/** Gathers the comments of a page while the person scrolls it: lists that draw only what is in sight have each of them for a moment. */
import { COMMENT_LIMIT, COMMENTS_TEXT_LIMIT } from '../../domain/page-limits';
import type { CommentReaders } from '../../domain/playbook-reading';
import { withoutHash, type PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import { closestAcross, isElement, parentAcross, queryAll, rootsOf } from '../find/query';
import { createGathered, type Gathered, type Gathering } from '../read/gathered';
import { commentItems, commentReader, readComment } from '../read/read-comments';
import { slices } from '../read/yield-to-page';

/** Shortest time between two words about it, in milliseconds. */
const TELL_EVERY = 250;
/** Shadow roots and frames tell of their changes only to those who watch them: new ones are looked for this often (milliseconds). */
const WALK_EVERY = 1_000;

/** A gathering that goes on. `ready` waits until everything that came is read; `isHere`: the page has still the address it was begun at. */
export interface RunningGathering extends Gathering {
  readonly has: Gathered['has'];
  readonly hasPost: Gathered['hasPost'];
  readonly isHere: () => boolean;
  ready(): Promise<void>;
}

/**
 * Reads every comment that is there now or comes, until `signal` aborts or the address becomes another. `tell` hears that there is more.
 * Comments are read right after the turn in which the page changed them: in the midst of it a row may hold one comment's writer beside
 * another's words, and in the next frame reused elements are another comment's. `isLeft`: it is the comment of another page that stood here
 * before, and the site has not taken it away yet.
 */
export async function gather(
  look: () => PageView,
  tell: (gathered: number) => void,
  signal: AbortSignal,
  isLeft: Gathered['has'] = () => false,
): Promise<RunningGathering> {
  const gathered = createGathered(COMMENT_LIMIT, COMMENTS_TEXT_LIMIT);
  const first = look();
  const readers = first.plan.readers.comments;
  const waiting = new Set<Element>();
  /** Those that the page changed in its turn of now: until that is over, nothing of them is missed. */
  const changing = new Set<Element>();
  let reading: Promise<void> | null = null;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const isHere = (): boolean => !signal.aborted && withoutHash(look().address) === withoutHash(first.address);
  const soon = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined;
      if (!signal.aborted) tell(gathered.count());
    }, TELL_EVERY);
  };
  const readWaiting = async (): Promise<void> => {
    const pause = slices();
    await pause(true);
    const view = look();
    // Those of now: a page that never rests is answered all the same.
    for (const item of [...waiting]) {
      if (!isHere()) break;
      waiting.delete(item);
      readItem(view, item, gathered, waiting, isLeft);
      await pause();
    }
    soon();
  };
  const read = (): Promise<void> =>
    (reading ??= readWaiting().finally(() => {
      reading = null;
      if (waiting.size > 0 && isHere()) void read();
    }));

  if (readers === undefined) return { ...gathered, isHere, ready: read };
  const isComment = (item: Element): boolean => readers.innermost !== true || queryAll(item, readers.item).length === 0;
  const observer = new MutationObserver((changes) => {
    const changed = new Set(changes.flatMap((change) => itemsOf(change, readers)).filter(isComment));
    if (changing.size === 0)
      void slices()(true)?.then(() => {
        changing.clear();
      });
    for (const item of changed) {
      // It was another comment's a moment ago, which nobody has read.
      if (waiting.has(item) && !changing.has(item)) gathered.missed();
      waiting.add(item);
      changing.add(item);
    }
    if (waiting.size > 0) void read();
  });
  const watched: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributesOf(readers),
  };
  const watchAll = (): void => {
    const frames = queryAll(document, readers.frames ?? '').flatMap(
      (frame) => plain(frame as HTMLIFrameElement, 'contentDocument') ?? [],
    );
    for (const root of [...(readers.deep === true ? rootsOf(document) : [document]), ...frames])
      observer.observe(root, watched);
    for (const item of commentItems(look())) if (!gathered.knows(item)) waiting.add(item);
  };
  watchAll();
  const walks = readers.deep === true || readers.frames !== undefined;
  const walking = walks
    ? setInterval(() => {
        if (plain(document, 'hidden') || !isHere()) return;
        watchAll();
        if (waiting.size > 0) void read();
      }, WALK_EVERY)
    : undefined;
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(walking);
    clearTimeout(telling);
  });
  await read();
  return { ...gathered, isHere, ready: read };
}

function readItem(
  view: PageView,
  item: Element,
  gathered: Gathered,
  waiting: ReadonlySet<Element>,
  isLeft: Gathered['has'],
): void {
  // It was taken away before it could be read.
  if (!item.isConnected) {
    if (!gathered.knows(item)) gathered.missed();
    return;
  }
  // A page may have more rows than anybody reads: those cost it nothing.
  if (gathered.isFull() && !gathered.knows(item)) {
    gathered.missed();
    return;
  }
  const comment = readComment(view, commentReader(view, item), 0);
  if (isLeft(item, comment)) return;
  gathered.add(item, { ...comment, readUtc: new Date().toISOString() }, waiting);
}

/** The comments that a change is about. */
function itemsOf({ type, target, addedNodes }: MutationRecord, { item, deep }: CommentReaders): Element[] {
  const around = isElement(target) ? target : parentAcross(target as Element);
  const own = around === null ? null : closestAcross(around, item);
  const inside = type === 'childList' ? [...addedNodes].filter(isElement) : [];
  return [
    ...(own === null ? [] : [own]),
    ...inside.flatMap((node) => [...(closestAcross(node, item) === node ? [node] : []), ...queryAll(node, item, deep)]),
  ];
}

/** Attributes that say which comment an element holds. */
function attributesOf({ id, authorHandle, cite, exactTime = [] }: CommentReaders): string[] {
  const named = [id, authorHandle, cite, ...exactTime].flatMap((from) => (from === undefined ? [] : [from.name]));
  return [...new Set([...named, 'datetime'])];
}
