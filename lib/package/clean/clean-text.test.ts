import { describe, expect, it } from 'vitest';
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
  });
});
