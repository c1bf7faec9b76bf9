import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/instagram';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { findVideo } from '../../../lib/page/find/find-video';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const POST = 'https://www.instagram.com/p/Cx1abcDEF23/';
const REEL = 'https://www.instagram.com/reel/Dy2ghiJKL45/';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'post');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('a post that lies over a list', () => {
  const page = readFixture(playbook, 'post.en.html', POST);

  it('is read from the data of this very post, not from the ones behind it or before it', () => {
    expect(page.facts).toEqual({
      id: 'Cx1abcDEF23',
      address: POST,
      authorHandle: 'otto.v',
      authorName: 'Otto V.',
      authorId: '4711',
      authorAddress: 'https://www.instagram.com/otto.v/',
      caption: 'The old pier\nat low tide',
      postedAt: '2023-09-07T12:00:00.000Z',
      likes: '25510',
      comments: '2',
    });
    expect(findVideo(page.view)?.id).toBe('clip');
  });

  it('is read from the dialog where the data are those of another post', () => {
    const other = readFixture(playbook, 'post.en.html', 'https://www.instagram.com/p/Zz9unknown0/');
    expect(other.facts).toEqual({
      id: 'Zz9unknown0',
      address: 'https://www.instagram.com/p/Zz9unknown0/',
      authorHandle: 'otto.v',
      authorAddress: 'https://www.instagram.com/otto.v/',
      postedAt: '2023-09-07T12:00:00.000Z',
    });
  });

  it('has comments with their own links', async () => {
    expect(await page.comments()).toMatchObject([
      {
        id: '18001',
        authorHandle: 'rina_s',
        text: 'First words',
        timeText: '2w',
        cite: 'https://www.instagram.com/p/Cx1abcDEF23/c/18001/',
      },
      { id: '18002', authorHandle: 'mara.lin', text: 'Second' },
    ]);
  });

  it('has one menu button, the innermost one in the dialog, and one for each comment', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toEqual({
      'open-menu': '#more',
      'press-report': 'missing',
      'choose-reason': 'missing',
      'choose-sub-reason': 'missing',
      submit: 'missing',
      sent: 'words only',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-comment-menu']).toBe('hover #row-1');
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#row-2-more');
  });
});

describe('the page of a reel, in Portuguese, with its menu open', () => {
  const page = readFixture(playbook, 'reel.pt.html', REEL);

  it('is read from its metadata; numbers in another language stay away', () => {
    expect(page.facts).toEqual({
      id: 'Dy2ghiJKL45',
      address: REEL,
      authorHandle: 'bayu.k',
      authorName: 'Bayu K.',
      authorId: '815',
      authorAddress: 'https://www.instagram.com/bayu.k/',
      caption: 'Maré baixa',
    });
  });

  it('finds the button and the very entry by their Portuguese words', () => {
    expect(resolveAnchors(page, 'short', 'report')).toMatchObject({
      'open-menu': '#more',
      'press-report': '#item-report',
    });
  });
});

describe('the report dialog', () => {
  it('has the chosen reason and the button to send, each once', () => {
    const page = readFixture(playbook, 'report-dialog.en.html', POST);
    const [scam] = reasonsFor(playbook, 'scam-fraud-spam', 'post');
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'choose-reason': '#r-bullying',
      submit: '#submit',
    });
    expect(resolveAnchors(page, 'post', 'report', scam === undefined ? {} : { reason: scam })['choose-reason']).toBe(
      '#r-scam',
    );
  });
});

describe('a profile, in Portuguese', () => {
  it('has its button in the header, and asks once more before blocking', () => {
    const page = readFixture(playbook, 'profile.pt.html', 'https://www.instagram.com/otto.v/');
    expect(page.facts).toEqual({
      authorHandle: 'otto.v',
      authorAddress: 'https://www.instagram.com/otto.v/',
      address: 'https://www.instagram.com/otto.v/',
    });
    expect(resolveAnchors(page, 'account', 'block')).toMatchObject({
      'open-profile-menu': '#options',
      'confirm-block': '#confirm',
    });
  });
});

describe('a page that has changed', () => {
  it('gets a reason for each step, never a guess', () => {
    const page = readFixture(playbook, 'changed.ja.html', POST);
    expect(page.facts).toEqual({ id: 'Cx1abcDEF23', address: POST });
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'open-menu': 'ambiguous',
      'press-report': 'missing',
      'choose-reason': 'missing',
    });
  });

  it('has a story told in words', () => {
    const page = readFixture(
      playbook,
      'changed.ja.html',
      'https://www.instagram.com/stories/otto.v/3180000000000000001/',
    );
    expect(page.facts).toMatchObject({
      id: '3180000000000000001',
      authorHandle: 'otto.v',
      address: 'https://www.instagram.com/stories/otto.v/3180000000000000001/',
    });
    expect(resolveAnchors(page, 'post', 'report')).toMatchObject({ 'open-story': 'words only' });
  });
});

describe('an address', () => {
  it.each([
    ['https://www.instagram.com/otto.v/', 'profile'],
    ['https://www.instagram.com/otto.v/reel/Dy2ghiJKL45/', 'short'],
    ['https://www.instagram.com/reels/Dy2ghiJKL45/', 'short'],
    ['https://www.instagram.com/p/Cx1abcDEF23/c/18001/', 'post'],
    ['https://www.instagram.com/explore/', 'feed'],
    ['https://www.instagram.com/direct/inbox/', 'other'],
    ['https://www.instagram.com/stories/otto.v/3180000000000000001/', 'other'],
  ])('%s is a page of the kind %s', (address, kind) => {
    expect(recognise(address)).toMatchObject({ playbookId: 'instagram', pageKind: kind });
  });
});
