import type { PlatformAddress } from '../../domain/playbook';

const handle =
  '(?!(?:directory|videos|settings|p|subscriptions|search|downloads|wallet|inventory|drops|friends|jobs|turbo|store|prime|team|popout|moderator|u|user|broadcast|login|signup|event|events|bits|collections|embed|following|dashboard|partnerships|partners|safety|security|legal|jobs|about|help|creatorcamp|affiliate|activate|annual-recap|blog|brand|careers|checkout|downloads|esports|manager|messages|notifications|privacy|products|redeem|referrals|reports|responsible|store|subs|support|terms|tags|videoproducer|logout|home|browse|clips|clip|video|v)$)\\w{3,25}';
const slug = '(?!(?:embed|create)$)[\\w-]{3,100}';

/** Addresses of Twitch. Sources: public extractors of 2026 and a saved page of August 2023. */
export const address = {
  id: 'twitch',
  name: 'Twitch',
  hosts: ['www.twitch.tv', 'twitch.tv', 'm.twitch.tv'],
  pages: [
    { kind: 'video', path: '/videos/:id', parts: { id: '\\d{5,15}' } },
    { kind: 'video', path: '/:handle/v/:id', parts: { handle, id: '\\d{5,15}' } },
    { kind: 'video', path: '/:handle/video/:id', parts: { handle, id: '\\d{5,15}' } },
    { kind: 'clip', path: '/:handle/clip/:id', parts: { handle, id: slug } },
    { kind: 'clip', path: '/embed', query: { clip: ':id' }, host: 'clips.twitch.tv', parts: { id: slug } },
    { kind: 'clip', path: '/:id', host: 'clips.twitch.tv', parts: { id: slug } },
    { kind: 'clip', path: '/clip/:id', parts: { id: slug } },
    { kind: 'video', path: '/', query: { video: 'v:id' }, host: 'player.twitch.tv', parts: { id: '\\d{5,15}' } },
    { kind: 'video', path: '/', query: { video: ':id' }, host: 'player.twitch.tv', parts: { id: '\\d{5,15}' } },
    { kind: 'live', path: '/', query: { channel: ':handle' }, host: 'player.twitch.tv', parts: { handle } },
    { kind: 'live', path: '/popout/:handle/chat', parts: { handle } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/directory/*' },
    // The channel's own page shows its live stream.
    { kind: 'live', path: '/:handle', parts: { handle } },
    {
      kind: 'profile',
      path: '/:handle/:tab',
      parts: { handle, tab: 'about|schedule|videos|clips|collections|followers|following|home' },
    },
  ],
} as const satisfies PlatformAddress;
