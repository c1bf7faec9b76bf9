import type { PlatformAddress } from '../../domain/playbook';

const id = '(?!(?:videos|audio|saved)$)[\\w-]{5,60}';
const handle =
  '(?!(?:explore|reel|reels|direct|accounts|stories|p|tv|about|legal|privacy|developer|web|challenge|emails|api|press|directory|lite|s|create|your_activity|notes|threads|highlights|topics|locations|tags|ar|data|download|session|oauth|logging|qr|shop|live|nametag|n|about-us|invites|consent|terms|help|reels_tab|popular)$)[\\w.]{1,30}';

/** Addresses of Instagram. Sources: public extractors of 2026 and saved pages of 2024 and 2025. */
export const address = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com', 'instagram.com', 'm.instagram.com', 'instagr.am', 'www.instagr.am'],
  pages: [
    // A link to one comment: the post stays the subject, and the comment can be picked.
    { kind: 'post', path: '/p/:id/c/*', parts: { id } },
    { kind: 'post', path: '/p/:id', parts: { id } },
    { kind: 'post', path: '/p/:id/:tab/*', parts: { id, tab: 'comments|liked_by|embed' } },
    { kind: 'short', path: '/reel/:id/:tab/*', parts: { id, tab: 'comments|liked_by|embed|c' } },
    { kind: 'short', path: '/reel/:id', parts: { id } },
    { kind: 'short', path: '/reels/:id', parts: { id } },
    { kind: 'video', path: '/tv/:id', parts: { id } },
    { kind: 'post', path: '/:handle/p/:id', parts: { handle, id } },
    { kind: 'short', path: '/:handle/reel/:id', parts: { handle, id } },
    { kind: 'live', path: '/:handle/live/*', parts: { handle } },
    // Stories have no kind of their own.
    { kind: 'other', path: '/stories/highlights/:storyId', parts: { storyId: '\\d{5,25}' } },
    { kind: 'other', path: '/stories/:handle/:storyId', parts: { handle, storyId: '\\d{5,25}' } },
    { kind: 'feed', path: '/' },
    { kind: 'feed', path: '/explore/*' },
    { kind: 'feed', path: '/reels' },
    { kind: 'profile', path: '/:handle', parts: { handle } },
    {
      kind: 'profile',
      path: '/:handle/:tab',
      parts: { handle, tab: 'reels|tagged|channel|followers|following|saved' },
    },
  ],
} as const satisfies PlatformAddress;
