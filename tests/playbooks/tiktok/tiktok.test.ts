import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/tiktok';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { readFixture, readPage, resolveAnchors } from '../../support/playbook-harness';

const VIDEO = 'https://www.tiktok.com/@mara.lin/video/7300000000000000001';
const OVERLAY = 'https://www.tiktok.com/@bayu.k/video/7300000000000000777';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'video');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('a video in the feed layout', () => {
  const page = readFixture(playbook, 'video.en.html', VIDEO);

  it('is read from the card that is played, exact numbers from data of this very video', () => {
    expect(page.facts).toEqual({
      id: '7300000000000000001',
      address: VIDEO,
      authorHandle: 'mara.lin',
      authorName: 'Mara Lin',
      authorId: '6800000000000000009',
      authorAddress: 'https://www.tiktok.com/@mara.lin',
      caption: 'Harbour walk in the rain #fog @otto.v',
      postedAt: '2023-11-10T23:59:59.000Z',
      views: '192133',
      likes: '25510',
      comments: '3',
      shares: '215',
    });
  });

  it('gives the loaded comments with the handle of the link, not the name shown', async () => {
    expect(await page.comments()).toMatchObject([
      { authorHandle: 'otto.v', authorName: 'Otto V.', text: 'First words', timeText: '2d ago', id: null, depth: 0 },
      { authorHandle: 'mara.lin', text: 'A reply', depth: 1 },
    ]);
  });

  it('has one menu button in its own card; the closed menu is told as hidden', () => {
    expect(resolveAnchors(page, 'video', 'report', withReason)).toEqual({
      'open-menu': '#more-0',
      'press-report': 'hidden',
      'choose-reason': 'missing',
      'choose-sub-reason': 'missing',
      submit: 'missing',
      thanks: 'words only',
    });
    expect(resolveAnchors(page, 'account', 'block')['open-profile']).toBe('#author-0');
  });

  it('shows where to rest the pointer while the button of a comment is not there', () => {
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-comment-menu']).toBe('hover #comment-a');
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#comment-b-more');
  });
});

describe('a video opened over a profile, in Indonesian', () => {
  const page = readFixture(playbook, 'video.id.html', OVERLAY);

  it('takes nothing from the data of the video that was loaded before it', () => {
    expect(page.facts).toEqual({
      id: '7300000000000000777',
      address: OVERLAY,
      authorHandle: 'bayu.k',
      authorName: 'Bayu K.',
      authorAddress: 'https://www.tiktok.com/@bayu.k',
      caption: 'Jalan pagi',
      postedAt: expect.stringMatching(/^2023-/) as string,
      likes: '1.2K',
      comments: '2',
    });
    expect(page.readers.postedAt).toBe('derived:id');
  });

  it('knows the comment’s own id and points into the open menu', async () => {
    expect(await page.comments()).toMatchObject([
      { id: '7300000000000001234', authorHandle: 'rina_s', text: 'Kata pertama', timeText: '3-15' },
    ]);
    expect(resolveAnchors(page, 'video', 'report')).toMatchObject({
      'open-menu': '#browse-more',
      'press-report': '#item-report',
    });
    expect(resolveAnchors(page, 'video', 'not-interested')).toMatchObject({
      'press-not-interested': '#item-not-interested',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-comment-menu']).toMatch(/^hover /);
  });
});

describe('the report form', () => {
  it('has the chosen reason and the send button, each once', () => {
    const page = readFixture(playbook, 'report-form.en.html', VIDEO);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toMatchObject({
      'choose-reason': '#r-hate',
      submit: '#submit',
    });
    expect(resolveAnchors(page, 'account', 'report', withReason)).toMatchObject({ 'report-account': '#r-account' });
    expect(resolveAnchors(page, 'video', 'report-illegal')).toMatchObject({ 'choose-illegal': '#r-illegal' });
  });

  it('points at no reason in a language it does not know, and finds the button by the page’s own word', () => {
    const page = readFixture(playbook, 'report-form.id.html', OVERLAY);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toMatchObject({
      'choose-reason': 'missing',
      submit: '#send',
    });
  });
});

describe('a profile', () => {
  it('is read by handle, name and stable account id', () => {
    const page = readFixture(playbook, 'profile.en.html', 'https://www.tiktok.com/@mara.lin?lang=en');
    expect(page.facts).toEqual({
      authorHandle: 'mara.lin',
      authorName: 'Mara Lin',
      authorId: '6800000000000000009',
      authorAddress: 'https://www.tiktok.com/@mara.lin',
      address: 'https://www.tiktok.com/@mara.lin',
      caption: 'Boats and weather',
      likes: '4500',
    });
  });

  it('has one Actions button, Report and Block in its open menu', () => {
    const page = readFixture(playbook, 'profile.en.html', 'https://www.tiktok.com/@mara.lin');
    expect(resolveAnchors(page, 'account', 'report')).toMatchObject({
      'open-profile-menu': '#actions',
      'press-report': '#menu-report',
    });
    expect(resolveAnchors(page, 'account', 'block')).toEqual({
      'open-profile-menu': '#actions',
      'press-block': '#menu-block',
      'confirm-block': 'missing',
    });
  });

  it('has no button there but an element that acts as one in the layout of 2026, and is not guessed where two are to be seen', () => {
    const more = (id: string) => `<div role="button" data-e2e="user-more" id="${id}"></div>`;
    const at = (html: string) =>
      resolveAnchors(readPage(playbook, html, 'https://www.tiktok.com/@mara.lin'), 'account', 'block')[
        'open-profile-menu'
      ];
    expect(at(`<h1 data-e2e="user-title">Mara</h1><h2 data-e2e="user-subtitle">mara.lin</h2>${more('actions')}`)).toBe(
      '#actions',
    );
    expect(at(`${more('one')}${more('two')}`)).toBe('ambiguous');
  });

  it('asks once more before blocking, in Spanish', () => {
    const page = readFixture(playbook, 'profile.es.html', 'https://www.tiktok.com/@mara.lin');
    expect(resolveAnchors(page, 'account', 'block')).toEqual({
      'open-profile-menu': '#actions',
      'press-block': 'hidden',
      'confirm-block': '#confirm',
    });
  });
});

describe('a page that has changed', () => {
  it('gets a reason for each step, never a guess', () => {
    const page = readFixture(playbook, 'changed.en.html', VIDEO);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toEqual({
      'open-menu': 'missing',
      'press-report': 'ambiguous',
      'choose-reason': 'missing',
      'choose-sub-reason': 'missing',
      submit: 'missing',
      thanks: 'words only',
    });
    expect(resolveAnchors(page, 'video', 'not-interested')['press-not-interested']).toBe('hidden');
    expect(resolveAnchors(page, 'account', 'block')['open-profile']).toBe('missing');
  });
});
