import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of an item's record, as it was signed and stored. Frozen: records are never written again, so this file is never edited.
 * A test compares its digest. It takes nothing from living lists, so that a change of those cannot change what is stored already.
 */

export const PART_ROLES_V1 = ['picture', 'frame', 'comments', 'text', 'captions', 'source', 'file'] as const;

export const PARTIAL_REASONS_V1 = [
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
] as const;

export const CATEGORIES_V1 = [
  'harassment-bullying',
  'hate',
  'violence-threats',
  'self-harm',
  'sexual-content',
  'minor-safety',
  'ncii',
  'impersonation',
  'privacy-doxxing',
  'scam-fraud-spam',
  'misinformation',
  'dangerous-acts',
  'regulated-goods',
  'copyright-trademark',
  'illegal-content',
  'other',
] as const;

export const PAGE_KINDS_V1 = [
  'video',
  'short',
  'photo',
  'post',
  'live',
  'clip',
  'profile',
  'comment',
  'feed',
  'other',
] as const;

export const FACT_NAMES_V1 = [
  'id',
  'address',
  'title',
  'authorHandle',
  'authorName',
  'authorId',
  'authorAddress',
  'caption',
  'postedAt',
  'views',
  'likes',
  'comments',
  'shares',
  'live',
] as const;

const uuid = v.pipe(v.string(), v.uuid());
const shortText = v.pipe(v.string(), v.maxLength(2_000));
const longText = v.pipe(v.string(), v.maxLength(5_000));
const address = v.pipe(v.string(), v.maxLength(8_000));

const fact = v.object({
  value: longText,
  reader: v.pipe(v.string(), v.maxLength(200)),
  cut: v.optional(v.boolean()),
});

const maybeFact = v.exactOptional(v.nullable(fact));

/** By name, so that the compiler knows them; a fact with another name is kept as it stands. */
const facts = v.objectWithRest(
  {
    id: maybeFact,
    address: maybeFact,
    title: maybeFact,
    authorHandle: maybeFact,
    authorName: maybeFact,
    authorId: maybeFact,
    authorAddress: maybeFact,
    caption: maybeFact,
    postedAt: maybeFact,
    views: maybeFact,
    likes: maybeFact,
    comments: maybeFact,
    shares: maybeFact,
    live: maybeFact,
  } satisfies Record<(typeof FACT_NAMES_V1)[number], typeof maybeFact>,
  v.nullable(fact),
);

const part = v.object({
  role: storedWord(PART_ROLES_V1),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)),
  type: v.pipe(v.string(), v.maxLength(100)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  how: v.pipe(v.string(), v.maxLength(100)),
  pixelWidth: v.optional(v.number()),
  pixelHeight: v.optional(v.number()),
});

const video = v.object({
  currentTime: v.nullable(v.number()),
  duration: v.nullable(v.number()),
  paused: v.boolean(),
  playbackRate: v.number(),
  pixelWidth: v.number(),
  pixelHeight: v.number(),
  source: storedWord(['media-source', 'file', 'stream', 'none']),
  protected: v.boolean(),
  captionText: v.nullable(longText),
});

/** A record of version 1. What each member means is told where records are made: `lib/domain/item.ts`. */
export const recordV1 = v.object({
  version: v.literal(1),
  id: uuid,
  kind: v.picklist(['page', 'written', 'file']),
  saved: v.object({
    utc: v.pipe(v.string(), v.isoTimestamp()),
    monotonicMs: v.number(),
    timeZone: shortText,
    offsetMinutes: v.number(),
  }),
  platform: v.nullable(v.object({ id: shortText, name: shortText })),
  pageKind: storedWord(PAGE_KINDS_V1),
  address: v.nullable(address),
  canonicalAddress: v.nullable(address),
  title: v.nullable(shortText),
  pageLanguage: v.nullable(shortText),
  facts: v.nullable(facts),
  pickedComment: v.nullable(
    v.object({
      index: v.number(),
      authorHandle: v.nullable(shortText),
      text: longText,
      timeText: v.nullable(shortText),
      cite: v.nullable(shortText),
    }),
  ),
  video: v.nullable(video),
  viewport: v.nullable(
    v.object({
      width: v.number(),
      height: v.number(),
      scrollX: v.number(),
      scrollY: v.number(),
      devicePixelRatio: v.number(),
      outerWidth: v.number(),
    }),
  ),
  parts: v.array(part),
  completeness: v.picklist(['complete', 'partial']),
  missing: v.array(v.object({ role: storedWord(PART_ROLES_V1), reason: storedWord(PARTIAL_REASONS_V1) })),
  note: v.pipe(v.string(), v.maxLength(20_000)),
  category: v.nullable(storedWord(CATEGORIES_V1)),
  askedUnder18: v.picklist(['no', 'not-asked-written-record']),
  made: v.object({
    browser: shortText,
    browserVersion: shortText,
    os: shortText,
    extensionVersion: shortText,
    rights: v.array(shortText),
  }),
  derivedFrom: v.nullable(v.object({ itemId: uuid, how: shortText })),
  practice: v.boolean(),
});
export type RecordV1 = v.InferOutput<typeof recordV1>;
