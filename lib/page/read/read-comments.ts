/** The comments that are loaded on the page, as plain text. */
import { FACT_LIMIT } from '../../domain/fact-names';
import { COMMENT_LIMIT, COMMENTS_TEXT_LIMIT } from '../../domain/page-limits';
import type { CommentReaders } from '../../domain/playbook-reading';
import type { PageComment } from '../../domain/subject';
import { slices } from './yield-to-page';
import { webAddress, type PageView } from '../agent/page-view';
import { closestAcross, matches, parentAcross, queryAll } from '../find/query';
import { quickText } from './text-of';

/** The elements of the loaded comments, in the order of the page; those inside of frames follow. */
export function commentItems(view: PageView): Element[] {
  const { item = '', frames = '', deep } = view.plan.readers.comments ?? {};
  // No selector at all finds nothing, as one that the browser does not know.
  return ['', `${frames}>>>`].flatMap((where) => queryAll(view.document, where + item, deep));
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
      const comment = readComment(view, commentReader(readers, item), index);
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
  readonly text: () => string;
  readonly timeText: () => string | null;
  readonly cite: () => string | null;
  readonly depth: () => number;
}

/** Reads one comment. Words and names of comments inside of it are not its own. */
export function commentReader(readers: CommentReaders, item: Element): CommentReader {
  const own = (css: string): Element[] =>
    queryAll(item, css, readers.deep).filter((part) => part === item || closestAcross(part, readers.item) === item);
  const text = (css: string | undefined, limit: number): string | null => {
    for (const part of css === undefined ? [] : own(css)) {
      const found = quickText(part, limit);
      if (found !== '') return found;
    }
    return null;
  };
  const attribute = (
    from: { readonly css?: string; readonly name: string; readonly match?: string } | undefined,
    limit: number,
  ): string | null => {
    if (from === undefined) return null;
    const raw = (from.css === undefined ? [item] : own(from.css))
      .map((part) => part.getAttribute(from.name))
      .find((value) => value !== null && value !== '');
    const found =
      raw !== undefined && raw !== null && from.match !== undefined ? new RegExp(from.match).exec(raw) : null;
    const value = from.match === undefined ? raw : (found?.[1] ?? found?.[0]);
    return value === undefined || value === null || value === '' ? null : value.slice(0, limit);
  };
  return {
    id: () => attribute(readers.id, 500),
    authorHandle: () => attribute(readers.authorHandle, 500),
    authorName: () => text(readers.author, 500),
    text: () => text(readers.text, FACT_LIMIT) ?? '',
    timeText: () => text(readers.time, 200),
    cite: () => attribute(readers.cite, 2_000),
    depth: () => (isReply(readers, item) ? 1 : 0),
  };
}

function readComment(view: PageView, read: CommentReader, index: number): PageComment {
  const cite = read.cite();
  return {
    index,
    id: read.id(),
    authorHandle: read.authorHandle(),
    authorName: read.authorName(),
    text: read.text(),
    timeText: read.timeText(),
    cite: cite === null ? null : httpsOnly(webAddress(view, cite)),
    depth: read.depth(),
  };
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
