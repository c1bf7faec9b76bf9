import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_PARTS } from './address-parts';
import { accountAddress, forCopy, forPackage } from './address-privacy';

const TOKEN = 'Zm9vYmFyYmF6cXV4MTIzNDU2';

describe('an address', () => {
  it.each([
    // address, to copy, to hand over
    [
      'https://www.tiktok.com/@a/video/1?is_from_webapp=1&sender_device=pc&web_id=9',
      'https://www.tiktok.com/@a/video/1',
    ],
    ['https://www.tiktok.com/@fox/video/7412?q=my+search&t=1700000000000', 'https://www.tiktok.com/@fox/video/7412'],
    ['https://www.youtube.com/watch?v=abc&t=42&si=xyz&pp=1', 'https://www.youtube.com/watch?v=abc&t=42'],
    ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
    ['https://www.instagram.com/reel/C1/?hl=de&ig_mid=A-1', 'https://www.instagram.com/reel/C1/'],
    [
      `https://www.facebook.com/story.php?story_fbid=pfbid${TOKEN}&id=1&eav=${TOKEN}&paipv=0`,
      `https://www.facebook.com/story.php?story_fbid=pfbid${TOKEN}&id=1`,
    ],
    ['https://www.facebook.com/x/posts/1?notif_id=5&ref=notif&__cft__[0]=abc', 'https://www.facebook.com/x/posts/1'],
    ['https://mail.example/v?id=1&authuser=2', 'https://mail.example/v?id=1'],
    [`https://site.example/v?id=1&session=${TOKEN}`, 'https://site.example/v?id=1'],
    ['https://site.example/v?id=1&sid=abc', 'https://site.example/v?id=1'],
    ['https://me:secret@site.example/a', 'https://site.example/a'],
    ['https://vidora.example/a#access_token=abc&x=1', 'https://vidora.example/a'],
    // What names the page stays, long as it may be.
    [`https://forum.example/topic?post=2024${TOKEN}`, `https://forum.example/topic?post=2024${TOKEN}`],
    [
      'https://clips.example/watch?clipid=3f2a9b7c1d0e4f5a6b7c8d9e',
      'https://clips.example/watch?clipid=3f2a9b7c1d0e4f5a6b7c8d9e',
    ],
    [`https://tube.example/watch?v=${TOKEN}`, `https://tube.example/watch?v=${TOKEN}`],
    ['https://forum.example/view?id=7#post-2', 'https://forum.example/view?id=7#post-2'],
    // Without these names the page that was posted against somebody is not found.
    [
      'https://films.example/view_video.php?viewkey=65f1a2b3c4d5e',
      'https://films.example/view_video.php?viewkey=65f1a2b3c4d5e',
    ],
    [
      'https://board.example/read.php?tid=812&pid=40177#pid40177',
      'https://board.example/read.php?tid=812&pid=40177#pid40177',
    ],
    ['https://board.example/index.php?showtopic=812', 'https://board.example/index.php?showtopic=812'],
    ['https://gallery.example/show?album_id=3&image_no=12', 'https://gallery.example/show?album_id=3&image_no=12'],
    ['https://vimeo.com/76979871?h=8272103f6e', 'https://vimeo.com/76979871?h=8272103f6e'],
    ['about:blank', 'about:blank'],
    ['not an address', 'not an address'],
  ])('%s is the same to copy and to hand over', (address, clean) => {
    expect(forCopy(address)).toBe(clean);
    expect(forPackage(address).address).toBe(clean);
  });

  it.each([
    ['https://site.example/v?id=1&to=me@example.org', 'https://site.example/v?id=1'],
    [`https://site.example/v?id=1&x=${TOKEN}`, 'https://site.example/v?id=1'],
    [`https://site.example/v?viewer=${TOKEN}#s=${TOKEN}`, 'https://site.example/v'],
    // Nobody knows what these names mean.
    ['https://forum.example/view?id=7&source=a&user_id=3#post-2', 'https://forum.example/view?id=7#post-2'],
    ['https://blog.example/?s=soup&utm_source=mail', 'https://blog.example/'],
    ['https://vidora.example/watch?v=abc&me=anna&viewer=12', 'https://vidora.example/watch?v=abc'],
    [`https://site.example/v?id=${TOKEN}`, 'https://site.example/v'],
    [`https://site.example/v?pid=${TOKEN}&h=8272103f6e`, 'https://site.example/v'],
    ['https://site.example/v#/user/anna', 'https://site.example/v'],
    ['https://site.example/v#a8Kd93jdk2Lq', 'https://site.example/v'],
    ['https://site.example/v?v=1#:~:text=anna', 'https://site.example/v?v=1'],
    ['file:///home/anna/Schule/Screenshot%201.html', 'Screenshot 1.html'],
    ['file:///C:/Users/anna/x.html?me=anna#anna', 'x.html'],
  ])('%s goes without what may be the visitor’s', (address, clean) => {
    expect(forPackage(address).address).toBe(clean);
  });

  it('is copied with what a page may need to be found, whatever it means', () => {
    for (const address of ['https://blog.example/?s=soup', 'https://forum.example/view?id=7&source=a&user_id=3#post-2'])
      expect(forCopy(address)).toBe(address);
  });

  it('of an account keeps what names whose it is, and nothing else', () => {
    const profile = 'https://board.example/member.php?u=812';
    expect(accountAddress(`${profile}&ref=mail&sid=abc`)).toBe(profile);
    expect(accountAddress(`https://board.example/member.php?u=${TOKEN}`)).toBe('https://board.example/member.php');
    expect(accountAddress('https://www.tiktok.com/@a?sec_user_id=9&uid=3')).toBe('https://www.tiktok.com/@a');
    expect(forPackage(profile).address).toBe('https://board.example/member.php');
  });

  it('keeps its exact spelling where nothing is taken out', () => {
    for (const address of ['https://vidora.example', 'https://vidora.example/A%20b?v=1#part'])
      expect(forPackage(address)).toEqual({ address, removed: 0 });
  });
});

