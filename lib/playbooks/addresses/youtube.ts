import type { PlatformAddress } from '../../domain/playbook';

/** Addresses of YouTube. Sources: public extractors of 2026 and four saved pages of 2024 to 2026. */
export const address = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com'],
  button: true,
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
    { kind: 'video', path: '/embed/:id', parts: { id: '[\\w-]{11}' } },
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
  ],
} as const satisfies PlatformAddress;
