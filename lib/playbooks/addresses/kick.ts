import type { PlatformAddress } from '../../domain/playbook';

const handle =
  '(?!(?:video|videos|clips|categories|category|browse|search|auth|login|signup|dashboard|settings|popout|following|community-guidelines|terms-of-service|privacy-policy|dmca-policy|transactions|subscriptions|notifications|about|careers|developer|embed|community|stream|affiliate|responsible-gaming|help|support|safety|legal|terms|privacy|dmca|cookies|partners|creators|store|subscribe|wallet|api|app|home|trending|live|channels|user|users|u|channel|messages|inbox|drops|rewards|discover)$)[A-Za-z0-9_-]{1,40}';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const clip = 'clip_[0-9A-Za-z]+';

/** Addresses of Kick. Sources: public extractors and chat readers of 2023 to 2026. */
export const address = {
  id: 'kick',
  name: 'Kick',
  hosts: ['kick.com', 'www.kick.com'],
  pages: [
    { kind: 'video', path: '/video/:id', parts: { id: uuid } },
    { kind: 'video', path: '/:handle/videos/:id', parts: { handle, id: uuid } },
    { kind: 'clip', path: '/:handle/clips/:id', parts: { handle, id: clip } },
    { kind: 'clip', path: '/:handle', query: { clip: ':id' }, parts: { handle, id: clip } },
    { kind: 'live', path: '/popout/:handle/chat', parts: { handle } },
    { kind: 'live', path: '/:handle/chatroom', parts: { handle } },
    { kind: 'profile', path: '/:handle/:tab', parts: { handle, tab: 'about|videos|clips' } },
    // A channel shows its live video here, and is its own profile while it is off.
    { kind: 'live', path: '/:handle', parts: { handle } },
    { kind: 'live', path: '/:handle', host: 'player.kick.com', parts: { handle } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/browse/*' },
    { kind: 'feed', path: '/category/*' },
    { kind: 'feed', path: '/categories/*' },
    { kind: 'feed', path: '/following/*' },
    { kind: 'feed', path: '/search' },
  ],
} as const satisfies PlatformAddress;
