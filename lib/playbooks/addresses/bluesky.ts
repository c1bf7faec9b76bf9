import type { PlatformAddress } from '../../domain/playbook';

const handle = '(?!did:)[A-Za-z0-9][A-Za-z0-9.-]{2,252}';
const did = 'did:[a-z]+:[A-Za-z0-9._:%-]{3,}';
const id = '[a-z0-9]{8,20}';

/** Addresses of Bluesky. Source: the app's own public code, 2025 to 2026. An account is named by its handle or by its lasting id (`did:`). */
export const address = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app', 'www.bsky.app'],
  pages: [
    { kind: 'post', path: '/profile/:handle/post/:id', parts: { handle, id } },
    { kind: 'post', path: '/profile/:did/post/:id', parts: { did, id } },
    { kind: 'post', path: '/embed/:did/app.bsky.feed.post/:id', host: 'embed.bsky.app', parts: { did, id } },
    { kind: 'profile', path: '/profile/:handle', parts: { handle } },
    { kind: 'profile', path: '/profile/:did', parts: { did } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/profile/:owner/feed/*' },
    { kind: 'feed', path: '/profile/:owner/lists/*' },
    { kind: 'feed', path: '/search' },
    { kind: 'feed', path: '/hashtag/*' },
    { kind: 'feed', path: '/video-feed' },
    { kind: 'feed', path: '/notifications' },
  ],
} as const satisfies PlatformAddress;
