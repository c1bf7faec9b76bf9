/** Which comments a picture of the window shows, wholly or in part. */
import type { CommentSigns } from '../../domain/subject';
import type { PageView } from '../agent/page-view';
import { throughFrames } from '../find/frames';
import { areaInWindow } from '../find/layout';
import { commentItems, commentReader } from './read-comments';
import type { Pause } from './yield-to-page';

/** In the order of the page. A row without writer and words, such as one that is still being drawn, shows nobody's comment. */
export async function commentsInWindow(view: PageView, pause: Pause): Promise<CommentSigns[]> {
  const layout = throughFrames(view.layout);
  const shown: CommentSigns[] = [];
  for (const item of commentItems(view)) {
    await pause();
    if (areaInWindow(layout.boxOf(item)) === 0 || !layout.seen(item)) continue;
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
