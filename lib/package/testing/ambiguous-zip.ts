/** For tests only: makes ZIPs that two programs may read differently, out of raw bytes. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../bag/crc32';
import { utf8, type Bytes } from '../bag/bytes';

/** One part of a ZIP and where its directory would have it. */
export interface RawEntry {
  readonly name: string;
  readonly content: Bytes;
  /** Written into the header before the bytes instead of what is true. */
  readonly local?: { readonly name?: string; readonly flags?: number; readonly method?: number; readonly crc?: number };
  readonly extra?: Bytes;
  readonly flags?: number;
  readonly deflate?: boolean;
}

/** Little-endian numbers: `2` and `4` tell how many bytes each takes. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** Bytes one after the other. */
export function joined(...pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** An entry as its two headers and its bytes. */
export async function rawEntry(
  entry: RawEntry,
  offset: number,
): Promise<{ readonly local: Bytes; readonly central: Bytes }> {
  const data = entry.deflate === true ? new Uint8Array(deflateRawSync(entry.content)) : entry.content;
  const crc = await crc32(entry.content);
  const flags = entry.flags ?? 0;
  const method = entry.deflate === true ? 8 : 0;
  const extra = entry.extra ?? new Uint8Array();
  const common = (over: RawEntry['local'], name: Bytes) =>
    numbers(
      [2, over?.flags ?? flags],
      [2, over?.method ?? method],
      [2, 0],
      [2, 0x5a21],
      [4, over?.crc ?? crc],
      [4, data.length],
      [4, entry.content.length],
      [2, name.length],
      [2, extra.length],
    );
  const name = utf8(entry.name);
  const localName = utf8(entry.local?.name ?? entry.name);
  return {
    local: joined(numbers([4, 0x04034b50], [2, 20]), common(entry.local, localName), localName, extra, data),
    central: joined(
      numbers([4, 0x02014b50], [2, 20], [2, 20]),
      common(undefined, name),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
      extra,
    ),
  };
}

/** The end record. */
export function endRecord(of: {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  readonly comment?: number;
}): Bytes {
  return numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, of.entries],
    [2, of.entries],
    [4, of.size],
    [4, of.offset],
    [2, of.comment ?? 0],
  );
}

/** A whole ZIP, with bytes put where none belong. */
export async function rawZip(
  entries: readonly RawEntry[],
  odd: {
    readonly before?: Bytes;
    readonly between?: Bytes;
    readonly beforeDirectory?: Bytes;
    readonly beforeEnd?: Bytes;
    /** Offsets count from the first entry instead of from the first byte. */
    readonly countFromEntry?: boolean;
  } = {},
): Promise<Bytes> {
  const before = odd.before ?? new Uint8Array();
  const shift = odd.countFromEntry === true ? before.length : 0;
  const pieces: Bytes[] = [before];
  const directory: Bytes[] = [];
  let at = before.length;
  for (const [index, entry] of entries.entries()) {
    if (index > 0 && odd.between !== undefined) {
      pieces.push(odd.between);
      at += odd.between.length;
    }
    const { local, central } = await rawEntry(entry, at - shift);
    pieces.push(local);
    directory.push(central);
    at += local.length;
  }
  const list = joined(...directory);
  const gap = odd.beforeDirectory ?? new Uint8Array();
  return joined(
    ...pieces,
    gap,
    list,
    odd.beforeEnd ?? new Uint8Array(),
    endRecord({ entries: entries.length, size: list.length, offset: at + gap.length - shift }),
  );
}
