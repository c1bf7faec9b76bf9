/** The comment that the person picked in the panel's list. Pages reuse their elements, so it is known by its words as well as by its element. */
import type { PageComment } from '../domain/subject';
import type { PageView } from './page-view';
import { commentItems, readComment } from './read-comments';

interface Picked {
  readonly index: number;
  readonly element: Element;
  readonly comment: PageComment;
}

export interface CommentPicker {
  /** The element of the comment at this place of the loaded list; null if it is no longer there. */
  pick(view: PageView, index: number): Element | null;
}

/** Remembers the last picked comment and finds it again when the list has moved. */
export function createCommentPicker(): CommentPicker {
  let picked: Picked | null = null;

  return {
    pick: (view, index) => {
      const readers = view.plan.readers.comments;
      if (readers === undefined) return null;
      const same = (element: Element, known: PageComment): boolean => {
        const now = readComment(view, readers, element, 0);
        return now.text === known.text && now.authorHandle === known.authorHandle && now.authorName === known.authorName && now.id === known.id;
      };
      if (picked?.index === index) {
        const { element, comment } = picked;
        if (element.isConnected && same(element, comment)) return element;
        const again = commentItems(view).find((item) => same(item, comment)) ?? null;
        if (again !== null) picked = { index, element: again, comment };
        return again;
      }
      const element = commentItems(view)[index];
      if (element === undefined) return null;
      picked = { index, element, comment: readComment(view, readers, element, index) };
      return element;
    },
  };
}
