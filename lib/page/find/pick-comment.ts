/** The comment that the person picked in the panel's list, found by what tells it from others, never by its place. */
import type { CommentSigns } from '../../domain/subject';
import type { PageView } from '../agent/page-view';
import { commentItems, commentReader, type CommentReader } from '../read/read-comments';

/** Every loaded comment that fits the picked one. */
export function findComment(view: PageView, picked: CommentSigns): Element[] {
  return commentItems(view).filter((item) => fits(commentReader(view, item), picked));
}

/** Read one after the other, since most comments differ in the first. Edited words of the same id and writer are the same comment. */
function fits(read: CommentReader, picked: CommentSigns): boolean {
  return (
    read.id() === picked.id &&
    read.authorHandle() === picked.authorHandle &&
    read.authorName() === picked.authorName &&
    (picked.id !== null || (read.text() === picked.text && read.depth() === picked.depth))
  );
}
