/** What a look around the page tells of things that a save cannot take, or that stand between the page and what was seen. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** Counts are of what a person could see. Checked on receipt: the page is hostile. */
export const pageSurveySchema = v.object({
  /** Frames that nobody can look into (of other sites, or closed), and frames of the same site with words in them. */
  closedFrames: count,
  openFrames: count,
  /** The page itself is nothing but frames. */
  isFrameset: v.boolean(),
  /** Areas that the page draws by itself. */
  canvases: count,
  /** Shadow roots with words that the page keeps to itself. */
  closedRoots: count,
  /** Files shown inside of the page, or in its place, such as a PDF. */
  files: count,
  /** Fields with something in them. What stands there is not read. */
  fields: count,
  /** Pictures that had not loaded, in the window and elsewhere. */
  picturesInWindow: count,
  picturesElsewhere: count,
  /** True where a sign says that the video element played an advertisement. No sign is no proof that it was none. */
  advertisement: v.boolean(),
  /** True where another extension left a sign. Most leave none. */
  otherExtension: v.boolean(),
  /** The language that the browser translated the page into; null where no sign says that it did. */
  translated: v.nullable(v.pipe(v.string(), v.maxLength(50))),
  /** The browser had thrown the page away to save memory, and loaded it again. */
  wasDiscarded: v.boolean(),
  /** How and when the document came, as the browser tells it; null where it does not. */
  loaded: v.nullable(
    v.object({
      how: v.picklist(['navigate', 'reload', 'back-forward', 'in-page']),
      atUtc: v.nullable(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
      fromCache: v.nullable(v.boolean()),
      status: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999))),
    }),
  ),
});
export type PageSurvey = v.InferOutput<typeof pageSurveySchema>;

/** Two looks around one save: what either of them saw was there. How the page came does not change. */
export function eitherSurvey(one: PageSurvey, other: PageSurvey): PageSurvey {
  const most = (name: CountName): number => Math.max(one[name], other[name]);
  return {
    ...one,
    closedFrames: most('closedFrames'),
    openFrames: most('openFrames'),
    canvases: most('canvases'),
    closedRoots: most('closedRoots'),
    files: most('files'),
    fields: most('fields'),
    picturesInWindow: most('picturesInWindow'),
    picturesElsewhere: most('picturesElsewhere'),
    isFrameset: one.isFrameset || other.isFrameset,
    advertisement: one.advertisement || other.advertisement,
    otherExtension: one.otherExtension || other.otherExtension,
    translated: one.translated ?? other.translated,
  };
}

type CountName = {
  [Name in keyof PageSurvey]: PageSurvey[Name] extends number ? Name : never;
}[keyof PageSurvey];
