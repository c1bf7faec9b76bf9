import type { PlatformAddress } from '../../domain/playbook';

const id = 'x[a-z0-9]{3,12}';
const handle =
  '(?!(?:video|playlist|embed|search|topic|topics|library|signin|signup|settings|partner|legal|about|feed|upload|following|trending|history|hashtag|categories|channels|users|login|contact|press|jobs|featured|explore|[a-z]{2})$)[A-Za-z0-9._-]{3,60}';

/** Addresses of Dailymotion. Sources: public extractors of 2026 and a saved page of June 2024. Live videos have the address of a video. */
export const address = {
  id: 'dailymotion',
  name: 'Dailymotion',
  hosts: ['www.dailymotion.com', 'dailymotion.com', 'touch.dailymotion.com'],
  pages: [
    { kind: 'video', path: '/video/:id', parts: { id } },
    // Old links carry words behind the id.
    { kind: 'video', path: '/video/:id_*', parts: { id } },
    { kind: 'video', path: '/embed/video/:id', parts: { id } },
    { kind: 'video', path: '/player/*', query: { video: ':id' }, host: 'geo.dailymotion.com', parts: { id } },
    { kind: 'video', path: '/:id', host: 'dai.ly', parts: { id } },
    { kind: 'other', path: '/playlist/:playlistId' },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/search/*' },
    { kind: 'feed', path: '/topic/*' },
    { kind: 'feed', path: '/trending' },
    { kind: 'feed', path: '/library/*' },
    { kind: 'profile', path: '/:handle', parts: { handle } },
    { kind: 'profile', path: '/:handle/:tab', parts: { handle, tab: 'videos|playlists|about|featured' } },
  ],
} as const satisfies PlatformAddress;
