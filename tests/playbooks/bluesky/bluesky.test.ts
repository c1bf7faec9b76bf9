import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/bluesky';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const POST = 'https://bsky.app/profile/mara.example.com/post/3kharbour0001';
const DID = 'did:plc:abcdefghijklmnopqrstuvwx';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'post');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('addresses of Bluesky', () => {
  it.each([
    [POST, 'post', { handle: 'mara.example.com', id: '3kharbour0001' }],
    [`https://bsky.app/profile/${DID}/post/3kharbour0001`, 'post', { did: DID, id: '3kharbour0001' }],
    ['https://bsky.app/profile/mara.example.com', 'profile', { handle: 'mara.example.com' }],
    [`https://bsky.app/profile/${DID}`, 'profile', { did: DID }],
    ['https://bsky.app/profile/mara.example.com/feed/tides', 'feed', { owner: 'mara.example.com' }],
    ['https://bsky.app/settings', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'bluesky', pageKind, parts });
  });
});

describe('a post with replies, reached without loading', () => {
  const page = readFixture(playbook, 'post.en.html', POST);

  it('is read from its own region: neither the quoted post, nor a bigger video in a reply, nor old metadata', () => {
    expect(page.facts).toEqual({
      id: '3kharbour0001',
      address: POST,
      authorHandle: 'mara.example.com',
      authorName: 'Mara Lin',
      authorAddress: 'https://bsky.app/profile/mara.example.com',
      caption: 'Tide coming in',
      likes: '12',
    });
  });

  it('gives the replies with their links and the handle of each author', async () => {
    expect(await page.comments()).toMatchObject([
      {
        id: '3kreply000001',
        authorHandle: 'otto.example.com',
        authorName: 'Otto V.',
        text: 'First words',
        timeText: '2h',
        cite: 'https://bsky.app/profile/otto.example.com/post/3kreply000001',
      },
      { id: '3kreply000002', authorHandle: 'bayu.example.com', authorName: 'Bayu K.', timeText: '1h' },
    ]);
  });

  it('has one menu for the post and one for the picked reply', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'open-menu': '#post-menu',
      'press-report': '#report',
      'choose-reason': 'missing',
      submit: 'missing',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-menu']).toBe('#reply-menu');
  });

  it('never rings the opposite of what is wanted', () => {
    expect(resolveAnchors(page, 'account', 'mute')).toEqual({ 'open-menu': '#post-menu', 'press-mute': 'missing' });
    expect(resolveAnchors(page, 'account', 'block')).toEqual({
      'open-menu': '#post-menu',
      'press-block': '#block',
      'confirm-block': 'words only',
    });
  });
});

describe('the report window in German', () => {
  const page = readFixture(playbook, 'report.de.html', `https://bsky.app/profile/${DID}/post/3kharbour0001`);

  it('points at no reason in words it does not know, and at the button by its test name', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'choose-reason': 'missing',
      'choose-sub-reason': 'missing',
      submit: '#send',
    });
  });

  it('leaves what the first response says of this very post', () => {
    expect(page.facts).toMatchObject({
      authorId: DID,
      authorName: 'Mara Lin',
      caption: 'Die Flut kommt',
      postedAt: '2026-02-03T08:00:00.000Z',
    });
  });
});

describe('a profile', () => {
  const page = readFixture(playbook, 'profile.en.html', 'https://bsky.app/profile/mara.example.com');

  it('is read with its lasting id', () => {
    expect(page.facts).toMatchObject({ authorHandle: 'mara.example.com', authorName: 'Mara Lin', authorId: DID });
  });

  it('has its menu, and the two lists of the report window', () => {
    const [account] = reasonsFor(playbook, 'harassment-bullying', 'account');
    expect(resolveAnchors(page, 'account', 'report', account === undefined ? {} : { reason: account })).toMatchObject({
      'open-profile-menu': '#more',
      'press-report': '#report',
      'choose-reason': '#category',
      'choose-sub-reason': '#targeted',
    });
    expect(resolveAnchors(page, 'account', 'block')).toMatchObject({
      'open-profile-menu': '#more',
      'press-block': '#block',
    });
  });
});

it('warns that blocks are public and that an appeal has two weeks', () => {
  expect(playbook.actions.find(({ target, kind }) => target === 'account' && kind === 'block')?.doesNot).toContain(
    'block-is-public',
  );
  expect(playbook.targeted.days[0]).toMatchObject({ within: { days: 14 }, region: 'any', basis: { kind: 'official' } });
});
