import { describe, expect, it } from 'vitest';
import { PLATFORM_ADDRESSES } from './address-index';
import { recognise } from './registry';

describe('addresses of TikTok', () => {
  it.each([
    [
      'https://www.tiktok.com/@mara.lin/video/7300000000000000001',
      'video',
      { handle: 'mara.lin', id: '7300000000000000001' },
    ],
    [
      'https://www.tiktok.com/@mara.lin/video/7300000000000000001/?is_copy_url=1&_r=1',
      'video',
      { handle: 'mara.lin', id: '7300000000000000001' },
    ],
    [
      'https://www.tiktok.com/%40mara.lin/video/7300000000000000001#comments',
      'video',
      { handle: 'mara.lin', id: '7300000000000000001' },
    ],
    [
      'https://www.tiktok.com/en/@mara.lin/video/7300000000000000001',
      'video',
      { handle: 'mara.lin', id: '7300000000000000001' },
    ],
    ['https://www.tiktok.com/@/video/7300000000000000001', 'video', { id: '7300000000000000001' }],
    [
      'https://WWW.TIKTOK.COM/@mara.lin/photo/7300000000000000002',
      'photo',
      { handle: 'mara.lin', id: '7300000000000000002' },
    ],
    ['https://m.tiktok.com/@mara.lin/live', 'live', { handle: 'mara.lin' }],
    ['https://www.tiktok.com/@mara.lin/', 'profile', { handle: 'mara.lin' }],
    ['https://www.tiktok.com/foryou?lang=de-DE', 'feed', {}],
    ['https://www.tiktok.com/pt-BR/', 'feed', {}],
    ['https://www.tiktok.com/@mara.lin/video/not-a-number', 'other', {}],
    ['https://www.tiktok.com/legal/report/privacy', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'tiktok', pageKind, parts });
  });
});

describe('addresses of YouTube', () => {
  it.each([
    ['https://www.youtube.com/watch?v=aB3-_xyZ012', 'video', { id: 'aB3-_xyZ012' }],
    ['https://www.youtube.com/watch?list=PL1&t=42s&v=aB3-_xyZ012', 'video', { id: 'aB3-_xyZ012' }],
    [
      'https://www.youtube.com/watch?v=aB3-_xyZ012&lc=UgxK0000000000000000001.9Reply',
      'comment',
      { id: 'aB3-_xyZ012', commentId: 'UgxK0000000000000000001.9Reply' },
    ],
    ['https://youtu.be/aB3-_xyZ012?si=share', 'video', { id: 'aB3-_xyZ012' }],
    ['https://m.youtube.com/shorts/aB3-_xyZ012', 'short', { id: 'aB3-_xyZ012' }],
    ['https://www.youtube.com/live/aB3-_xyZ012', 'live', { id: 'aB3-_xyZ012' }],
    ['https://www.youtube.com/@OldHarbour/videos', 'profile', { handle: 'OldHarbour' }],
    ['https://www.youtube.com/@%E6%B5%B7%E6%B8%AF', 'profile', { handle: '海港' }],
    ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'profile', { channelId: 'UCabcdefghijklmnopqrstuv' }],
    ['https://www.youtube.com/watch?v=too-short', 'other', {}],
    ['https://www.youtube.com/about', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'youtube', pageKind, parts });
  });
});

describe('addresses that only look like a platform', () => {
  it.each([
    'https://www.tiktok.com.evil.example/@mara.lin/video/7300000000000000001',
    'https://evil.example/www.tiktok.com/@mara.lin/video/7300000000000000001',
    'https://www.tiktok.com@evil.example/@mara.lin/video/7300000000000000001',
    'https://nottiktok.com/@mara.lin/video/7300000000000000001',
    'https://youtube.com.example/watch?v=aB3-_xyZ012',
    'javascript:location="https://www.youtube.com/watch?v=aB3-_xyZ012"',
    'data:text/html,https://www.youtube.com/watch?v=aB3-_xyZ012',
    'file:///www.youtube.com/watch',
    'http://www.tiktok.com/@mara.lin/video/7300000000000000001',
    'https://www.tiktok.com:8443/@mara.lin/video/7300000000000000001',
    'about:blank',
    '',
    'not an address',
  ])('%s gets the generic playbook', (address) => {
    expect(recognise(address)).toEqual({ playbookId: 'generic', pageKind: 'other', parts: {} });
  });
});

describe('odd addresses', () => {
  it('reads the video out of an address with a megabyte of query', () => {
    const address = `https://www.youtube.com/watch?x=${'a'.repeat(1_000_000)}&v=aB3-_xyZ012`;
    expect(recognise(address).parts).toEqual({ id: 'aB3-_xyZ012' });
  });

  it('keeps nothing of a path as long as a megabyte', () => {
    expect(recognise(`https://www.tiktok.com/@${'a'.repeat(1_000_000)}`)).toEqual({
      playbookId: 'tiktok',
      pageKind: 'other',
      parts: {},
    });
    expect(recognise(`https://www.tiktok.com/@${'a'.repeat(1_000)}`).pageKind).toBe('other');
  });

  it('survives broken escapes', () => {
    expect(recognise('https://www.tiktok.com/@mara%E0%A4%A/video/7300000000000000001').parts).toEqual({
      handle: 'mara%E0%A4%A',
      id: '7300000000000000001',
    });
  });

  it('does not take a channel for a language', () => {
    expect(recognise('https://www.tiktok.com/@de').parts).toEqual({ handle: 'de' });
  });
});

describe('the light index', () => {
  it('knows every platform and holds nothing but what tells an address', () => {
    expect(PLATFORM_ADDRESSES.map(({ id }) => id)).toEqual(expect.arrayContaining(['generic', 'tiktok', 'youtube']));
    for (const entry of PLATFORM_ADDRESSES)
      expect(
        Object.keys(entry)
          .filter((key) => key !== 'button')
          .sort(),
      ).toEqual(['hosts', 'id', 'name', 'pages']);
  });
});
