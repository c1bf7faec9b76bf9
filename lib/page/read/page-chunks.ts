/** A read page on its way to the extension: a usual one in one message, the large parts of a large one in pieces. */
import { PIECE_LIMIT } from '../../domain/page-limits';
import type { CollectedPage } from '../../domain/page-report';
import type { LatePart, Parcel, PieceInput } from '../../messaging/chunked-page';
import type { Pause } from './yield-to-page';

/** So many UTF-16 units, and so many comments, go in one message. */
const AT_ONCE = 2_000_000;
const COMMENTS_AT_ONCE = 500;

/** So many comments are written down in one go. */
const LIST = 100;

/** Pieces nobody asks for are dropped after this many milliseconds. */
const KEPT = 60_000;

export interface Parcels {
  readonly pack: (page: CollectedPage, pause: Pause) => Promise<Parcel>;
  /** A waiting piece; with the last one of the last part the parcel is gone. Throws where there is none. */
  readonly take: (input: PieceInput) => { readonly text: string };
}

export function createParcels(): Parcels {
  const waiting = new Map<number, ReadonlyMap<LatePart, readonly string[]>>();
  let made = 0;

  return {
    pack: async (page, pause) => {
      const { source, text, frame, comments } = page;
      const html = source.ok ? source.html : '';
      const words = text?.text ?? '';
      const base64 = frame.ok ? frame.base64 : '';
      const list = comments?.comments ?? [];
      const id = (made += 1);
      if (html.length + words.length + base64.length <= AT_ONCE && list.length <= COMMENTS_AT_ONCE)
        return { page, id, late: [] };

      const all: readonly (readonly [LatePart, readonly string[]])[] = [
        ['source', cut(html)],
        ['text', cut(words)],
        ['frame', cut(base64)],
        ['comments', await writeDown(list, pause)],
      ];
      const parts = new Map(all.filter(([, pieces]) => pieces.length > 0));
      waiting.set(id, parts);
      setTimeout(() => waiting.delete(id), KEPT);
      return {
        page: {
          ...page,
          source: source.ok ? { ...source, html: '' } : source,
          text: text === null ? null : { ...text, text: '' },
          frame: frame.ok ? { ...frame, base64: '' } : frame,
          comments: comments === null ? null : { ...comments, comments: [] },
        },
        id,
        late: [...parts].map(([part, { length }]) => ({ part, pieces: length })),
      };
    },
    take: ({ id, part, at }) => {
      const parts = waiting.get(id) ?? new Map<LatePart, readonly string[]>();
      const pieces = parts.get(part) ?? [];
      const text = pieces[at];
      if (text === undefined) throw new RangeError('no such piece');
      if ([...parts.keys()].at(-1) === part && at === pieces.length - 1) waiting.delete(id);
      return { text };
    },
  };
}

/** Never between the two halves of a character: messages are text. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + PIECE_LIMIT;
    const whole = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(at, whole));
    at = whole;
  }
  return pieces;
}

/** The list as JSON. Empty without any: then there is nothing to wait for. */
async function writeDown(list: readonly unknown[], pause: Pause): Promise<string[]> {
  if (list.length === 0) return [];
  const pieces = ['['];
  for (let at = 0; at < list.length; at += LIST) {
    const bit = `${at === 0 ? '' : ','}${JSON.stringify(list.slice(at, at + LIST)).slice(1, -1)}`;
    const last = pieces.length - 1;
    const longer = `${pieces[last] ?? ''}${bit}`;
    if (longer.length > PIECE_LIMIT) pieces.push(bit);
    else pieces[last] = longer;
    await pause();
  }
  return [...pieces, ']'];
}
