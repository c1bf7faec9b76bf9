import { describe, expect, it } from 'vitest';
import { base64Of, bytesOfBase64 } from './base64';
import { bytesOfHex, hexOf, sha256Hex } from './digest';

describe('digests and encodings', () => {
  it('give the known SHA-256 of nothing and of "abc"', async () => {
    expect(await sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('bring every byte back, in any amount', () => {
    for (const length of [0, 1, 2, 3, 255, 256, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index % 256);
      expect(Buffer.from(bytesOfBase64(base64Of(bytes)) ?? []).equals(bytes)).toBe(true);
      expect(Buffer.from(bytesOfHex(hexOf(bytes))).equals(bytes)).toBe(true);
    }
  });

  it('refuse what is none', () => {
    expect(bytesOfBase64('no base64 %%%')).toBeNull();
    expect(() => bytesOfHex('0g')).toThrow();
    expect(() => bytesOfHex('abc')).toThrow();
  });
});
