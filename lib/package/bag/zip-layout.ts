/**
 * The outer shape of a ZIP, checked byte by byte. The format (PKWARE APPNOTE 6.3.10, section 4.3) lets bytes stand before, between and
 * behind what it names, and programs differ in what they make of them: two of them may unpack different files from one ZIP.
 * A package has none of that. Whatever leaves room for a second reading is refused before anything in it is looked at.
 */
import { readEnd } from './zip-end';
import { readDirectory, readLocalHeader, type ZipHeader } from './zip-headers';

/** Why a ZIP is refused. `two-ways`: two programs could unpack different files from it. */
export type LayoutFault = 'not-zip' | 'two-ways' | 'too-big';

/** A ZIP larger than this in files, or in bytes that only name files, was made to keep a computer busy. */
const MOST_FILES = 200_000;
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;

/** Lengths of the record behind an entry's bytes (4.3.9): with or without its mark, with sizes of four or of eight bytes. */
const DESCRIPTOR_LENGTHS: ReadonlySet<number> = new Set([12, 16, 20, 24]);
const DESCRIPTOR_MARK = 0x08074b50;

/** General purpose flag 3: check number and sizes stand behind the bytes. */
const SIZES_BEHIND = 0x0008;

/**
 * Whether a ZIP is exactly: entries one behind the other from the first byte on, the directory that names each of them once, one end
 * record as the very last bytes, without a comment. Null where it is. Reads the directory and each entry's header, no contents.
 */
export async function layoutFault(file: Blob): Promise<LayoutFault | null> {
  const end = await readEnd(file);
  if (typeof end === 'string') return end;
  if (end.entries > MOST_FILES || end.directorySize > MOST_DIRECTORY_BYTES) return 'too-big';
  if (end.directoryOffset + end.directorySize !== end.at) return 'two-ways';
  const entries = readDirectory(await viewOf(file, end.directoryOffset, end.at));
  if (entries?.length !== end.entries) return 'two-ways';

  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  let expected = 0;
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.offset ?? end.directoryOffset;
    if (entry.offset !== expected || next > end.directoryOffset || !(await fitsItsPlace(file, entry, next)))
      return 'two-ways';
    expected = next;
  }
  return expected === end.directoryOffset ? null : 'two-ways';
}

/** Whether the header before the entry's bytes says what the directory says, and the bytes reach exactly to `next`. */
async function fitsItsPlace(file: Blob, entry: ZipHeader, next: number): Promise<boolean> {
  const local = await readLocalHeader((from, to) => viewOf(file, from, Math.min(to, next)), entry.offset);
  if (local === null) return false;
  const { header, length } = local;
  if (header.flags !== entry.flags || header.method !== entry.method || header.name !== entry.name) return false;
  const behind = (entry.flags & SIZES_BEHIND) !== 0;
  const same = (name: 'crc' | 'compressed' | 'uncompressed'): boolean =>
    header[name] === entry[name] || (behind && header[name] === 0);
  if (!same('crc') || !same('compressed') || !same('uncompressed')) return false;
  if (entry.name.endsWith('/') && entry.uncompressed !== 0) return false;

  const dataEnd = entry.offset + length + entry.compressed;
  if (dataEnd === next) return !behind;
  return behind && DESCRIPTOR_LENGTHS.has(next - dataEnd) && fitsDescriptor(await viewOf(file, dataEnd, next), entry);
}

function fitsDescriptor(view: DataView, entry: ZipHeader): boolean {
  const marked = view.byteLength % 8 === 0;
  if (marked && view.getUint32(0, true) !== DESCRIPTOR_MARK) return false;
  const at = marked ? 4 : 0;
  const wide = view.byteLength > 16;
  const size = (place: number): number =>
    wide ? Number(view.getBigUint64(at + 4 + 8 * place, true)) : view.getUint32(at + 4 + 4 * place, true);
  return view.getUint32(at, true) === entry.crc && size(0) === entry.compressed && size(1) === entry.uncompressed;
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, Math.max(from, to)).arrayBuffer());
}
