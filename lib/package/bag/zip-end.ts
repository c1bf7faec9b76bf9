/** Where a ZIP's directory lies, as its last bytes say. `at`: where the records of the end begin. */
export interface ZipEnd {
  readonly at: number;
  readonly entries: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
}

/** The end record (APPNOTE 4.3.16), and the two that large ZIPs have before it (4.3.14, 4.3.15). */
const END = { mark: 0x06054b50, length: 22 };
const END_64 = { mark: 0x06064b50, length: 56 };
const LOCATOR_64 = { mark: 0x07064b50, length: 20 };

/** The longest comment a ZIP may have: behind an end record further from the last byte no program looks. */
const LONGEST_COMMENT = 0xffff;

/** Stands in a field whose value is in the larger record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/**
 * Reads the end of a ZIP, which must be the last 22 bytes: with a comment or with bytes behind it, some programs find this end and others
 * another one. `two-ways` where that is so, or where the end contradicts itself; `not-zip` where there is no end at all.
 */
export async function readEnd(file: Blob): Promise<ZipEnd | 'not-zip' | 'two-ways'> {
  const tail = new DataView(await file.slice(-(END.length + LOCATOR_64.length + END_64.length)).arrayBuffer());
  const end = tail.byteLength - END.length;
  if (end < 0) return 'not-zip';
  if (tail.getUint32(end, true) !== END.mark || tail.getUint16(end + 20, true) !== 0)
    return (await holdsAnEnd(file)) ? 'two-ways' : 'not-zip';
  // A program that looks for the mark from the last byte on must not meet it inside of the record itself.
  for (let at = 1; at + 4 <= END.length; at += 1) if (tail.getUint32(end + at, true) === END.mark) return 'two-ways';

  const [disk, directoryDisk, onDisk, entries] = [4, 6, 8, 10].map((at) => tail.getUint16(end + at, true));
  const [directorySize, directoryOffset] = [12, 16].map((at) => tail.getUint32(end + at, true));
  if (entries === undefined || directorySize === undefined || directoryOffset === undefined) return 'not-zip';
  if (disk !== 0 || directoryDisk !== 0 || onDisk !== entries) return 'two-ways';

  const small = { at: file.size - END.length, entries, directoryOffset, directorySize };
  const locator = end - LOCATOR_64.length;
  const isLarge = locator >= 0 && tail.getUint32(locator, true) === LOCATOR_64.mark;
  const asksForLarge = entries === ELSEWHERE_16 || directorySize === ELSEWHERE_32 || directoryOffset === ELSEWHERE_32;
  if (!isLarge) return asksForLarge ? 'two-ways' : small;
  const large = readLargeEnd(tail, file.size);
  if (large === null || !asksForLarge) return 'two-ways';
  const agrees =
    [large.entries, ELSEWHERE_16].includes(entries) &&
    [large.directorySize, ELSEWHERE_32].includes(directorySize) &&
    [large.directoryOffset, ELSEWHERE_32].includes(directoryOffset);
  return agrees ? large : 'two-ways';
}

/** The end of a large ZIP: its record, then its locator, then the ordinary end, with nothing between. Null where it is otherwise. */
function readLargeEnd(tail: DataView, fileSize: number): ZipEnd | null {
  const locator = tail.byteLength - END.length - LOCATOR_64.length;
  const record = locator - END_64.length;
  if (record < 0 || tail.getUint32(record, true) !== END_64.mark) return null;
  const at = fileSize - tail.byteLength + record;
  const located = tail.getUint32(locator + 4, true) === 0 && tail.getUint32(locator + 16, true) <= 1;
  if (!located || wide(tail, locator + 8) !== at) return null;
  const [length, onDisk, entries] = [4, 24, 32].map((place) => wide(tail, record + place));
  const [directorySize, directoryOffset] = [40, 48].map((place) => wide(tail, record + place));
  const oneDisk = tail.getUint32(record + 16, true) === 0 && tail.getUint32(record + 20, true) === 0;
  if (entries === undefined || directorySize === undefined || directoryOffset === undefined) return null;
  return oneDisk && length === END_64.length - 12 && onDisk === entries
    ? { at, entries, directoryOffset, directorySize }
    : null;
}

/** Eight bytes as a number; more than a number can hold is larger than any file and fits nothing it is compared with. */
function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

async function holdsAnEnd(file: Blob): Promise<boolean> {
  const tail = new DataView(await file.slice(-(END.length + LONGEST_COMMENT)).arrayBuffer());
  for (let at = tail.byteLength - 4; at >= 0; at -= 1) if (tail.getUint32(at, true) === END.mark) return true;
  return false;
}
