/**
 * What one page may bring into a save: at most 64 MB in all, stated part by part. The page agent cuts while it reads and says so; the extension
 * checks again while it receives, because a page is hostile. Text is counted in UTF-16 units. Imports nothing: the agent carries this file too.
 */

/** Longest stored source. Three bytes each at most: with a frame it fits into one message (Chromium: 64 MiB). */
export const SOURCE_LIMIT = 10_000_000;

/** Longest stored text (about 2 MB). */
export const TEXT_LIMIT = 2_000_000;

/** More comments than this are counted, not read. */
export const COMMENT_LIMIT = 10_000;
/** Most comments that one save may be about: each is an act of its own. */
export const PICKED_LIMIT = 1_000;
/** Most pictures of single comments in one save: half a minute of scrolling, and some 60 MB. */
export const PICTURES_LIMIT = 60;
/** All comments together, as JSON. */
export const COMMENTS_JSON_LIMIT = 16_000_000;
/** The agent stops reading comments after so many units of their text: escapes of JSON may double it. */
export const COMMENTS_TEXT_LIMIT = 6_000_000;

/** Largest frame in bytes: a PNG of 4K noise fits. */
export const FRAME_LIMIT = 36_000_000;
/** The same as base64. */
export const FRAME_BASE64_LIMIT = (FRAME_LIMIT / 3) * 4;

/** Longest piece of a part that comes in pieces. */
export const PIECE_LIMIT = 1_000_000;
