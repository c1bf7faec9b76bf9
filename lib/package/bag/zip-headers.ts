/** What a header says of an entry; the same fields stand in the directory and before the entry's bytes. */
export interface ZipHeader {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly uncompressed: number;
  /** The bytes of the name, one character each: names are compared here, not shown. */
  readonly name: string;
  /** Where the entry begins. */
  readonly offset: number;
}

/** A header in the directory (APPNOTE 4.3.12) and one before an entry's bytes (4.3.7). `flags`: where the fields that both have begin. */
const CENTRAL = { mark: 0x02014b50, length: 46, flags: 8 };
const LOCAL = { mark: 0x04034b50, length: 30, flags: 6 };

/** Extra fields: sizes of more than four bytes (4.5.3), and a second name that only some programs read (4.6.9). */
const LARGE_SIZES = 0x0001;
const SECOND_NAME = 0x7075;

/** Attributes by which some programs take an entry for no file at all: volume label, folder, device, link. */
const NO_FILE = 0x08 | 0x10 | 0x40 | 0x400;

/** Stands in a field whose value is in the extra field. */
const ELSEWHERE = 0xffffffff;

/** Version 4.5 of the format brought large sizes (4.4.3). What asks for a newer one, some programs refuse and others do not. */
const NEWEST_VERSION = 45;

/** General purpose flag 0. Such an entry is refused with a reason of its own. */
const ENCRYPTED = 0x0001;

/** Bytes read at once for a header before an entry's bytes: name and extra field of most entries fit. */
const ROOM = 512;

/** The headers of a directory, in its order. Null where they do not fill it exactly, or where one could be read in two ways. */
export function readDirectory(view: DataView): readonly ZipHeader[] | null {
  const headers: ZipHeader[] = [];
  let at = 0;
  while (at < view.byteLength) {
    if (at + CENTRAL.length > view.byteLength || view.getUint32(at, true) !== CENTRAL.mark) return null;
    const header = readHeader(view, at, CENTRAL);
    if (header === null || view.getUint16(at + 34, true) !== 0) return null;
    if (!header.header.name.endsWith('/') && (view.getUint16(at + 38, true) & NO_FILE) !== 0) return null;
    headers.push(header.header);
    at += header.length + view.getUint16(at + 32, true);
  }
  return at === view.byteLength ? headers : null;
}

/** The header before an entry's bytes, and its length. Null where there is none, or where it could be read in two ways. */
export async function readLocalHeader(
  read: (from: number, to: number) => Promise<DataView>,
  offset: number,
): Promise<{ readonly header: ZipHeader; readonly length: number } | null> {
  let view = await read(offset, offset + ROOM);
  if (view.byteLength < LOCAL.length || view.getUint32(0, true) !== LOCAL.mark) return null;
  const length = LOCAL.length + view.getUint16(26, true) + view.getUint16(28, true);
  if (length > ROOM) view = await read(offset, offset + length);
  return readHeader(view, 0, LOCAL);
}

function readHeader(
  view: DataView,
  at: number,
  kind: typeof CENTRAL,
): { readonly header: ZipHeader; readonly length: number } | null {
  const common = at + kind.flags;
  const nameAt = at + kind.length;
  const nameLength = view.getUint16(common + 20, true);
  const extraLength = view.getUint16(common + 22, true);
  const length = kind.length + nameLength + extraLength;
  if (at + length > view.byteLength) return null;
  const flags = view.getUint16(common, true);
  if (view.getUint16(common - 2, true) > NEWEST_VERSION && (flags & ENCRYPTED) === 0) return null;
  const name = bytesAsText(view, nameAt, nameLength);
  const extra = readExtra(view, nameAt + nameLength, extraLength);
  if (extra === null || (extra.secondName !== null && extra.secondName !== name)) return null;

  const large = [...extra.large];
  const size = (place: number): number => {
    const value = view.getUint32(place, true);
    return value === ELSEWHERE ? (large.shift() ?? ELSEWHERE) : value;
  };
  // In the order in which the large sizes stand in the extra field.
  const uncompressed = size(common + 16);
  const compressed = size(common + 12);
  const offset = kind === CENTRAL ? size(at + 42) : at;
  return {
    header: {
      flags,
      method: view.getUint16(common + 2, true),
      crc: view.getUint32(common + 8, true),
      compressed,
      uncompressed,
      name,
      offset,
    },
    length,
  };
}

/** The extra fields that change what an entry is. Null where they do not fill their place exactly or stand there twice. */
function readExtra(
  view: DataView,
  from: number,
  length: number,
): { readonly large: readonly number[]; readonly secondName: string | null } | null {
  const large: number[] = [];
  let secondName: string | null = null;
  const seen = new Set<number>();
  const to = from + length;
  let at = from;
  while (at < to) {
    if (at + 4 > to) return null;
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const content = at + 4;
    if (content + size > to) return null;
    if ((id === LARGE_SIZES || id === SECOND_NAME) && seen.has(id)) return null;
    seen.add(id);
    if (id === LARGE_SIZES)
      for (let place = 0; place + 8 <= size; place += 8) large.push(Number(view.getBigUint64(content + place, true)));
    // One byte of version and four of a check number come before the name.
    if (id === SECOND_NAME && size >= 5) secondName = bytesAsText(view, content + 5, size - 5);
    at = content + size;
  }
  return { large, secondName };
}

function bytesAsText(view: DataView, at: number, length: number): string {
  return Array.from(new Uint8Array(view.buffer, view.byteOffset + at, length), (byte) =>
    String.fromCharCode(byte),
  ).join('');
}
