/** Answers that may be megabytes, written down as JSON in slices and handed over in pieces. */
import type { Parcel } from '../messaging/parcel';
import type { Pause } from './breathe';

/** Longest piece in UTF-16 units: a message of this length takes the page a few milliseconds in both browsers. */
const PIECE = 500_000;

/** Longest text, and longest list, that is written down in one go. */
const TEXT = 100_000;
const LIST = 100;

/** Pieces nobody asks for are dropped after this many milliseconds. */
const KEPT = 60_000;

export interface Parcels {
  /** Packs `value`, which is plain JSON. */
  readonly pack: (value: unknown, pause: Pause) => Promise<Parcel>;
  /** A later piece; with the last one the parcel is gone. Throws where there is none. */
  readonly take: (input: { readonly id: number; readonly at: number }) => { readonly text: string };
}

export function createParcels(): Parcels {
  const waiting = new Map<number, readonly string[]>();
  let made = 0;

  return {
    pack: async (value, pause) => {
      const pieces = [''];
      for (const bit of bitsOf(value)) {
        const last = pieces.length - 1;
        const longer = `${pieces[last] ?? ''}${bit}`;
        if (longer.length > PIECE) pieces.push(bit);
        else pieces[last] = longer;
        await pause();
      }
      const [first = ''] = pieces;
      const more = pieces.length - 1;
      const id = (made += 1);
      if (more > 0) {
        waiting.set(id, pieces);
        setTimeout(() => waiting.delete(id), KEPT);
      }
      return { first, id, more };
    },
    take: ({ id, at }) => {
      const pieces = waiting.get(id) ?? [];
      const text = pieces[at];
      if (text === undefined) throw new RangeError('no such piece');
      if (at === pieces.length - 1) waiting.delete(id);
      return { text };
    },
  };
}

/** The JSON text of `value` in short bits. Half characters at a cut are written as escapes and become whole again when they are read. */
function* bitsOf(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.length > TEXT) {
    for (let at = 0; at < value.length; at += TEXT) yield `${at === 0 ? '"' : ''}${JSON.stringify(value.slice(at, at + TEXT)).slice(1, -1)}`;
    yield '"';
  } else if (Array.isArray(value) && value.length > LIST) {
    for (let at = 0; at < value.length; at += LIST) yield `${at === 0 ? '[' : ','}${JSON.stringify(value.slice(at, at + LIST)).slice(1, -1)}`;
    yield ']';
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    let before = '{';
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* bitsOf(part);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else yield JSON.stringify(value);
}
