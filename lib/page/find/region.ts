/** Where on the page a selector is looked up. */
import type { Scope } from '../../domain/playbook-reading';
import { findDialog } from './find-dialog';
import { findSubject } from './find-video';
import type { PageView } from '../agent/page-view';

/** A view lives for one reading, so the subject is looked for once in it. */
const subjects = new WeakMap<PageView, Document | Element | null>();

/**
 * The part of the page that a scope names; null if it is not there right now. `comment` is the picked comment; `undefined` where none was
 * picked (then the whole page), null where it is gone.
 */
export function regionOf(
  view: PageView,
  scope: Scope = 'page',
  comment?: Element | null,
  deep = false,
): Document | Element | null {
  switch (scope) {
    case 'page':
      return view.document;
    case 'subject':
      return subjectOf(view);
    case 'dialog':
      return findDialog(view.document, view.layout, deep);
    case 'comment':
      return comment === undefined ? view.document : comment;
  }
}

/** The region around the active video. */
export function subjectOf(view: PageView): Document | Element | null {
  const known = subjects.get(view);
  if (known !== undefined) return known;
  const found = findSubject(view);
  subjects.set(view, found);
  return found;
}
