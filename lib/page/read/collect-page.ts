/** Everything that a save takes from the page, except the picture. */
import type { CollectedPage } from '../../domain/page-report';
import type { ToPage } from '../../messaging/protocol';
import type { Pause } from './yield-to-page';
import { describePage } from './describe-page';
import { grabFrame } from './grab-frame';
import { withoutMarks } from '../show/hide-marks';
import type { Marks } from '../show/overlay';
import type { PageView } from '../agent/page-view';
import { COMMENT_LIMIT } from '../../domain/page-limits';
import { readComments } from './read-comments';
import { findRoots, readSource } from './read-source';
import { readText } from './read-text';

type Want = Parameters<ToPage['collect']>[0]['want'];

/** What was asked for, read as close together as the page allows; the frame first, because the video runs on. */
export async function collectPage(
  look: () => PageView,
  want: Want,
  marks: Marks,
  pause: Pause,
): Promise<CollectedPage> {
  const view = look();
  const frame = want.frame
    ? grabFrame(view.memory.find.video(view))
    : Promise.resolve({ ok: false, reason: 'no-video' } as const);
  const report = describePage(view);
  const roots = want.text || want.source ? await findRoots(view.document, pause) : [];
  const text = want.text ? await readText(view.document, view.layout, roots, pause) : null;
  if (want.source) await pause(true);
  const source = want.source
    ? withoutMarks(marks, () => readSource(view.document, roots))
    : ({ ok: false, reason: 'source-failed' } as const);
  await pause();
  const read = want.comments ? await readComments(view, COMMENT_LIMIT) : null;
  const caught = await frame;
  return {
    report,
    // One look takes one moment. Anything more takes many, and the page may be another by now.
    after: want.text || want.source || want.comments ? describePage(look()) : report,
    text,
    comments: read === null ? null : { comments: read.comments, cut: read.total > read.comments.length },
    frame: caught,
    source,
  };
}
