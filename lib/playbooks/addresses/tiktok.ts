import type { PlatformAddress } from '../../domain/playbook';

/** Addresses of TikTok. Sources: public extractors of 2026 and a saved page of December 2025. */
export const address = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['www.tiktok.com', 'tiktok.com', 'm.tiktok.com'],
  pages: [
    { kind: 'video', path: '/@:handle/video/:id', parts: { id: '\\d{6,25}' } },
    // Old links come without the handle.
    { kind: 'video', path: '/@/video/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'photo', path: '/@:handle/photo/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'video', path: '/share/video/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'video', path: '/embed/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'video', path: '/embed/v2/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'video', path: '/embed/v3/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'video', path: '/player/v1/:id', parts: { id: '\\d{6,25}' } },
    // Links that somebody shared: they lead on, and name nothing.
    { kind: 'video', path: '/:shareId', host: 'vm.tiktok.com' },
    { kind: 'video', path: '/:shareId', host: 'vt.tiktok.com' },
    { kind: 'video', path: '/t/:shareId' },
    { kind: 'live', path: '/live/:id', parts: { id: '\\d{6,25}' } },
    { kind: 'live', path: '/@:handle/live' },
    { kind: 'profile', path: '/@:handle' },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/foryou' },
    { kind: 'feed', path: '/following' },
    { kind: 'feed', path: '/friends' },
    { kind: 'feed', path: '/explore' },
  ],
} as const satisfies PlatformAddress;
