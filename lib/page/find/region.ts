/** Where on the page a selector is looked up. */
import type { Scope } from '../../domain/playbook-reading';
import { findDialog } from './find-dialog';
import { oncePerView, type PageView } from '../agent/page-view';

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
      // Controls of a page that does not (yet) show what the address names are those of somebody else.
      return view.memory.find.isUnsettled(view) ? null : view.document;
    case 'subject':
      return subjectOf(view);
    case 'dialog':
      return findDialog(view, deep);
    case 'comment':
      return comment === undefined ? view.document : comment;
  }
}

/** The region around the active video. */
export const subjectOf = oncePerView((view) => view.memory.find.subject(view));
