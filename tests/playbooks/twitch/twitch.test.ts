import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/twitch';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { findVideo } from '../../../lib/page/find/find-video';
import { readFixture, readPage, resolveAnchors } from '../../support/playbook-harness';

const CHANNEL = 'https://www.twitch.tv/oldharbour';
const CLIP = 'https://clips.twitch.tv/SlowTideOtto-x1y2z3';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'live');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('a channel with a live stream', () => {
  const page = readFixture(playbook, 'channel.en.html', CHANNEL);

  it('is read from the channel, not from the visitor or the side list', () => {
    expect(page.facts).toEqual({
      authorHandle: 'oldharbour',
      authorName: 'OldHarbour',
      authorAddress: CHANNEL,
      address: CHANNEL,
      title: 'Low tide, slow talk',
      views: '1,204',
      live: 'true',
    });
    expect(findVideo(page.view)?.id).toBe('player');
  });

  it('gives the lines of the chat with the name to sign in by, and leaves out what extensions add', async () => {
    expect(await page.comments()).toMatchObject([
      { authorHandle: 'otto_v', authorName: 'Otto_V', text: 'First words HeyGuys' },
      { authorHandle: 'rina_s', authorName: 'リナ', text: 'Second' },
    ]);
  });

  it('has one menu button and one Report; in the chat, the name of the picked line', () => {
    expect(resolveAnchors(page, 'live', 'report', withReason)).toEqual({
      'open-menu': '#more',
      'press-report': '#report',
      'what-about': 'words only',
      'press-next': 'missing',
      'choose-reason': 'missing',
      'press-next-again': 'missing',
      describe: 'missing',
      submit: 'missing',
      close: 'missing',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })).toMatchObject({
      'press-name': '#name-2',
      'open-card-menu': 'words only',
    });
    expect(resolveAnchors(page, 'chat-message', 'report')['press-name']).toBe('ambiguous');
  });
});

describe('the report dialog', () => {
  it('over a clip has the kind, the very reason and Next', () => {
    const page = readFixture(playbook, 'wizard.en.html', CLIP);
    expect(page.facts).toEqual({ id: 'SlowTideOtto-x1y2z3', address: CLIP });
    expect(resolveAnchors(page, 'comment', 'report', { ...withReason, comment: 0 })).toMatchObject({
      'what-about': '#l-chat',
      'choose-reason': '#r-harassment',
      'press-next': '#next',
    });
  });

  it('in French tells the reason in words and still finds the buttons by their names in the code', () => {
    const page = readFixture(playbook, 'wizard.fr.html', 'https://www.twitch.tv/videos/2100000001');
    expect(page.facts).toMatchObject({
      id: '2100000001',
      authorHandle: 'oldharbour',
      title: 'Marée basse',
      postedAt: '2025-09-07T12:00:00Z',
    });
    expect(resolveAnchors(page, 'video', 'report', withReason)).toMatchObject({
      'open-menu': '#more',
      'choose-reason': 'missing',
      'press-next': 'hidden',
      describe: '#report-wizard-description-form',
      submit: '#send',
    });
  });
});

it('does not take the button on the card of another channel for the one of this channel', () => {
  const card = '<button data-a-target="report-button-more-button"></button>';
  const page = readPage(playbook, `<main><article data-a-target="preview-card-1">${card}</article></main>`, CHANNEL);
  expect(resolveAnchors(page, 'live', 'report', withReason)['open-menu']).toBe('missing');
});

describe('a page that has changed', () => {
  it('gets a reason for each step, never a guess', () => {
    const page = readFixture(playbook, 'changed.en.html', CHANNEL);
    expect(page.facts).toEqual({ authorHandle: 'oldharbour', authorAddress: CHANNEL, address: CHANNEL });
    expect(resolveAnchors(page, 'live', 'report', withReason)).toMatchObject({
      'open-menu': 'missing',
      'press-report': 'missing',
      'choose-reason': 'missing',
    });
    expect(resolveAnchors(page, 'account', 'block')['press-block']).toBe('words only');
  });
});

describe('an address', () => {
  it.each([
    ['https://www.twitch.tv/oldharbour', 'live'],
    ['https://www.twitch.tv/oldharbour/about', 'profile'],
    ['https://www.twitch.tv/videos/2100000001', 'video'],
    ['https://www.twitch.tv/oldharbour/clip/SlowTideOtto-x1y2z3', 'clip'],
    ['https://clips.twitch.tv/SlowTideOtto-x1y2z3', 'clip'],
    ['https://www.twitch.tv/directory', 'feed'],
    ['https://www.twitch.tv/settings/profile', 'other'],
  ])('%s is a page of the kind %s', (address, kind) => {
    expect(recognise(address)).toMatchObject({ playbookId: 'twitch', pageKind: kind });
  });
});
