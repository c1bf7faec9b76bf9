import type { PlatformAddress } from '../../domain/playbook';

const name = '[\\w-]{2,30}';
const base36 = '[a-z0-9]{1,13}';

/** Addresses of Reddit. Sources: public extractors and page contracts of 2026, and a saved page of June 2024. */
export const address = {
  id: 'reddit',
  name: 'Reddit',
  hosts: [
    'www.reddit.com',
    'reddit.com',
    'sh.reddit.com',
    'new.reddit.com',
    'old.reddit.com',
    'np.reddit.com',
    'm.reddit.com',
    'i.reddit.com',
    'amp.reddit.com',
  ],
  pages: [
    {
      kind: 'comment',
      path: '/r/:community/comments/:postId/:slug/:id',
      parts: { community: name, postId: base36, id: base36 },
    },
    {
      kind: 'comment',
      path: '/user/:user/comments/:postId/:slug/:id',
      parts: { user: name, postId: base36, id: base36 },
    },
    { kind: 'post', path: '/r/:community/comments/:id/*', parts: { community: name, id: base36 } },
    { kind: 'post', path: '/user/:user/comments/:id/*', parts: { user: name, id: base36 } },
    { kind: 'post', path: '/comments/:id/*', parts: { id: base36 } },
    { kind: 'post', path: '/:id', host: 'redd.it', parts: { id: base36 } },
    // Links that somebody shared, and a file without its page: they name no post.
    { kind: 'post', path: '/r/:community/s/:shareId', parts: { community: name } },
    { kind: 'other', path: '/:videoId', host: 'v.redd.it' },
    { kind: 'profile', path: '/user/:handle/*', parts: { handle: name } },
    { kind: 'profile', path: '/u/:handle/*', parts: { handle: name } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/r/:community', parts: { community: name } },
    {
      kind: 'feed',
      path: '/r/:community/:sort',
      parts: { community: name, sort: 'hot|new|top|best|rising|controversial' },
    },
    { kind: 'feed', path: '/search' },
  ],
} as const satisfies PlatformAddress;
