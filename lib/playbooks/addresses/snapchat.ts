import type { PlatformAddress } from '../../domain/playbook';

const handle = '[A-Za-z][A-Za-z0-9._-]{2,40}';
const id = '[\\w-]{8,120}';

/** Addresses of Snapchat on the web. Sources: a public extractor of 2024 to 2026 for Spotlight and profiles; the rest is general knowledge. */
export const address = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['www.snapchat.com', 'snapchat.com', 'story.snapchat.com', 'web.snapchat.com'],
  pages: [
    { kind: 'short', path: '/spotlight/:id', parts: { id } },
    { kind: 'short', path: '/@:handle/spotlight/:id', parts: { handle, id } },
    { kind: 'profile', path: '/add/:handle', parts: { handle } },
    { kind: 'profile', path: '/@:handle/*', parts: { handle } },
    { kind: 'video', path: '/p/:channel/:id/*' },
    { kind: 'video', path: '/s/:id' },
    { kind: 'video', path: '/o/:id' },
    { kind: 'video', path: '/t/:shareId' },
    { kind: 'feed', path: '/spotlight' },
    { kind: 'feed', path: '/discover/*' },
    { kind: 'feed', path: '/stories/*' },
    { kind: 'feed', path: '/explore/*' },
  ],
} as const satisfies PlatformAddress;
