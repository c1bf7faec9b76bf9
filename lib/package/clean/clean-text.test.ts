import { describe, expect, it } from 'vitest';
import { cleanAddress } from './clean-address';
import { cleanText } from './clean-text';

const clean = (text: string, keep: readonly string[] = []) => cleanText(text, keep, (kind) => `[${kind}]`).text;

describe('cleaning a page text', () => {
  it.each([
    ['You are 203.0.113.77 today', 'You are [ip-address] today'],
    ['at 2001:db8:85a3::8a2e:370:7334.', 'at [ip-address].'],
    ['full 2001:0db8:85a3:0000:0000:8a2e:0370:7334 one', 'full [ip-address] one'],
    ['mapped ::ffff:203.0.113.7', 'mapped [ip-address]'],
    ['write to Ünal.Saver+x@mail.example now', 'write to [e-mail] now'],
    ['key eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl end', 'key [token] end'],
    ['hex 9f86d081884c7d659a2feaa0c55ad015 end', 'hex [token] end'],
    ['base dGhpcyBpcyBhIHRva2VuIDEyMzQ1== end', 'base [token] end'],
    ['id 123e4567-e89b-12d3-a456-426614174000 end', 'id [token] end'],
    ['small k3j4h5k6j7h8g9f0d1s2a3q4 end', 'small [token] end'],
    [
      'go to https://vidora.example/v/1?utm_source=x&v=2 now',
      'go to https://vidora.example/v/1?v=2 [address-part] now',
    ],
    ['see https://cdn.example/a?ip=203.0.113.7&v=1', 'see https://cdn.example/a?v=1 [address-part]'],
  ])('takes out what is the visitor’s: %s', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    'At 12:34:56 she wrote version 2.1.3 of it, 10:20',
    'call +49 151 23456789, Main Street 5',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!!',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'thisisaverylongwordwithoutanyspacesinit',
    '@some_very_long_handle_99x and #averylonghashtag2026forher',
    'std::vector a::b at 5:30',
    'video 7412365478965412365',
    'مرحبا بكم جميعا 😀 أهلا وسهلا',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxABCDEFGHIJKLMNOP4AaABAg.9x8y7z6w',
    'ab@ @cd @',
  ])('leaves alone what people write: %s', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('keeps names and ids of the subject although they look like codes', () => {
    expect(
      clean('by MS4wLjABAAAAv7iSuuXDJGDvJkmH and 9f86d081884c7d659a2feaa0c55ad015', ['MS4wLjABAAAAv7iSuuXDJGDvJkmH']),
    ).toBe('by MS4wLjABAAAAv7iSuuXDJGDvJkmH and [token]');
  });

  it('counts what it took', () => {
    expect(cleanText('203.0.113.7 a@b.example 203.0.113.8', [], () => '').removed).toEqual({
      'ip-address': 2,
      'e-mail': 1,
      token: 0,
      'address-part': 0,
    });
  });

  it('comes to an end on megabytes made to slow it down', () => {
    for (const piece of ['a', 'a@', 'a.', '1.', 'f:', 'eyJ', 'https://', '%40', 'A1b2']) {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(clean(text).length).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe('cleaning an address', () => {
  it.each([
    [
      'https://www.tiktok.com/@fox/video/7412365478965412365?is_from_webapp=1&sender_device=pc&web_id=7412365478965412366',
      'https://www.tiktok.com/@fox/video/7412365478965412365',
    ],
    ['https://www.tiktok.com/@fox/video/7412?q=my+search&t=1700000000000', 'https://www.tiktok.com/@fox/video/7412'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&pp=ygUJbXkgc2VhcmNo&t=42s',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s',
    ],
    ['https://x.com/fox/status/1?s=20&t=AbCd', 'https://x.com/fox/status/1'],
    ['https://me:secret@vidora.example/a', 'https://vidora.example/a'],
    ['https://vidora.example/a#access_token=abc&x=1', 'https://vidora.example/a'],
    ['https://vidora.example/a?who=me@mail.example', 'https://vidora.example/a'],
    ['https://vidora.example/a?x=Zm9vYmFyYmF6cXV4MTIzNDU2', 'https://vidora.example/a'],
  ])('shortens %s', (address, expected) => {
    expect(cleanAddress(address).address).toBe(expected);
  });

  it('leaves an address as it is spelled when there is nothing to take out', () => {
    for (const address of [
      'https://vidora.example',
      'https://vidora.example/A%20b?v=1#part',
      'about:blank',
      'not an address',
    ]) {
      expect(cleanAddress(address)).toEqual({ address, removed: 0 });
    }
  });
});
