import * as v from 'valibot';
import type { Act } from './act';
import { idSchema, sha256Schema, textSchema, utcSchema } from './atoms';
import { CATEGORIES } from './category';
import type { ItemRecord } from './records/record';
import { ACT_KINDS_V2, actV2, placeV2, surroundingsV2 } from './records/record-entry-v2';
import { PAGE_KINDS, subjectFactsSchema, videoFactsSchema, viewportSchema } from './subject';

/*
 * What a new item looks like: the lists of today, checked when one is made. What was stored before is read with the frozen schemas of
 * `records/`, which let words through that are no longer, or not yet, in these lists. `ItemRecord` is a record as it is read.
 */
export type { ItemRecord };

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

/** Why a save could not take something. Every reason has words in the save locale under `reason.<name>`. */
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
  // What it took only as it stood there, or could not see into.
  'not-looked',
  'no-words',
  'frames-other-site',
  'frames-own-site',
  'page-of-frames',
  'canvas',
  'closed-parts',
  'embedded',
  'fields',
  'pictures-not-loaded',
  'comments-only-loaded',
  'words-cut',
  'words-changed',
  'page-asleep',
  // Of "Picture of each": comments that have none.
  'each-stopped',
  'each-too-many',
  'each-not-shown',
  'each-not-asked',
  'each-refused',
  // What came between the page and what was seen.
  'advertisement',
  'translated',
  'other-extension',
  'page-was-discarded',
] as const;
export type PartialReason = (typeof PARTIAL_REASONS)[number];

/** Something that a save could not take, or took only in part, and why. `count`, of so many, where it was counted. */
const newGapSchema = v.object({
  what: v.picklist(PART_ROLES),
  why: v.picklist(PARTIAL_REASONS),
  count: v.optional(v.number()),
  of: v.optional(v.number()),
});
export type NewGap = v.InferOutput<typeof newGapSchema>;
/** The same as it was stored. */
export type Gap = ItemRecord['notTaken'][number];

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

/** A moment as the computer tells it, and as the person there sees it. */
export interface Moment {
  /** Wall clock, ISO 8601 in UTC. */
  readonly utc: string;
  /** Milliseconds of a clock that cannot be set back, since the saving context began. */
  readonly monotonicMs: number;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Minutes east of UTC at that moment. */
  readonly offsetMinutes: number;
}

/** The run of the context that saves: its clock that cannot be set back began with it. */
export interface ClockRun {
  readonly id: string;
  readonly startedUtc: string;
}

const utcOrNull = v.nullable(utcSchema);
const platformSchema = v.nullable(v.object({ id: shortText, name: shortText }));

/** The video or post that acts are, or stand under. */
const newPlaceSchema = v.object({
  ...placeV2.entries,
  platform: platformSchema,
  kind: v.picklist(PAGE_KINDS),
  facts: v.nullable(subjectFactsSchema),
  /** `advertisement`: only where a sign says so; without one nobody knows. */
  video: v.nullable(v.object({ ...videoFactsSchema.entries, advertisement: v.optional(v.literal(true)) })),
});

/** Everything about whoever saves it. */
const newSurroundingsSchema = v.object({
  ...surroundingsV2.entries,
  pageKind: v.picklist(PAGE_KINDS),
  platform: platformSchema,
  window: v.nullable(viewportSchema),
  category: v.nullable(v.picklist(CATEGORIES)),
});

const newActSchema = v.object({ ...actV2.entries, kind: v.picklist(ACT_KINDS_V2) });

/**
 * A new item before it is divided into entries, digested and signed (`lib/vault/items/seal-item.ts`).
 * `page`: a save of a page. `written`: the person's own words, nothing from the page. `file`: added by the person. `second-look`: a page
 * that was saved before, looked at again.
 */
export const newItemSchema = v.object({
  id: idSchema,
  kind: v.picklist(['page', 'written', 'file', 'second-look']),
  practice: v.boolean(),
  times: v.object({ readFrom: utcOrNull, readTo: utcOrNull, frame: utcOrNull, picture: utcOrNull, done: utcSchema }),
  clock: v.object({ runId: idSchema, runStartedUtc: utcSchema, monotonicMs: v.number() }),
  parts: v.array(newPartSchema),
  notTaken: v.array(newGapSchema),
  /** What the save line was answered: asked before the first save of each subject. */
  askedUnder18: v.picklist(['no', 'not-asked-written-record']),
  derivedFrom: v.nullable(v.object({ itemId: idSchema, how: shortText })),
  /** Who did what: one for each picked comment, else what the page's own account did. */
  acts: v.pipe(v.array(newActSchema), v.maxLength(5_000)),
  place: v.nullable(newPlaceSchema),
  surroundings: newSurroundingsSchema,
});
export type NewItem = v.InferOutput<typeof newItemSchema>;

/** An act as lists show it; long words are cut. */
export interface ListedAct {
  readonly kind: Act['kind'];
  readonly id: string | null;
  readonly accountId: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  readonly words: string | null;
  readonly shortened: boolean;
  readonly pictures: number;
  /** When it was done, UTC, where the page tells the moment, and how it is known; else only as the page words it. */
  readonly exactUtc: string | null;
  readonly timeHow: Act['timeHow'];
  readonly shownTime: string | null;
  /** The day it happened, as the person told it. */
  readonly day: string | null;
  /** Its own address. */
  readonly address: string | null;
}

/** An item as lists show it: derived from the record after unsealing. */
export interface ItemSummary {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ItemRecord['kind'];
  /** When the record was made. */
  readonly savedUtc: string;
  readonly platformId: string | null;
  readonly platformName: string | null;
  readonly pageKind: NonNullable<ItemRecord['place']>['kind'];
  /** Who did what (`lib/domain/act.ts`): the picked comments, else what the page's own account did. */
  readonly acts: readonly ListedAct[];
  /** Whose page picked comments stand under: handle, else name. Null where the page itself is the act. */
  readonly placeOwner: string | null;
  /** The address of the video or post, without what tells about whoever opened it. */
  readonly placeAt: string | null;
  readonly title: string | null;
  readonly address: string | null;
  readonly note: string;
  readonly partRoles: readonly Part['role'][];
  readonly state: ItemState;
}

/** `kept`; `withheld`: "this must not be kept", out of every list, backup and package; `deleted`: only a tombstone is left. */
export type ItemState = 'kept' | 'withheld' | 'deleted';
