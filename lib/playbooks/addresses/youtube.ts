import type { PlatformAddress } from '../../domain/playbook';

const name =
  '(?!(?:watch|embed|shorts|live|feed|results|post|clip|channel|user|playlist|account|about|premium|gaming|kids|music|movies|tv|t|c|s|v|e|ads|howyoutubeworks|creators|jobs|press|redirect|signin|logout|login|upload|trending|hashtag|source|new|learning|sports|news|store|storefront|reporthistory|intl|yt|static|copyright_school|handle|attribution_link|oembed|subscription_center|subscribe_widget|live_chat|live_chat_replay|live_dashboard|my_videos|view_all_playlists|paid_memberships|purchases|pair|activate|terms|privacy|policies|opensource|testtube|error|index|img|ptracking|podcasts|courses|fashion|null|undefined)$)[A-Za-z0-9]{3,40}';

/** Addresses of YouTube. Sources: public extractors of 2026 and four saved pages of 2024 to 2026. */
export const address = {
  id: 'youtube',
  name: 'YouTube',
  hosts: [
    'www.youtube.com',
    'youtube.com',
    'm.youtube.com',
    'music.youtube.com',
    'www.youtube-nocookie.com',
    'youtube-nocookie.com',
  ],
  pages: [
    {
      kind: 'comment',
      path: '/watch',
      query: { v: ':id', lc: ':commentId' },
      parts: { id: '[\\w-]{11}', commentId: '[\\w.-]{10,}' },
    },
    { kind: 'video', path: '/watch', query: { v: ':id' }, parts: { id: '[\\w-]{11}' } },
    { kind: 'short', path: '/shorts/:id', parts: { id: '[\\w-]{11}' } },
    { kind: 'live', path: '/live/:id', parts: { id: '[\\w-]{11}' } },
    // These two words have the length of an id, and are functions of the player.
    { kind: 'video', path: '/embed/:id', parts: { id: '(?!(?:videoseries|live_stream)$)[\\w-]{11}' } },
    { kind: 'clip', path: '/clip/:clipId', parts: { clipId: '[\\w-]{20,60}' } },
    { kind: 'video', path: '/:id', host: 'youtu.be', parts: { id: '[\\w-]{11}' } },
    { kind: 'profile', path: '/@:handle/*' },
    { kind: 'profile', path: '/channel/:channelId/*', parts: { channelId: 'UC[\\w-]{22}' } },
    { kind: 'profile', path: '/c/:name/*' },
    { kind: 'profile', path: '/user/:name/*' },
    { kind: 'post', path: '/post/:id' },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/feed/*' },
    { kind: 'feed', path: '/results' },
    { kind: 'feed', path: '/shorts' },
    // Old short names of channels. Anything that is a function of the site is none.
    { kind: 'profile', path: '/:name', parts: { name } },
    {
      kind: 'profile',
      path: '/:name/:tab',
      parts: { name, tab: 'videos|shorts|streams|playlists|community|posts|about|featured' },
    },
  ],
} as const satisfies PlatformAddress;
