import * as v from 'valibot';
import { FACT_LIMIT, FACT_NAMES, PAGE_KINDS, type FactName, type PageKind } from './fact-names';

export { FACT_LIMIT, FACT_NAMES, PAGE_KINDS, type FactName, type PageKind };

/** JSON cannot hold infinity, and no page has one to tell. */
const finite = v.pipe(v.number(), v.finite());

/**
 * An exact time of a page and how it is known: `attribute` (`datetime` and the like) and `title` stand at the words on screen, `data` in the
 * data that the page carries, `from-id` is worked out from a number of the platform. Without a zone no time is exact.
 */
export const exactTimeSchema = v.object({
  exactUtc: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  how: v.picklist(['attribute', 'title', 'data', 'from-id']),
});
export type ExactTime = v.InferOutput<typeof exactTimeSchema>;

/** One fact with how it was found (`reader`, for example `url:id` or `data:itemStruct.createTime`). */
export const factSchema = v.object({
  value: v.pipe(v.string(), v.maxLength(FACT_LIMIT)),
  reader: v.pipe(v.string(), v.maxLength(200)),
  /** True where the page's text was longer than `FACT_LIMIT` and has been cut. */
  cut: v.optional(v.boolean()),
  /** True where the platform itself showed only a beginning of the words. */
  shortened: v.optional(v.boolean()),
  /** How many pictures stand among the words; those with words of their own (emoji) are written out, not counted. */
  pictures: v.optional(finite),
  /** The words on screen, where the value is what the page keeps behind them: "2 h" of an exact time. */
  shown: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type Fact = v.InferOutput<typeof factSchema>;

/** All facts of a subject; `null` where no reader found one. */
export const subjectFactsSchema = v.record(v.picklist(FACT_NAMES), v.nullable(factSchema));
export type SubjectFacts = Readonly<Record<FactName, Fact | null>>;

/** One comment or chat line as text. `cite` is its permalink where the platform has one. */
export const commentSchema = v.object({
  /** Place in the loaded list, from 0. */
  index: finite,
  id: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorHandle: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  authorName: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  text: v.pipe(v.string(), v.maxLength(FACT_LIMIT)),
  /** The time as the page words it ("2 days ago"): nobody turns it into a date. */
  timeText: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  cite: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  /** 0 for a comment, 1 for a reply. */
  depth: finite,
  /** The time of the comment where the page holds an exact one beside `timeText`. */
  exactTime: v.optional(v.nullable(exactTimeSchema)),
  /** True where the platform shows only a beginning of the words, or they were cut at `FACT_LIMIT`. */
  shortened: v.optional(v.boolean()),
  /** How many pictures belong to it; those with words of their own (emoji) are written out in `text`, not counted. */
  pictures: v.optional(finite),
  /** When it was read, UTC by the computer's clock; lists say it. */
  readUtc: v.optional(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
});
export type PageComment = v.InferOutput<typeof commentSchema>;

/**
 * What tells a comment from every other of its page. Its place in the list is no part of it: lists grow at their head and pages reuse their
 * elements. Neither is the time as worded, which grows older while one looks.
 */
export type CommentSigns = Pick<PageComment, 'id' | 'authorHandle' | 'authorName' | 'text' | 'depth'>;

/** A listed comment that was found on the page again. */
export const foundCommentSchema = v.object({
  /** Its words are those of the list. */
  same: v.boolean(),
  /** Where writer and words stand in the window, in CSS pixels; null where any of it is out of sight, or nobody can tell which one it is. */
  box: v.nullable(v.object({ left: finite, top: finite, width: finite, height: finite })),
  /** True where several fit: whether it is in sight is not known then. */
  alike: v.optional(v.boolean()),
});
export type FoundComment = v.InferOutput<typeof foundCommentSchema>;

/** The video element that the panel speaks about. Times in seconds, sizes in CSS pixels unless named `pixel`. */
export const videoFactsSchema = v.object({
  currentTime: v.nullable(finite),
  duration: v.nullable(finite),
  paused: v.boolean(),
  playbackRate: finite,
  pixelWidth: finite,
  pixelHeight: finite,
  /** `media-source` (blob: address), `file`, `stream` (srcObject) or `none`. */
  source: v.picklist(['media-source', 'file', 'stream', 'none']),
  /** True when the element has media keys: the picture of it may be black, and the frame is not taken. */
  protected: v.boolean(),
  /** Captions on screen right now, if any. */
  captionText: v.nullable(v.pipe(v.string(), v.maxLength(FACT_LIMIT))),
});
export type VideoFacts = v.InferOutput<typeof videoFactsSchema>;

/** How the page was on screen. Needed to understand a picture later. */
export const viewportSchema = v.object({
  width: finite,
  height: finite,
  scrollX: finite,
  scrollY: finite,
  /** CSS pixel ratio, which includes the browser zoom. */
  devicePixelRatio: finite,
  /** Width of the whole browser window: the difference is the panel (and the browser's own edges). */
  outerWidth: finite,
});
