/** The pages of the end-to-end tests: which file stands in for which address. All names in them are invented. */
export interface StandIn {
  /** File in this folder. */
  readonly file: string;
  /** Address at which a person would meet it. */
  readonly address: string;
}

export const STAND_INS = {
  tiktokVideo: { file: 'tiktok-video.html', address: 'https://www.tiktok.com/@mara.lin/video/7300000000000000001' },
  tiktokProfile: { file: 'tiktok-profile.html', address: 'https://www.tiktok.com/@mara.lin' },
  youtubeWatch: { file: 'youtube-watch.html', address: 'https://www.youtube.com/watch?v=aB3-_xyZ012' },
  youtubeChannel: { file: 'youtube-channel.html', address: 'https://www.youtube.com/@OldHarbour' },
  xPost: { file: 'x-post.html', address: 'https://x.com/otto_v/status/1700000000000000001' },
  instagramPost: { file: 'instagram-post.html', address: 'https://www.instagram.com/p/Cx1abcDEF23/' },
  plain: { file: 'plain-site.html', address: 'https://videos.example.org/watch/harbour-walk' },
} as const satisfies Record<string, StandIn>;

/** What each page hides in its scripts about the visitor. None of it may be in a package by default. */
export const PLANTED = ['203.0.113.77', 'tok_PLANTED_9f8e7d6c5b4a3210', 'planted@visitor.example'] as const;

/** The file that stands in for an address; null where none does. The query does not matter, except that YouTube keeps its video there. */
export function standInFor(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  // It plays a drawing in the videos of the pages.
  if (pathname === '/video.js') return 'video.js';
  if (hostname === 'www.tiktok.com')
    return /\/(video|photo)\//.test(pathname)
      ? 'tiktok-video.html'
      : pathname.startsWith('/@')
        ? 'tiktok-profile.html'
        : null;
  if (hostname === 'www.youtube.com')
    return pathname === '/watch' ? 'youtube-watch.html' : pathname.startsWith('/@') ? 'youtube-channel.html' : null;
  if (hostname === 'x.com') return pathname.includes('/status/') ? 'x-post.html' : null;
  if (hostname === 'www.instagram.com') return pathname.startsWith('/p/') ? 'instagram-post.html' : null;
  return hostname === 'videos.example.org' ? 'plain-site.html' : null;
}

/** What a server says a file of this folder is. */
export function typeOf(file: string): string {
  return `${file.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`;
}
