import { describe, expect, it } from 'vitest';
import type { Card } from '../../lib/help/card';
import { ALL_CARDS } from '../../lib/help/cards';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';

/** A card never wears the source of another platform: "From: tiktok.com" under a sentence shown on YouTube says something untrue. */

/** Hosts that speak for more than one platform of the same company, or for more than platforms. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  facebook: ['www.facebook.com', 'www.meta.com', 'transparency.meta.com'],
  instagram: ['www.facebook.com', 'www.meta.com', 'transparency.meta.com', 'help.instagram.com'],
  snapchat: ['values.snap.com'],
  reddit: ['mods.reddithelp.com', 'support.reddithelp.com'],
  youtube: ['support.google.com'],
  bluesky: ['bsky.app'],
};

const hosts = new Map<string, readonly string[]>();
for (const id of PLAYBOOK_IDS) {
  const { hosts: own, officialHosts = [] } = await loadPlaybook(id);
  hosts.set(id, [...own, ...officialHosts, ...(COMPANY[id] ?? [])]);
}

/** Cards that show a platform's own source somewhere else than on that platform. */
function wronglySourced(cards: readonly Card[]): string[] {
  return cards
    .filter(({ basis, platform }) => {
      if (basis.kind === 'seen') return platform === undefined;
      if (basis.kind !== 'official') return false;
      const host = new URL(basis.source).host;
      const owners = [...hosts].filter(([, own]) => own.includes(host)).map(([id]) => id);
      return owners.length > 0 && (platform === undefined || !owners.includes(platform));
    })
    .map(({ id, platform }) => `${id}@${platform ?? 'everywhere'}`);
}

describe('the source of a card', () => {
  it('is never another platform', () => {
    expect(wronglySourced(ALL_CARDS)).toEqual([]);
  });
  it('is caught where it is: a general card of TikTok, one of X on YouTube, and one seen somewhere', () => {
    const card = { id: 'planted', group: 'after', lines: 1, seeds: [] } as const;
    const tiktok = { kind: 'official', source: 'https://www.tiktok.com/community-guidelines/en/enforcement/' } as const;
    const x = { kind: 'official', source: 'https://help.x.com/en/rules-and-policies/copyright-policy' } as const;
    expect(
      wronglySourced([
        { ...card, basis: tiktok },
        { ...card, basis: x, platform: 'youtube' },
        { ...card, basis: { kind: 'seen', when: '2025-12' } },
        { ...card, basis: x, platform: 'x' },
      ]),
    ).toEqual(['planted@everywhere', 'planted@youtube', 'planted@everywhere']);
  });
});
