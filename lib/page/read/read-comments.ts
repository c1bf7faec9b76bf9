/** The comments that are loaded on the page, as plain text. */
import { FACT_LIMIT } from '../../domain/fact-names';
import { COMMENT_LIMIT, COMMENTS_TEXT_LIMIT } from '../../domain/page-limits';
import type { CommentReaders } from '../../domain/playbook-reading';
import { forCopy } from '../../domain/address-privacy';
import { inUtc } from '../../domain/exact-time';
import type { ExactTime, PageComment } from '../../domain/subject';
import { slices } from './yield-to-page';
import { webAddress, type PageView } from '../agent/page-view';
import { matchedPart } from '../find/matched-part';
import { closestAcross, matches, parentAcross, queryAll } from '../find/query';
import { once } from './once';
import { wordsOf, type Words } from './text-of';
import { timeInId } from './time-in-id';

/** The elements of the loaded comments, in the order of the page; those inside of frames follow. */
export function commentItems(view: PageView): Element[] {
  const { item = '', frames = '', deep, innermost = false } = view.plan.readers.comments ?? {};
  // No selector at all finds nothing, as one that the browser does not know.
  const items = ['', `${frames}>>>`].flatMap((where) => queryAll(view.document, where + item, deep));
  // In the order of the page, what lies inside comes right after what it lies in.
  return innermost
    ? items.filter((one, at) => items[at + 1] === undefined || !one.contains(items[at + 1] ?? null))
    : items;
}

/** Up to `limit` comments, fewer where they are very long. `total` counts all that are loaded. */
export async function readComments(
  view: PageView,
  limit: number,
): Promise<{ readonly comments: PageComment[]; readonly total: number }> {
  const readers = view.plan.readers.comments;
  const items = commentItems(view);
  const comments: PageComment[] = [];
  const pause = slices();
  let letters = 0;
  if (readers !== undefined) {
    for (const [index, item] of items.slice(0, Math.min(limit, COMMENT_LIMIT)).entries()) {
      await pause();
      const comment = readComment(view, commentReader(view, item), index);
      letters += comment.text.length + (comment.authorName?.length ?? 0);
      if (letters > COMMENTS_TEXT_LIMIT) break;
      comments.push(comment);
    }
  }
  return { comments, total: items.length };
}

/** The signs of one comment, each read when it is asked for. What it does not have is null. */
export interface CommentReader {
  readonly id: () => string | null;
  readonly authorHandle: () => string | null;
  readonly authorName: () => string | null;
  readonly words: () => Words;
  readonly text: () => string;
  readonly exactTime: () => ExactTime | null;
  readonly timeText: () => string | null;
  readonly cite: () => string | null;
  readonly depth: () => number;
}

/** No comment is read without readers: `commentItems` finds none. */
const NO_READERS: CommentReaders = { item: '', text: '' };

/** Reads one comment. Words and names of comments inside of it are not its own. */
export function commentReader({ plan, layout }: PageView, item: Element): CommentReader {
  const readers = plan.readers.comments ?? NO_READERS;
  const own = (css: string): Element[] =>
    queryAll(item, css, readers.deep).filter((part) => part === item || closestAcross(part, readers.item) === item);
  const words = (css: string | undefined, limit: number): Words => {
    let pictured: Words | undefined;
    for (const part of css === undefined ? [] : own(css)) {
      const found = wordsOf(part, layout, limit, readers.more);
      if (found.text !== '') return found;
      pictured ??= found.pictures === undefined ? undefined : found;
    }
    return pictured ?? { text: '' };
  };
  const text = (css: string | undefined, limit: number): string | null => words(css, limit).text || null;
  const said = once(() => words(readers.text, FACT_LIMIT));
  const attribute = (
    from: { readonly css?: string; readonly name: string; readonly match?: string } | undefined,
    limit: number,
  ): string | null => {
    if (from === undefined) return null;
    const raw = (from.css === undefined ? [item] : own(from.css))
      .map((part) => part.getAttribute(from.name))
      .find((value) => value !== null && value !== '');
    const value = matchedPart(raw ?? '', from.match);
    return value === '' ? null : value.slice(0, limit);
  };
  return {
    id: () => attribute(readers.id, 500),
    authorHandle: () => attribute(readers.authorHandle, 500),
    authorName: () => text(readers.author, 500),
    words: () => ({ ...said(), ...picturesOf(own(readers.picture ?? ''), said()) }),
    text: () => said().text,
    exactTime: () => exactTimeOf(readers, own) ?? fromId(readers, attribute(readers.id, 500)),
    timeText: () => text(readers.time, 200),
    cite: () => attribute(readers.cite, 2_000),
    depth: () => (isReply(readers, item) ? 1 : 0),
  };
}

/** The whole of one comment. */
export function readComment(view: PageView, read: CommentReader, index: number): PageComment {
  const cite = read.cite();
  const exactTime = read.exactTime();
  const { text, shortened, pictures } = read.words();
  const address = cite === null ? null : httpsOnly(webAddress(view, cite));
  return {
    index,
    id: read.id(),
    authorHandle: read.authorHandle(),
    authorName: read.authorName(),
    text,
    timeText: read.timeText(),
    // What it tells of the person who looks stays here: it is an address to give to others.
    cite: address === null ? null : forCopy(address),
    depth: read.depth(),
    ...(exactTime === null ? {} : { exactTime }),
    ...(shortened === undefined ? {} : { shortened }),
    ...(pictures === undefined ? {} : { pictures }),
  };
}

/** From what stands at the words: `datetime` of the time element, or the attributes that the playbook names. */
function exactTimeOf(readers: CommentReaders, own: (css: string) => Element[]): ExactTime | null {
  const near = own(readers.time ?? '').flatMap((part) => [part, ...queryAll(part, 'time'), part.closest('time')]);
  const named = (readers.exactTime ?? []).flatMap(({ css = ':scope', name }) =>
    own(css).map((part) => ({ raw: part.getAttribute(name), name })),
  );
  for (const { raw, name } of [...named, ...near.map((part) => ({ raw: part?.getAttribute('datetime'), name: '' }))]) {
    const exactUtc = inUtc(raw ?? '');
    if (exactUtc !== null) return { exactUtc, how: name === 'title' ? 'title' : 'attribute' };
  }
  return null;
}

function fromId({ timeInId: how }: CommentReaders, id: string | null): ExactTime | null {
  const exactUtc = how === undefined || id === null ? null : timeInId(how, id);
  return exactUtc === null ? null : { exactUtc, how: 'from-id' };
}

/** Pictures beside the words; those among them are counted already. */
function picturesOf(beside: readonly Element[], { pictures = 0 }: Words): { readonly pictures?: number } {
  const all = pictures + beside.length;
  return all === 0 ? {} : { pictures: all };
}

function httpsOnly(address: string | null): string | null {
  return address?.startsWith('https://') === true && address.length <= 2_000 ? address : null;
}

/** By the playbook's sign, or because it lies inside another comment. */
function isReply(readers: CommentReaders, item: Element): boolean {
  const parent = parentAcross(item);
  return (
    (readers.reply !== undefined && matches(item, readers.reply)) ||
    (parent !== null && closestAcross(parent, readers.item) !== null)
  );
}
