import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/x';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const POST = 'https://x.com/otto_v/status/1700000000000000001';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'post');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('a post with a video', () => {
  const page = readFixture(playbook, 'post.en.html', `${POST}/video/1`);

  it('is read from its own card, not from the quoted post or the ones around it', () => {
    expect(page.facts).toEqual({
      id: '1700000000000000001',
      address: POST,
      authorHandle: 'otto_v',
      authorName: 'Otto V.',
      authorAddress: 'https://x.com/otto_v',
      caption: 'The old pier at low tide',
      postedAt: '2023-09-07T12:00:00.000Z',
      views: '1,204',
      likes: '1,122',
      comments: '15',
      shares: '64',
    });
  });

  it('gives the posts around it as its thread, each with its own link', async () => {
    expect(await page.comments()).toMatchObject([
      { id: '1600000000000000009', authorHandle: 'mara_lin', authorName: 'Mara Lin', text: 'Which pier is it?' },
      {
        id: '1700000000000000050',
        authorHandle: 'rina_s',
        text: 'First words',
        timeText: 'Sep 7',
        cite: 'https://x.com/rina_s/status/1700000000000000050',
        depth: 0,
      },
    ]);
  });

  it('has one menu button of its own; a reply has another', () => {
    expect(resolveAnchors(page, 'video', 'report', withReason)).toEqual({
      'open-menu': '#caret',
      'press-report': 'missing',
      'choose-reason': 'missing',
      'press-next': 'missing',
      answer: 'words only',
      send: 'words only',
      'press-done': 'missing',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#reply-caret');
    expect(resolveAnchors(page, 'account', 'report')['open-profile']).toBe('#avatar');
  });
});

describe('a post without a video, answered with a GIF, in Arabic, with its menu open', () => {
  const page = readFixture(playbook, 'menu.ar.html', 'https://x.com/i/web/status/1700000000000000777');

  it('learns the author from the page where the address names none', () => {
    expect(page.facts).toMatchObject({
      id: '1700000000000000777',
      authorHandle: 'bayu_k',
      authorName: 'بايو',
      address: 'https://x.com/bayu_k/status/1700000000000000777',
      caption: 'إبلاغ عن الطقس',
    });
    expect(page.facts.likes).toBe('٣');
  });

  it('finds Report, Block and Mute by their test names; an entry known only by English words is told in words', () => {
    expect(resolveAnchors(page, 'post', 'report')).toMatchObject({
      'open-menu': '#caret',
      'press-report': '#item-report',
    });
    expect(resolveAnchors(page, 'account', 'block')).toMatchObject({
      'open-menu': '#caret',
      'press-block': '#item-block',
      'confirm-block': 'missing',
    });
    expect(resolveAnchors(page, 'account', 'mute')['press-mute']).toBe('#item-mute');
    expect(resolveAnchors(page, 'post', 'report-illegal')['press-eu']).toBe('missing');
  });
});

describe('the report dialog', () => {
  const page = readFixture(playbook, 'report-dialog.en.html', POST);

  it('has the chosen reason and Next, each once', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'choose-reason': '#r-abuse',
      'press-next': '#next',
    });
  });

  it('is not mistaken by the same word behind it', () => {
    const [hate] = reasonsFor(playbook, 'hate', 'post');
    expect(resolveAnchors(page, 'post', 'report', hate === undefined ? {} : { reason: hate })['choose-reason']).toBe(
      '#r-hate',
    );
  });
});

describe('a profile', () => {
  const page = readFixture(playbook, 'profile.en.html', 'https://x.com/otto_v');

  it('takes no account id from the data of the profile before it', () => {
    expect(page.facts).toEqual({
      authorHandle: 'otto_v',
      authorName: 'Otto V.',
      authorAddress: 'https://x.com/otto_v',
      address: 'https://x.com/otto_v',
      caption: 'Boats and weather',
    });
  });

  it('has its own menu with Report, Block and Remove this follower', () => {
    expect(resolveAnchors(page, 'account', 'report')).toMatchObject({
      'open-profile-menu': '#more',
      'press-report': '#item-report',
    });
    expect(resolveAnchors(page, 'account', 'block')).toMatchObject({
      'open-profile-menu': '#more',
      'press-block': '#item-block',
    });
    expect(resolveAnchors(page, 'account', 'restrict')['press-remove-follower']).toBe('#item-follower');
  });
});

describe('a page that has changed', () => {
  it('gets a reason for each step, never a guess', () => {
    const page = readFixture(playbook, 'changed.en.html', POST);
    expect(page.facts).toEqual({
      id: '1700000000000000001',
      authorHandle: 'otto_v',
      address: POST,
      authorAddress: 'https://x.com/otto_v',
      // Worked out from the number in the address.
      postedAt: '2023-09-08T04:15:59.129Z',
    });
    expect(page.readers.postedAt).toBe('derived:id');
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'open-menu': 'missing',
      'press-report': 'ambiguous',
      'choose-reason': 'missing',
    });
    expect(resolveAnchors(page, 'account', 'block')['press-block']).toBe('hidden');
  });
});

describe('an address', () => {
  it.each([
    ['https://x.com/otto_v', 'profile'],
    ['https://twitter.com/otto_v/status/1700000000000000001?s=20', 'post'],
    ['https://x.com/otto_v/status/1700000000000000001/photo/1', 'photo'],
    ['https://x.com/i/broadcasts/1abcDEF', 'live'],
    ['https://x.com/home', 'feed'],
    ['https://x.com/settings/account', 'other'],
    ['https://x.com/messages', 'other'],
  ])('%s is a page of the kind %s', (address, kind) => {
    expect(recognise(address)).toMatchObject({ playbookId: 'x', pageKind: kind });
  });
});
