import type { PlatformAddress } from '../../domain/playbook';

const id = '\\d{2,12}';
const hash = '[0-9a-f]{8,12}';
const handle =
  '(?!(?:about|analytics|api|app|apps|blog|business|careers|categories|channels|checkout|cookie_policy|create|dmca|enterprise|explore|features|for-hire|groups|help|home|join|jobs|library|log_in|login|manage|new|ondemand|partners|press|privacy|pricing|search|settings|showcase|site_map|solutions|stats|stock|store|terms|upgrade|upload|user|videos|watch)$)(?!\\d+$)[A-Za-z0-9_]{2,60}';

/** Addresses of Vimeo. Sources: public extractors of 2026 and a saved page of May 2025. */
export const address = {
  id: 'vimeo',
  name: 'Vimeo',
  hosts: ['vimeo.com', 'www.vimeo.com'],
  pages: [
    // The second part of an unlisted video is its key: without it the address does not open.
    { kind: 'video', path: '/:id/:hash', parts: { id, hash } },
    { kind: 'video', path: '/:id', parts: { id } },
    { kind: 'video', path: '/channels/:channel/:id', parts: { id } },
    { kind: 'video', path: '/groups/:group/videos/:id', parts: { id } },
    { kind: 'video', path: '/showcase/:showcase/video/:id', parts: { id } },
    { kind: 'video', path: '/album/:showcase/video/:id', parts: { id } },
    { kind: 'video', path: '/ondemand/:title/:id', parts: { id } },
    { kind: 'video', path: '/video/:id', host: 'player.vimeo.com', parts: { id } },
    { kind: 'live', path: '/event/:id/*', parts: { id } },
    { kind: 'profile', path: '/:handle', parts: { handle } },
    {
      kind: 'profile',
      path: '/:handle/:tab',
      parts: { handle, tab: 'videos|about|collections|following|followers|likes|channels|groups' },
    },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/watch' },
    { kind: 'feed', path: '/home' },
    { kind: 'feed', path: '/search/*' },
    { kind: 'feed', path: '/categories/*' },
    { kind: 'feed', path: '/channels/*' },
    { kind: 'feed', path: '/groups/*' },
  ],
} as const satisfies PlatformAddress;
