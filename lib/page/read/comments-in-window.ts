/** Which comments a picture of the window shows, wholly or in part. */
import type { CommentSigns } from '../../domain/subject';
import type { PageView } from '../agent/page-view';
import { throughFrames } from '../find/frames';
import { areaInWindow, type Box } from '../find/layout';
import { queryAll } from '../find/query';
import { commentItems, commentReader } from './read-comments';
import type { Pause } from './yield-to-page';

/** In the order of the page. A row without writer and words, such as one that is still being drawn, shows nobody's comment. */
export async function commentsInWindow(view: PageView, pause: Pause): Promise<CommentSigns[]> {
  const layout = throughFrames(view.layout);
  const isShown = (element: Element): boolean => areaInWindow(layout.boxOf(element)) > 0 && layout.seen(element);
  const shown: CommentSigns[] = [];
  for (const item of commentItems(view)) {
    await pause();
    if (!isShown(item) && !(isEmpty(layout.boxOf(item)) && partsOf(view, item).some(isShown))) continue;
    const read = commentReader(view, item);
    const signs = {
      id: read.id(),
      authorHandle: read.authorHandle(),
      authorName: read.authorName(),
      text: read.text(),
      depth: read.depth(),
    };
    if (signs.id !== null || signs.authorHandle !== null || signs.authorName !== null || signs.text !== '')
      shown.push(signs);
  }
  return shown;
}

/** A row whose parts float, or lie where they want, has no size of its own. */
function isEmpty({ width, height }: Box): boolean {
  return width < 1 || height < 1;
}

function partsOf({ plan }: PageView, item: Element): Element[] {
  const { author = '', text = '', picture = '', deep } = plan.readers.comments ?? {};
  return [author, text, picture].flatMap((css) => queryAll(item, css, deep));
}
