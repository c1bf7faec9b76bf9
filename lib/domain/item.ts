import * as v from 'valibot';
import type { Act } from './act';
import { idSchema, sha256Schema, textSchema, utcSchema } from './atoms';
import { CATEGORIES } from './category';
import { RECORD_VERSION, type ItemRecord } from './records/record';
import { PAGE_KINDS, subjectFactsSchema, videoFactsSchema, viewportSchema } from './subject';

/*
 * What a new record looks like: the lists of today, checked when one is made. What was stored before is read with the frozen schemas of
 * `records/`, which let words through that are no longer, or not yet, in these lists. `ItemRecord` is a record as it is read.
 */
export { RECORD_VERSION, type ItemRecord };

/** What a part of an item is. */
export const PART_ROLES = [
  'picture', // what the browser showed, PNG
  'frame', // the video's own picture at full resolution, PNG
  'comments', // all loaded comments as text, JSON
  'text', // the visible text of the page
  'captions', // captions on screen
  'source', // the page's source with shadow roots, HTML; stays at home
  'file', // a file the person added
] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** Why a save could not take a part. Every reason has words in the save locale under `reason.<name>`. */
export const PARTIAL_REASONS = [
  'no-right-for-picture',
  'picture-refused',
  'tab-changed',
  'page-forbids-reading',
  'no-video',
  'video-protected',
  'video-cross-origin',
  'video-not-ready',
  'comments-not-loaded',
  'comments-cut',
  'text-cut',
  'source-cut',
  'source-failed',
  'page-changed',
  'chosen-words-only',
  'chosen-without-picture',
  'practice',
  'page-did-not-answer',
  'too-large',
] as const;
export type PartialReason = (typeof PARTIAL_REASONS)[number];

/** One part that a save could not take (or took only in part), and why. */
const newMissingPartSchema = v.object({ role: v.picklist(PART_ROLES), reason: v.picklist(PARTIAL_REASONS) });
export type NewMissingPart = v.InferOutput<typeof newMissingPartSchema>;
/** The same as it was stored. */
export type MissingPart = ItemRecord['missing'][number];

/** A part as the record describes it. The digest is SHA-256 of the plain bytes, taken at the time of saving, in lower-case hex. */
const newPartSchema = v.object({
  role: v.picklist(PART_ROLES),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)),
  type: textSchema(100),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: sha256Schema,
  /** How it was obtained, in a fixed word: `tabs.captureVisibleTab`, `canvas.drawImage`, `page text`, `Element.getHTML`, `chosen file`. */
  how: textSchema(100),
  pixelWidth: v.optional(v.number()),
  pixelHeight: v.optional(v.number()),
});
export type NewPart = v.InferOutput<typeof newPartSchema>;
/** The same as it was stored. */
export type Part = ItemRecord['parts'][number];

const shortText = textSchema(2_000);

/** When and with what something was saved. */
const momentSchema = v.object({
  /** Wall clock, ISO 8601 in UTC. */
  utc: utcSchema,
  /** Milliseconds of a clock that cannot be set back, since the saving context began. */
  monotonicMs: v.number(),
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: shortText,
  /** Minutes east of UTC at that moment. */
  offsetMinutes: v.number(),
});
export type Moment = v.InferOutput<typeof momentSchema>;

/**
 * The record of a new item. Stored as bytes; its digest is over those very bytes, so it is never written again.
 * `page`: a save of a page. `written`: the person's own words, nothing from the page. `file`: added by the person.
 */
export const newRecordSchema = v.object({
  version: v.literal(RECORD_VERSION),
  id: idSchema,
  kind: v.picklist(['page', 'written', 'file']),
  saved: momentSchema,
  platform: v.nullable(v.object({ id: shortText, name: shortText })),
  pageKind: v.picklist(PAGE_KINDS),
  /** The address in the address bar and the one the page calls its own. Null in a written record where the person gave none. */
  address: v.nullable(textSchema(8_000)),
  canonicalAddress: v.nullable(textSchema(8_000)),
  title: v.nullable(shortText),
  pageLanguage: v.nullable(shortText),
  facts: v.nullable(subjectFactsSchema),
  /** The comment the person picked, if the subject is one. */
  pickedComment: v.nullable(
    v.object({
      index: v.number(),
      authorHandle: v.nullable(shortText),
      text: textSchema(5_000),
      timeText: v.nullable(shortText),
      cite: v.nullable(shortText),
    }),
  ),
  video: v.nullable(videoFactsSchema),
  viewport: v.nullable(viewportSchema),
  parts: v.array(newPartSchema),
  completeness: v.picklist(['complete', 'partial']),
  missing: v.array(newMissingPartSchema),
  /** The person's own words. Part of the record when written at saving; later notes are entries of the log. */
  note: textSchema(20_000),
  category: v.nullable(v.picklist(CATEGORIES)),
  /** What the save line was answered: asked before the first save of each subject. */
  askedUnder18: v.picklist(['no', 'not-asked-written-record']),
  made: v.object({
    browser: shortText,
    browserVersion: shortText,
    os: shortText,
    extensionVersion: shortText,
    /** Rights used, such as `activeTab`. */
    rights: v.array(shortText),
  }),
  /** For copies with parts covered: the item it was made from and how. */
  derivedFrom: v.nullable(v.object({ itemId: idSchema, how: shortText })),
  practice: v.boolean(),
});
export type NewRecord = v.InferOutput<typeof newRecordSchema>;

/** An act as lists show it; long words are cut. */
export interface ListedAct {
  readonly kind: Act['kind'];
  readonly accountId: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  readonly words: string | null;
}

/** An item as lists show it: derived from the record after unsealing. */
export interface ItemSummary {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ItemRecord['kind'];
  readonly savedUtc: string;
  readonly platformId: string | null;
  readonly platformName: string | null;
  readonly pageKind: ItemRecord['pageKind'];
  /** Who did what (`lib/domain/act.ts`): the picked comments, else what the page's own account did. */
  readonly acts: readonly ListedAct[];
  /** Whose page picked comments stand under: handle, else name. Null where the page itself is the act. */
  readonly placeOwner: string | null;
  readonly title: string | null;
  readonly address: string | null;
  readonly note: string;
  readonly completeness: ItemRecord['completeness'];
  readonly partRoles: readonly Part['role'][];
  readonly state: ItemState;
}

/** `kept`; `withheld`: "this must not be kept", out of every list, backup and package; `deleted`: only a tombstone is left. */
export type ItemState = 'kept' | 'withheld' | 'deleted';
