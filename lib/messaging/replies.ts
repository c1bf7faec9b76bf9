/** What the page agent answers, checked on receipt: it runs in a hostile page, and a bug of ours answers with anything. */
import * as v from 'valibot';
import { limitedList } from '../domain/limited-list';
import { COMMENT_LIMIT, PICKED_LIMIT } from '../domain/page-limits';
import { pageReportSchema } from '../domain/page-report';
import { fail, ok, type Result } from '../domain/result';
import { pageSurveySchema } from '../domain/page-survey';
import { commentSchema, foundCommentSchema } from '../domain/subject';
import { anchorStateSchema } from './lanes';
import type { Parcel } from './chunked-page';
import type { ToPage } from './protocol';
import { unfitError } from './unfit-error';

const nothing = v.object({});
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const { id, authorHandle, authorName, text: words, depth } = commentSchema.entries;
/** What tells a comment from others. */
const signsSchema = v.object({ id, authorHandle, authorName, text: words, depth });

/** Megabytes of page: only that something is there. `openParcel`, which alone makes use of them, checks the inside piece by piece. */
const parcel = v.custom<Parcel>((value) => typeof value === 'object' && value !== null);
const piece = v.custom<{ readonly text: string }>((value) => typeof value === 'object' && value !== null);

/** One schema for each command: a command without one does not compile, nor one whose schema gives something else than the command. */
const replySchemas: { readonly [C in keyof ToPage]: v.GenericSchema<unknown, ReturnType<ToPage[C]>> } = {
  ping: v.object({ version: text(100) }),
  describe: pageReportSchema,
  listComments: v.object({ comments: limitedList(commentSchema, COMMENT_LIMIT), total: count }),
  gatherComments: v.object({
    comments: limitedList(commentSchema, COMMENT_LIMIT),
    next: count,
    gathered: count,
    atLeast: v.boolean(),
    anew: v.boolean(),
  }),
  stopGathering: nothing,
  findComments: v.object({
    found: limitedList(v.nullable(foundCommentSchema), PICKED_LIMIT),
    window: v.object({ width: count, height: count }),
  }),
  bringIntoView: v.object({ shown: v.boolean() }),
  scrollBack: nothing,
  lookInWindow: v.object({
    found: v.nullable(foundCommentSchema),
    around: limitedList(signsSchema, COMMENT_LIMIT),
    window: v.object({ width: count, height: count }),
  }),
  surveyPage: pageSurveySchema,
  showComment: v.object({ shown: v.boolean() }),
  markVideo: v.object({ marked: v.boolean() }),
  point: v.object({ state: anchorStateSchema }),
  clearPoint: nothing,
  moveKeyboardThere: v.object({ moved: v.boolean() }),
  collect: parcel,
  takePiece: piece,
  hideMarks: nothing,
  showMarks: nothing,
  diagnose: v.object({ text: text(100_000) }),
  showButton: nothing,
  leaveKeys: nothing,
  retire: nothing,
};

/** The reply to `call`, with its type; `crashed` where it is none, and `onUnfit` hears of that as in `readPageEvent`. */
export function readReply<C extends keyof ToPage>(
  call: C,
  value: unknown,
  onUnfit: (error: Error) => void,
): Result<ReturnType<ToPage[C]>, 'crashed'> {
  const checked = v.safeParse(replySchemas[call], value);
  if (checked.success) return ok(checked.output);
  onUnfit(unfitError('Reply', call));
  return fail('crashed');
}
