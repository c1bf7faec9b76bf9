/** The comment that the person picked in the panel's list. Pages reuse their elements, so it is known by its words as well as by its element. */
import type { PageComment } from '../../domain/subject';
import type { PageView } from '../agent/page-view';
import { commentItems, readComment } from '../read/read-comments';

interface Picked {
  readonly index: number;
  readonly words: string;
}

/** Remembers the last picked comment and finds it again when the list has moved. Null if it is no longer there. */
export function createCommentPicker(): (view: PageView, index: number) => Element | null {
  let picked: Picked | null = null;

  return (view, index) => {
    const readers = view.plan.readers.comments;
    if (readers === undefined) return null;
    const read = (element: Element): PageComment => readComment(view, readers, element, index);
    const items = commentItems(view);
    if (picked?.index !== index) {
      const element = items[index];
      picked = element === undefined ? null : { index, words: words(read(element)) };
      return element ?? null;
    }
    const known = picked.words;
    // Its old place first; a list that grew at its head or reuses its elements has it elsewhere.
    return [items[index], ...items].find((element) => element !== undefined && words(read(element)) === known) ?? null;
  };
}

/** What tells one comment from another. The time is left out: it grows older while one looks. */
function words({ id, authorHandle, authorName, text, depth }: PageComment): string {
  return JSON.stringify([id, authorHandle, authorName, text, depth]);
}
