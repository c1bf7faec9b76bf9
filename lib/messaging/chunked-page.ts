/**
 * A read page may be megabytes, and a message is written down in one go on the page's own main thread: 10,000 comments as objects held it
 * up for 150 ms in Firefox, a whole save in one message for 145 ms in Chromium (measured). So the large parts of a large page come later, in
 * pieces. A usual page is one message: pieces and their JSON took 20 ms longer.
 */
import * as v from 'valibot';
import { limitedList } from '../domain/limited-list';
import {
  COMMENT_LIMIT,
  COMMENTS_JSON_LIMIT,
  FRAME_BASE64_LIMIT,
  PIECE_LIMIT,
  SOURCE_LIMIT,
  TEXT_LIMIT,
} from '../domain/page-limits';
import { collectedPageSchema, type CollectedPage } from '../domain/page-report';
import { parseJsonAs } from '../domain/parse-json';
import { fail, ok, type Result } from '../domain/result';
import { commentSchema } from '../domain/subject';

/** What may come later: the source, the text, the frame in base64; the comments as JSON. */
export const LATE_PARTS = ['source', 'text', 'frame', 'comments'] as const;
export type LatePart = (typeof LATE_PARTS)[number];

export interface Parcel {
  /** The page; parts that come later are empty in it. */
  readonly page: CollectedPage;
  /** Names the waiting pieces. */
  readonly id: number;
  /** How many pieces of each part wait. */
  readonly late: readonly { readonly part: LatePart; readonly pieces: number }[];
}

/** Asks for one waiting piece. */
export interface PieceInput {
  readonly id: number;
  readonly part: LatePart;
  /** From 0. */
  readonly at: number;
}

/** Longest text of each part, whole. */
const LIMITS: Readonly<Record<LatePart, number>> = {
  source: SOURCE_LIMIT,
  text: TEXT_LIMIT,
  frame: FRAME_BASE64_LIMIT,
  comments: COMMENTS_JSON_LIMIT,
};
/** A piece ends before a character that would be cut in two, and the comments' last one is a bracket: a few more than the length asks for. */
const MOST_PIECES = Math.ceil(FRAME_BASE64_LIMIT / PIECE_LIMIT) + 2;

const parcelSchema = v.object({
  page: collectedPageSchema,
  id: v.pipe(v.number(), v.finite()),
  late: v.pipe(
    limitedList(
      v.object({
        part: v.picklist(LATE_PARTS),
        pieces: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PIECES)),
      }),
      LATE_PARTS.length,
    ),
    // Each part once, or a page could be asked for its source for ever.
    v.check((late) => new Set(late.map(({ part }) => part)).size === late.length),
  ),
});
const pieceSchema = v.object({ text: v.pipe(v.string(), v.maxLength(PIECE_LIMIT)) });
const commentsSchema = limitedList(commentSchema, COMMENT_LIMIT);
const EARLY = { abortEarly: true } as const;

/**
 * The whole page, checked: it is hostile. `page-did-not-answer` where it is no parcel, or where a piece is missing because the page went away
 * meanwhile: what has a hole is not given out as whole. `too-large` where a part is longer than any page may bring; nothing more is asked then,
 * and nothing once `signal` is aborted.
 */
export async function openParcel(
  parcel: unknown,
  ask: (input: PieceInput) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<Result<CollectedPage, 'page-did-not-answer' | 'too-large'>> {
  const checked = v.safeParse(parcelSchema, parcel, EARLY);
  if (!checked.success) return fail('page-did-not-answer');
  const { id, late } = checked.output;
  let page: CollectedPage | null = checked.output.page;
  for (const { part, pieces } of late) {
    const texts: string[] = [];
    let length = 0;
    for (let at = 0; at < pieces; at += 1) {
      if (signal?.aborted === true) return fail('page-did-not-answer');
      const piece = v.safeParse(pieceSchema, await ask({ id, part, at }), EARLY);
      if (!piece.success) return fail('page-did-not-answer');
      length += piece.output.text.length;
      if (length > LIMITS[part]) return fail('too-large');
      texts.push(piece.output.text);
    }
    page = page === null ? null : withPart(page, part, texts.join(''));
  }
  return page === null ? fail('page-did-not-answer') : ok(page);
}

/** Null where the page has no such part, or the part is not in order. */
function withPart(page: CollectedPage, part: LatePart, whole: string): CollectedPage | null {
  const { source, text, frame, comments } = page;
  switch (part) {
    case 'source':
      return source.ok ? { ...page, source: { ...source, html: whole } } : null;
    case 'text':
      return text === null ? null : { ...page, text: { ...text, text: whole } };
    case 'frame':
      return frame.ok ? { ...page, frame: { ...frame, base64: whole } } : null;
    case 'comments': {
      const list = parseJsonAs(commentsSchema, whole);
      return comments === null || list === null ? null : { ...page, comments: { ...comments, comments: list } };
    }
  }
}
