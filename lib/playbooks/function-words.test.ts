/** Addresses: words that are functions of a site are nobody's account, and the many forms of one page are one page. */
import { describe, expect, it } from 'vitest';
import { recognise } from './registry';

/** What an address names: nothing of it may be made up. */
const named = (address: string) => {
  const { pageKind, parts } = recognise(address);
  return { pageKind, id: parts['id'], handle: parts['handle'], story: parts['storyId'] };
};

describe('a function of a site names no account and no page', () => {
  const on = (site: string, words: string) => words.split(' ').map((word) => `https://${site}/${word}`);
  it.each([
    ...on('x.com', 'bookmarks lists communities connect_people premium_sign_up grok rules download following i home'),
    ...on(
      'www.facebook.com',
      'checkpoint r.php l.php policy.php adsmanager lite careers fundraisers onthisday ajax any.php',
    ),
    ...on('www.twitch.tv', 'following dashboard partnerships safety'),
    ...on('kick.com', 'community stream affiliate responsible-gaming'),
    ...on('www.instagram.com', 'notes threads explore reels/videos'),
    ...on(
      'www.youtube.com',
      'embed/videoseries?list=PL1 embed/live_stream?channel=UCaaaaaaaaaaaaaaaaaaaaaa about premium',
    ),
    'https://clips.twitch.tv/create',
  ])('%s', (address) => {
    const { id, handle } = named(address);
    expect([id, handle]).toEqual([undefined, undefined]);
  });
});

describe('an address of a page in another form', () => {
  it.each([
    [
      'https://www.instagram.com/stories/highlights/17900000000000000/',
      { pageKind: 'other', story: '17900000000000000' },
    ],
    [
      'https://www.facebook.com/MaraLin/posts/harbour/100000000000001/',
      { pageKind: 'post', handle: 'MaraLin', id: '100000000000001' },
    ],
    [
      'https://www.facebook.com/MaraLin/posts/some-long-words/100000000000001/',
      { pageKind: 'post', handle: 'MaraLin', id: '100000000000001' },
    ],
    [
      'https://www.facebook.com/MaraLin/photos/some-words/100000000000002/',
      { pageKind: 'photo', handle: 'MaraLin', id: '100000000000002' },
    ],
    ['https://www.facebook.com/people/Mara-Lin/100000000000003/', { pageKind: 'profile' }],
    ['https://de-de.facebook.com/mara.lin', { pageKind: 'profile', handle: 'mara.lin' }],
    ['https://mbasic.facebook.com/mara.lin', { pageKind: 'profile', handle: 'mara.lin' }],
    ['https://www.facebook.com/share/p/1AbCdEf/', { pageKind: 'post' }],
    ['https://clips.twitch.tv/embed?clip=BraveHarbourWalk', { pageKind: 'clip', id: 'BraveHarbourWalk' }],
    ['https://m.twitch.tv/clip/BraveHarbourWalk', { pageKind: 'clip', id: 'BraveHarbourWalk' }],
    ['https://player.twitch.tv/?video=v2000000001&parent=x.example', { pageKind: 'video', id: '2000000001' }],
    ['https://player.twitch.tv/?channel=mara_lin&parent=x.example', { pageKind: 'live', handle: 'mara_lin' }],
    ['https://player.kick.com/maralin', { pageKind: 'live', handle: 'maralin' }],
    ['https://vm.tiktok.com/ZMabcdef1/', { pageKind: 'video' }],
    ['https://vt.tiktok.com/ZSabcdef1/', { pageKind: 'video' }],
    ['https://www.tiktok.com/t/ZTabcdef1/', { pageKind: 'video' }],
    ['https://www.tiktok.com/player/v1/7300000000000000001', { pageKind: 'video', id: '7300000000000000001' }],
    ['https://www.tiktok.com/embed/v3/7300000000000000001', { pageKind: 'video', id: '7300000000000000001' }],
    ['https://www.tiktok.com/live/7300000000000000001', { pageKind: 'live', id: '7300000000000000001' }],
    ['https://www.tiktok.com/zh-Hant-TW/@mara.lin', { pageKind: 'profile', handle: 'mara.lin' }],
    ['https://instagr.am/p/Cx1abcDEF23/', { pageKind: 'post', id: 'Cx1abcDEF23' }],
    ['https://www.instagram.com/p/Cx1abcDEF23/comments/', { pageKind: 'post', id: 'Cx1abcDEF23' }],
    ['https://www.instagram.com/p/Cx1abcDEF23/liked_by/', { pageKind: 'post', id: 'Cx1abcDEF23' }],
    ['https://www.instagram.com/p/Cx1abcDEF23/embed/captioned/', { pageKind: 'post', id: 'Cx1abcDEF23' }],
    [
      'https://twitter.com/MaraLin/statuses/1700000000000000001',
      { pageKind: 'post', handle: 'MaraLin', id: '1700000000000000001' },
    ],
    [
      'https://x.com/MaraLin/status/1700000000000000001/history',
      { pageKind: 'post', handle: 'MaraLin', id: '1700000000000000001' },
    ],
    ['https://x.com/MaraLin/followers', { pageKind: 'profile', handle: 'MaraLin' }],
    [
      'https://platform.twitter.com/embed/Tweet.html?id=1700000000000000001',
      { pageKind: 'post', id: '1700000000000000001' },
    ],
    [
      'https://embed.bsky.app/embed/did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3kaaaaaaaaaaa',
      { pageKind: 'post', id: '3kaaaaaaaaaaa' },
    ],
    ['https://www.youtube-nocookie.com/embed/aB3-_xyZ012', { pageKind: 'video', id: 'aB3-_xyZ012' }],
    ['https://music.youtube.com/watch?v=aB3-_xyZ012', { pageKind: 'video', id: 'aB3-_xyZ012' }],
    ['https://www.youtube.com/clip/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345', { pageKind: 'clip' }],
    ['https://www.youtube.com/OldHarbour', { pageKind: 'profile' }],
    ['https://www.dailymotion.com/video/x8abcde_some-words', { pageKind: 'video', id: 'x8abcde' }],
    ['https://np.reddit.com/r/harbour/comments/1abcde/', { pageKind: 'post', id: '1abcde' }],
    ['https://www.reddit.com/r/harbour/s/AbCdEfGhIj', { pageKind: 'post' }],
    ['https://www.snapchat.com/t/AbCdEfGh', { pageKind: 'video' }],
  ])('%s', (address, expected) => {
    expect(named(address)).toEqual({ id: undefined, handle: undefined, story: undefined, ...expected });
  });
});
