import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/vimeo';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const VIDEO = 'https://vimeo.com/900000001';

describe('addresses of Vimeo', () => {
  it.each([
    ['https://vimeo.com/900000001?autoplay=1', 'video', { id: '900000001' }],
    ['https://vimeo.com/900000002/0a1b2c3d4e', 'video', { id: '900000002', hash: '0a1b2c3d4e' }],
    ['https://vimeo.com/channels/harbours/900000001', 'video', { channel: 'harbours', id: '900000001' }],
    ['https://player.vimeo.com/video/900000001?h=0a1b2c3d4e', 'video', { id: '900000001' }],
    ['https://vimeo.com/event/12345/embed', 'live', { id: '12345' }],
    ['https://vimeo.com/maralin', 'profile', { handle: 'maralin' }],
    ['https://vimeo.com/user7000001/videos', 'profile', { handle: 'user7000001', tab: 'videos' }],
    ['https://vimeo.com/settings', 'other', {}],
    ['https://vimeo.com/watch', 'feed', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'vimeo', pageKind, parts });
  });
});

describe('a video with comments', () => {
  const page = readFixture(playbook, 'video.en.html', VIDEO);

  it('is read from the screen, and its uploader from data of this very video', () => {
    expect(page.facts).toEqual({
      id: '900000001',
      address: VIDEO,
      title: 'Harbour in fog',
      authorHandle: 'maralin',
      authorName: 'Mara Lin',
      authorId: '7000001',
      authorAddress: 'https://vimeo.com/maralin',
      caption: 'Filmed before sunrise.',
      postedAt: '2024-02-03T08:00:00+00:00',
      comments: '2',
    });
  });

  it('gives comments and replies with their own ids', async () => {
    expect(await page.comments()).toMatchObject([
      { id: '51', authorName: 'Otto V.', authorHandle: null, text: 'First words', timeText: '3 days', depth: 0 },
      { id: '52', authorName: 'Mara Lin', text: 'A reply', timeText: '2 days', depth: 1 },
    ]);
  });

  it('has one flag, pressed directly; the window behind it is told in words', () => {
    expect(resolveAnchors(page, 'video', 'report')).toEqual({
      'press-report': '#flag',
      'choose-reason': 'words only',
      send: 'words only',
    });
  });

  it('points at the menu of the picked comment only', () => {
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#mara-menu');
    expect(resolveAnchors(page, 'comment', 'report')['open-comment-menu']).toBe('ambiguous');
  });
});

describe('an unlisted video in German, reached without loading', () => {
  const page = readFixture(playbook, 'video.de.html', 'https://vimeo.com/900000002/0a1b2c3d4e');

  it('keeps the key in its address and takes nothing from the video before it', () => {
    expect(page.facts).toEqual({
      id: '900000002',
      address: 'https://vimeo.com/900000002/0a1b2c3d4e',
      title: 'Ebbe und Flut',
      authorName: 'Bayu K.',
    });
  });

  it('knows the flag by its icon', () => {
    expect(resolveAnchors(page, 'video', 'report')['press-report']).toBe('#flag');
  });
});

describe('a page that has changed', () => {
  it('gets a reason, never a guess', async () => {
    const page = readFixture(playbook, 'changed.en.html', 'https://vimeo.com/900000003');
    expect(resolveAnchors(page, 'video', 'report')['press-report']).toBe('ambiguous');
    expect(await page.comments()).toEqual([]);
  });
});

it('says that a privacy complaint gives the name away', () => {
  expect(playbook.forms.find(({ id }) => id === 'privacy')?.notes).toContain('form-privacy-name');
  expect(playbook.after.whoLearns[1]).toMatchObject({ say: 'who-privacy-name', basis: { kind: 'official' } });
});
