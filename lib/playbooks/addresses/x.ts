import type { PlatformAddress } from '../../domain/playbook';

const handle =
  '(?!(?:home|explore|search|notifications|messages|settings|compose|login|logout|signup|account|intent|share|jobs|tos|privacy|about|hashtag|i|bookmarks|lists|communities|connect_people|premium_sign_up|premium|grok|rules|download|following|followers|who_to_follow|topics|moments|events|spaces|oauth|account_access|widgets|teams|search-advanced|verified-choose|jobs_search|money|chat|logged_out|personalization|keyboard_shortcuts|help|error|topics_i|articles|analytics|monetization|creators|ads|business|safety|security|signin|welcome|flow|newtwitter|statuses|status|video|photo)$)\\w{1,15}';

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
    { kind: 'post', path: '/:handle/statuses/:id', parts: { handle: '\\w{1,15}', id: '\\d{1,20}' } },
    {
      kind: 'post',
      path: '/:handle/status/:id/:tab',
      parts: { handle: '\\w{1,15}', id: '\\d{1,20}', tab: 'history|quotes|retweets|likes|hidden' },
    },
    { kind: 'post', path: '/embed/*', query: { id: ':id' }, host: 'platform.twitter.com', parts: { id: '\\d{1,20}' } },
    { kind: 'post', path: '/embed/*', query: { id: ':id' }, host: 'platform.x.com', parts: { id: '\\d{1,20}' } },
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
      parts: {
        handle,
        tab: 'with_replies|media|likes|highlights|articles|superfollows|affiliates|about|followers|following|verified_followers|followers_you_follow',
      },
    },
  ],
} as const satisfies PlatformAddress;
