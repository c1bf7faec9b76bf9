import type { PlatformAddress } from '../../domain/playbook';

const id = '(?:pfbid)?\\w{5,120}';
const handle =
  '(?!(?:watch|reel|reels|groups|events|marketplace|gaming|help|login|settings|messages|notifications|friends|pages|photo|photos|story|stories|share|sharer|hashtag|search|privacy|policies|legal|business|ads|plugins|dialog|live|bookmarks|memories|saved|home)(?:\\.php)?$)[\\w.-]{3,60}';

/** Addresses of Facebook. Source: public extractors of 2026; no page was saved. */
export const address = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['www.facebook.com', 'facebook.com', 'web.facebook.com', 'm.facebook.com'],
  pages: [
    { kind: 'live', path: '/watch/live', query: { v: ':id' }, parts: { id } },
    { kind: 'video', path: '/watch', query: { v: ':id' }, parts: { id } },
    { kind: 'video', path: '/video.php', query: { v: ':id' }, parts: { id } },
    { kind: 'short', path: '/reel/:id/*', parts: { id } },
    { kind: 'post', path: '/story.php', query: { story_fbid: ':id' }, parts: { id } },
    { kind: 'post', path: '/permalink.php', query: { story_fbid: ':id' }, parts: { id } },
    { kind: 'photo', path: '/photo', query: { fbid: ':id' }, parts: { id } },
    { kind: 'photo', path: '/photo.php', query: { fbid: ':id' }, parts: { id } },
    { kind: 'post', path: '/groups/:group/posts/:id/*', parts: { id } },
    { kind: 'post', path: '/groups/:group/permalink/:id/*', parts: { id } },
    { kind: 'video', path: '/:handle/videos/:id', parts: { handle, id: '\\d{5,25}' } },
    { kind: 'video', path: '/:handle/videos/:slug/:id', parts: { handle, id: '\\d{5,25}' } },
    { kind: 'post', path: '/:handle/posts/:id/*', parts: { handle, id } },
    { kind: 'video', path: '/share/v/:shareId/*' },
    { kind: 'short', path: '/share/r/:shareId/*' },
    { kind: 'video', path: '/:shareId', host: 'fb.watch' },
    { kind: 'profile', path: '/profile.php', query: { id: ':accountId' }, parts: { accountId: '\\d{5,25}' } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/watch/*' },
    { kind: 'feed', path: '/reel' },
    { kind: 'feed', path: '/groups/:group' },
    { kind: 'profile', path: '/:handle', parts: { handle } },
    {
      kind: 'profile',
      path: '/:handle/:tab',
      parts: { handle, tab: 'about|photos|videos|reels|reels_tab|friends|followers|community|mentions' },
    },
  ],
} as const satisfies PlatformAddress;
