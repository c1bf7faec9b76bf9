import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * The entries of a record of version 2: each act, the place, the surroundings. The record holds their digests only. Each has 16 random
 * bytes in it, so that the digest of one that stays home cannot be found by trying names and words. Frozen: a test compares the digest of
 * this file.
 */

export const PAGE_KINDS_V2 = [
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

export const ACT_KINDS_V2 = [...PAGE_KINDS_V2, 'reply', 'chat', 'message', 'told'] as const;

/** How an exact time is known. */
const TIME_SOURCES = ['attribute', 'title', 'data', 'from-id', 'person'] as const;

const CATEGORIES = [
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

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const utc = v.pipe(v.string(), v.isoTimestamp());
const shortText = text(2_000);
const address = text(8_000);
const platform = v.object({ id: shortText, name: shortText });

/** A value with how it is known: the reader that found it, or that the person wrote it. */
const known = v.object({ value: text(5_000), how: text(200) });

/** An account as the page, or the person, named it. */
const account = v.object({
  platform,
  accountId: v.nullable(known),
  handle: v.nullable(known),
  /** The name it shows. Anybody can show any name. */
  name: v.nullable(known),
  /** Address of its profile. */
  profile: v.nullable(known),
});

/** One thing that an account did. Null everywhere: not known. */
export const actV2 = v.object({
  /** The platform's own id of the comment, post or video. */
  id: v.nullable(text(5_000)),
  kind: storedWord(ACT_KINDS_V2),
  by: v.nullable(account),
  words: v.nullable(
    v.object({
      text: text(20_000),
      /** Whether they are known to be only the beginning. */
      shortened: v.nullable(v.boolean()),
      /** How many of its words are pictures. */
      pictures: v.nullable(v.number()),
    }),
  ),
  when: v.nullable(
    v.object({
      exactUtc: v.nullable(utc),
      how: v.nullable(storedWord(TIME_SOURCES)),
      /** A day on the calendar of whoever told it, where no moment is known. */
      day: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)))),
      /** As the page words it ("2 days ago"); nobody turned it into a date. */
      shown: v.nullable(shortText),
    }),
  ),
  /** Its own address. */
  at: v.nullable(address),
  /** 0 for a comment, 1 for a reply to one. */
  depth: v.nullable(v.number()),
  answers: v.nullable(
    v.object({ id: v.nullable(text(5_000)), handle: v.nullable(shortText), words: v.nullable(text(5_000)) }),
  ),
  /** Where it is on the picture, in its pixels. */
  box: v.nullable(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })),
  seen: v.object({
    readUtc: v.nullable(utc),
    onPicture: v.nullable(v.boolean()),
    inCopy: v.nullable(v.boolean()),
    /** Whether it was read again after the picture. */
    readAgain: storedWord(['same', 'changed', 'gone', 'not-tried']),
  }),
});
export type ActV2 = v.InferOutput<typeof actV2>;

const fact = v.object({ value: text(5_000), reader: text(200), cut: v.optional(v.boolean()) });
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
  },
  v.nullable(fact),
);

const video = v.object({
  currentTime: v.nullable(v.number()),
  duration: v.nullable(v.number()),
  paused: v.boolean(),
  playbackRate: v.number(),
  pixelWidth: v.number(),
  pixelHeight: v.number(),
  source: storedWord(['media-source', 'file', 'stream', 'none']),
  protected: v.boolean(),
  captionText: v.nullable(text(5_000)),
  /** Absent or null from here on: not measured. The media time of the frame that was drawn, in seconds. */
  mediaTime: v.optional(v.nullable(v.number())),
  /** Whether something lay over it, and whether an advertisement was playing. */
  covered: v.optional(v.nullable(v.boolean())),
  advertisement: v.optional(v.nullable(v.boolean())),
  /** The share of its frame that has one colour, and the share of the window that it filled, 0 to 1. */
  oneColour: v.optional(v.nullable(v.number())),
  shareOfWindow: v.optional(v.nullable(v.number())),
  /** How many other videos were in the window. */
  others: v.optional(v.nullable(v.number())),
  /** Its address with the moment in it. */
  timedAddress: v.optional(v.nullable(address)),
});

/** The video or post that the acts are, or stand under: what the page says of it, each fact with the reader that found it. */
export const placeV2 = v.object({
  platform: v.nullable(platform),
  kind: storedWord(PAGE_KINDS_V2),
  facts: v.nullable(facts),
  video: v.nullable(video),
  /** Its address, without parts that tell about whoever opened it. */
  at: v.nullable(address),
});
export type PlaceV2 = v.InferOutput<typeof placeV2>;

/** Everything about whoever saved it. Goes only where it is needed. */
export const surroundingsV2 = v.object({
  /** The address in the address bar, and the one the page calls its own. */
  address: v.nullable(address),
  canonical: v.nullable(address),
  title: v.nullable(shortText),
  language: v.nullable(shortText),
  pageKind: storedWord(PAGE_KINDS_V2),
  platform: v.nullable(platform),
  /** IANA name, and minutes east of UTC at that moment. */
  zone: v.object({ name: shortText, offsetMinutes: v.number() }),
  browser: v.object({
    name: shortText,
    version: shortText,
    os: shortText,
    extensionVersion: shortText,
    /** Rights used, such as `activeTab`. */
    rights: v.pipe(v.array(shortText), v.maxLength(100)),
  }),
  window: v.nullable(
    v.object({
      width: v.number(),
      height: v.number(),
      scrollX: v.number(),
      scrollY: v.number(),
      devicePixelRatio: v.number(),
      outerWidth: v.number(),
    }),
  ),
  /** Whether it was a private window. Absent or null: not known. */
  privateWindow: v.optional(v.nullable(v.boolean())),
  /** The person's own words about it; in a written record they are an act. */
  note: text(20_000),
  category: v.nullable(storedWord(CATEGORIES)),
  /** How the page came to be there. Null: not known. */
  loaded: v.nullable(
    v.object({
      how: storedWord(['navigate', 'reload', 'back-forward', 'in-page']),
      atUtc: v.nullable(utc),
      fromCache: v.nullable(v.boolean()),
      status: v.nullable(v.number()),
    }),
  ),
  /** Language that the browser translated it into. Null: not translated, or not known. */
  translated: v.nullable(text(50)),
});
export type SurroundingsV2 = v.InferOutput<typeof surroundingsV2>;

/** 16 random bytes, hex. */
const salt = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** One entry: what it is, its random bytes, and what it says. */
export const recordEntryV2 = v.variant('entry', [
  v.object({ entry: v.literal('act'), salt, value: actV2 }),
  v.object({ entry: v.literal('place'), salt, value: placeV2 }),
  v.object({ entry: v.literal('surroundings'), salt, value: surroundingsV2 }),
]);
export type RecordEntryV2 = v.InferOutput<typeof recordEntryV2>;