/** Addresses with known, page-naming and unknown parts on known and unknown sites. */
const addresses = fc
  .record({
    host: fc.constantFrom('www.tiktok.com', 'm.facebook.com', 'x.com', 'youtu.be', 'forum.example', 'old.reddit.com'),
    path: fc.webPath(),
    parts: fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...ADDRESS_PARTS.map(({ name }) => name.replace('*', 'x'))),
          fc.constantFrom('v', 'post', 'clipid', 'id', 'fbid', 'Utm_Source'),
          fc.string({ maxLength: 12 }),
        ),
        fc.oneof(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.constant(TOKEN), fc.emailAddress()),
      ),
      { maxLength: 6 },
    ),
    hash: fc.oneof(fc.constant(''), fc.webFragments(), fc.constant('access_token=1'), fc.constant('post-2')),
    user: fc.constantFrom('', 'me:secret@'),
  })
  .map(
    ({ host, path, parts, hash, user }) =>
      `https://${user}${host}${path}?${new URLSearchParams(parts).toString()}#${hash}`,
  );

const names = (address: string): string[] => [...new URL(address).searchParams.keys()];

describe('cleaning an address', () => {
  it('twice is cleaning it once', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(forCopy(forCopy(address))).toBe(forCopy(address));
        expect(forPackage(forPackage(address).address)).toEqual({ address: forPackage(address).address, removed: 0 });
      }),
    );
  });

  it('to hand it over takes out at least what is taken out to copy it', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const copied = names(forCopy(address));
        for (const name of names(forPackage(address).address)) expect(copied).toContain(name);
        expect(forCopy(forPackage(address).address)).toBe(new URL(forPackage(address).address).href);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (address) => {
        expect(typeof forCopy(address)).toBe('string');
        expect(forPackage(address).removed).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
