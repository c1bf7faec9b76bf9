import type { PlatformAddress } from '../../domain/playbook';

const handle =
  '(?!(?:home|explore|search|notifications|messages|settings|compose|login|logout|signup|account|intent|share|jobs|tos|privacy|about|hashtag|i)$)\\w{1,15}';

/** Addresses of X. Sources: public extractors of 2026 and a saved page of December 2025. */
export const address = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  pages: [
    // These two work without a handle, so they name none.
    { kind: 'post', path: '/i/status/:id', parts: { id: '\\d{1,20}' } },
    { kind: 'post', path: '/i/web/status/:id', parts: { id: '\\d{1,20}' } },
    { kind: 'video', path: '/:handle/status/:id/video/*', parts: { handle: '\\w{1,15}', id: '\\d{1,20}' } },
    { kind: 'photo', path: '/:handle/status/:id/photo/*', parts: { handle: '\\w{1,15}', id: '\\d{1,20}' } },
    { kind: 'post', path: '/:handle/status/:id', parts: { handle: '\\w{1,15}', id: '\\d{1,20}' } },
    { kind: 'live', path: '/i/broadcasts/:id', parts: { id: '\\w{1,40}' } },
    { kind: 'live', path: '/i/spaces/:id/*', parts: { id: '\\w{1,40}' } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/home' },
    { kind: 'feed', path: '/explore/*' },
    { kind: 'feed', path: '/search' },
    { kind: 'feed', path: '/notifications/*' },
    { kind: 'profile', path: '/:handle', parts: { handle } },
    {
      kind: 'profile',
      path: '/:handle/:tab',
      parts: { handle, tab: 'with_replies|media|likes|highlights|articles|superfollows|affiliates|about' },
    },
  ],
} as const satisfies PlatformAddress;
