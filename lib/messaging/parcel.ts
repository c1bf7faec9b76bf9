/**
 * An answer of the page agent that may be megabytes goes as JSON text in pieces. A message is written down in one go on the page's own main
 * thread: 10,000 comments as objects held it up for 150 ms in Firefox, a whole save in one message for 145 ms in Chromium (measured).
 */
import * as v from 'valibot';

/** The first piece of an answer, and where the others wait. */
export interface Parcel {
  readonly first: string;
  /** Names the waiting pieces. */
  readonly id: number;
  /** How many pieces follow; each is asked for by its place, from 1. */
  readonly more: number;
}

const parcelSchema = v.object({ first: v.string(), id: v.number(), more: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)) });
const pieceSchema = v.object({ text: v.string() });

/**
 * Asks for all pieces, one after the other, and reads the whole. What is in it is still the page's word. Undefined where it is no parcel,
 * or where a piece is missing because the page went away meanwhile.
 */
export async function openParcel(parcel: unknown, ask: (input: { readonly id: number; readonly at: number }) => Promise<unknown>): Promise<unknown> {
  const checked = v.safeParse(parcelSchema, parcel);
  if (!checked.success) return undefined;
  const { first, id, more } = checked.output;
  const texts = [first];
  for (let at = 1; at <= more; at += 1) {
    const piece = v.safeParse(pieceSchema, await ask({ id, at }));
    if (!piece.success) return undefined;
    texts.push(piece.output.text);
  }
  try {
    return JSON.parse(texts.join('')) as unknown;
  } catch {
    return undefined;
  }
}
