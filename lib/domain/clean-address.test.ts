import { describe, expect, it } from 'vitest';
import { cleanAddress } from './clean-address';

describe('an address to hand on', () => {
  it.each([
    [
      'https://www.tiktok.com/@a/video/1?is_from_webapp=1&sender_device=pc&web_id=9',
      'https://www.tiktok.com/@a/video/1',
    ],
    ['https://www.youtube.com/watch?v=abc&t=42&si=xyz&pp=1', 'https://www.youtube.com/watch?v=abc&t=42'],
    ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
    ['https://blog.example/?s=soup&utm_source=mail&fbclid=1', 'https://blog.example/?s=soup'],
    ['https://me:secret@site.example/a', 'https://site.example/a'],
  ])('%s becomes %s', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });
  it('keeps what the page may need, and what is no web address', () => {
    expect(cleanAddress('https://forum.example/view?id=7&source=a&user_id=3#post-2')).toBe(
      'https://forum.example/view?id=7&source=a&user_id=3#post-2',
    );
    expect(cleanAddress('about:blank')).toBe('about:blank');
    expect(cleanAddress('not an address')).toBe('not an address');
  });
});
