/** Tables for eight bytes at once: the one at `256 * n` shifts a byte by `n` places more. */
const TABLES = makeTables();

/** Bytes in one go before others get their turn: about 10 ms. */
const TURN = 8 * 1_048_576;

/** CRC-32 as every ZIP has it, unsigned. Long work is cut up, so that the screen stays quick. */
export async function crc32(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  let crc = -1;
  for (let start = 0; start < bytes.length; start += TURN) {
    if (start > 0) await new Promise((next) => setTimeout(next));
    crc = append(crc, bytes.subarray(start, start + TURN));
  }
  return ~crc >>> 0;
}

/** CRC-32 of bytes that come in pieces. */
export function streamingCrc32(): { update(piece: Uint8Array<ArrayBuffer>): void; value(): number } {
  let crc = -1;
  return {
    update: (piece) => {
      crc = append(crc, piece);
    },
    value: () => ~crc >>> 0,
  };
}

function append(before: number, bytes: Uint8Array<ArrayBuffer>): number {
  let crc = before;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  for (let at = 0; at < whole; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      shift(7, low) ^
      shift(6, low >>> 8) ^
      shift(5, low >>> 16) ^
      shift(4, low >>> 24) ^
      shift(3, high) ^
      shift(2, high >>> 8) ^
      shift(1, high >>> 16) ^
      shift(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) crc = (crc >>> 8) ^ shift(0, crc ^ view.getUint8(at));
  return crc;
}

function shift(places: number, byte: number): number {
  return TABLES[places * 256 + (byte & 0xff)] ?? 0;
}

/** The polynomial of RFC 1952, section 8, bits reversed. */
function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}
