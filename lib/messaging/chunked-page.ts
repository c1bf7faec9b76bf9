/**
 * A read page may be megabytes, and a message is written down in one go on the page's own main thread: 10,000 comments as objects held it
 * up for 150 ms in Firefox, a whole save in one message for 145 ms in Chromium (measured). So the large parts of a large page come later, in
 * pieces. A usual page is one message: pieces and their JSON took 20 ms longer.
 */
import * as v from 'valibot';
import { collectedPageSchema, type CollectedPage } from '../domain/page-report';
import { parseJsonAs } from '../domain/parse-json';
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

const parcelSchema = v.object({
  page: collectedPageSchema,
  id: v.number(),
  late: v.array(
    v.object({
      part: v.picklist(LATE_PARTS),
      pieces: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
    }),
  ),
});
const pieceSchema = v.object({ text: v.string() });

/** The whole page, checked: it is hostile. Null where it is no parcel, or where a piece is missing because the page went away meanwhile. */
export async function openParcel(
  parcel: unknown,
  ask: (input: PieceInput) => Promise<unknown>,
): Promise<CollectedPage | null> {
  const checked = v.safeParse(parcelSchema, parcel);
  if (!checked.success) return null;
  const { id, late } = checked.output;
  let page: CollectedPage | null = checked.output.page;
  for (const { part, pieces } of late) {
    const texts: string[] = [];
    for (let at = 0; at < pieces; at += 1) {
      const piece = v.safeParse(pieceSchema, await ask({ id, part, at }));
      if (!piece.success) return null;
      texts.push(piece.output.text);
    }
    page = page === null ? null : withPart(page, part, texts.join(''));
  }
  return page;
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
      const list = parseJsonAs(v.array(commentSchema), whole);
      return comments === null || list === null ? null : { ...page, comments: { ...comments, comments: list } };
    }
  }
}
