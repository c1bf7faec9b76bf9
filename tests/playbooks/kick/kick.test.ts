import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/kick';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const VIDEO = '0a1b2c3d-1111-2222-3333-444455556666';

describe('addresses of Kick', () => {
  it.each([
    ['https://kick.com/old_harbour', 'live', { handle: 'old_harbour' }],
    ['https://kick.com/popout/old_harbour/chat', 'live', { handle: 'old_harbour' }],
    ['https://kick.com/old_harbour?clip=clip_01ABCdef', 'clip', { handle: 'old_harbour', id: 'clip_01ABCdef' }],
    ['https://kick.com/old_harbour/clips/clip_01ABCdef', 'clip', { handle: 'old_harbour', id: 'clip_01ABCdef' }],
    [`https://kick.com/old_harbour/videos/${VIDEO}`, 'video', { handle: 'old_harbour', id: VIDEO }],
    [`https://kick.com/video/${VIDEO}`, 'video', { id: VIDEO }],
    ['https://kick.com/old_harbour/about', 'profile', { handle: 'old_harbour', tab: 'about' }],
    ['https://kick.com/browse/clips', 'feed', {}],
    ['https://kick.com/community-guidelines', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'kick', pageKind, parts });
  });
});

describe('a live channel', () => {
  const page = readFixture(playbook, 'live.en.html', 'https://kick.com/old_harbour');

  it('is known by its address; nothing is taken from the channel before it', () => {
    expect(page.facts).toEqual({
      authorHandle: 'old_harbour',
      authorAddress: 'https://kick.com/old_harbour',
      address: 'https://kick.com/old_harbour',
    });
  });

  it('gives the lines of the chat, without an id because rows are reused', async () => {
    expect(await page.comments()).toMatchObject([
      { id: null, authorHandle: 'otto_v', authorName: 'otto_v', text: 'First words', depth: 0 },
      { id: null, authorHandle: 'mara-lin', text: 'Good tide wave' },
    ]);
  });

  it('has no rings: the help tells the way, nobody measured the controls', () => {
    for (const { target, kind } of playbook.actions)
      expect(new Set(Object.values(resolveAnchors(page, target, kind))), `${target} ${kind}`).toEqual(
        new Set(['words only']),
      );
  });
});

describe('what Kick says itself', () => {
  it('is that one report is enough and the name is not shown', () => {
    expect(playbook.after.numberMatters.map(({ say, basis }) => [say, basis.kind])).toEqual([
      ['number-one', 'official'],
      ['number-no-faster', 'official'],
    ]);
    expect(playbook.after.whoLearns[0]).toMatchObject({ say: 'who-anonymous', basis: { kind: 'official' } });
  });

  it('names a heading of its rules for bullying and for private details', () => {
    expect(reasonsFor(playbook, 'harassment-bullying', 'live')[0]?.reason.label.known['en']).toBe('Violence');
    expect(reasonsFor(playbook, 'privacy-doxxing', 'live')[0]?.reason.label.known['en']).toBe('Doxxing and Privacy');
  });
});
