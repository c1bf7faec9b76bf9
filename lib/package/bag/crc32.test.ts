import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { utf8 } from './bytes';

describe('CRC-32', () => {
  it('gives the known values', async () => {
    expect(await crc32(utf8(''))).toBe(0);
    expect(await crc32(utf8('123456789'))).toBe(0xcbf43926);
    expect(await crc32(utf8('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
  });

  it('is the same bit by bit, whatever the length and place', async () => {
    const bytes = Uint8Array.from({ length: 67 }, (_, at) => (at * 151 + 7) % 256);
    for (let start = 0; start < 9; start += 1)
      for (let end = start; end <= bytes.length; end += 1) {
        const piece = bytes.subarray(start, end);
        let expected = 0xffffffff;
        for (const byte of piece) {
          expected ^= byte;
          for (let bit = 0; bit < 8; bit += 1)
            expected = (expected & 1) === 1 ? 0xedb88320 ^ (expected >>> 1) : expected >>> 1;
        }
        expect(await crc32(piece)).toBe(~expected >>> 0);
      }
  });

  it('goes on where it gave others their turn', async () => {
    const long = new Uint8Array(9 * 1_048_576);
    long[long.length - 1] = 1;
    // As zlib gives it.
    expect(await crc32(long)).toBe(0x14267b3b);
  });
});
