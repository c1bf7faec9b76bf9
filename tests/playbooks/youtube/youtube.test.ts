import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/youtube';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

const WATCH = 'https://www.youtube.com/watch?v=aB3-_xyZ012';
const WATCH_ES = 'https://www.youtube.com/watch?v=cD4-_uvW345&t=12s';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'video');
const withReason = harassment === undefined ? {} : { reason: harassment };

describe('a watch page reached without loading', () => {
  const page = readFixture(playbook, 'watch.en.html', WATCH);

  it('is read from what is on screen; data and metadata of the video before it are left alone', () => {
    expect(page.facts).toEqual({
      id: 'aB3-_xyZ012',
      address: WATCH,
      title: 'Tide tables of the old harbour',
      authorHandle: 'OldHarbour',
      authorName: 'Old Harbour',
      authorAddress: 'https://www.youtube.com/@OldHarbour',
      caption: 'How the tide was written down.',
    });
  });

  it('has comments with a link to each', async () => {
    expect(await page.comments()).toMatchObject([
      {
        id: 'UgxK0000000000000000001',
        authorHandle: 'otto_v',
        text: 'First words',
        timeText: '2 days ago',
        cite: 'https://www.youtube.com/watch?v=aB3-_xyZ012&lc=UgxK0000000000000000001',
        depth: 0,
      },
      { id: 'UgxK0000000000000000001.9Reply', authorHandle: 'mara-lin', text: 'A reply', depth: 1 },
    ]);
  });

  it('has one menu button below the video and one Report in the open menu', () => {
    expect(resolveAnchors(page, 'video', 'report', withReason)).toEqual({
      'open-menu': '#more',
      'press-report': '#item-report',
      'choose-reason': 'missing',
      'press-next': 'missing',
      submit: 'missing',
      sent: 'words only',
    });
    expect(resolveAnchors(page, 'account', 'report')['open-channel']).toBe('#channel-link');
  });

  it('points inside the picked comment only', () => {
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-comment-menu']).toBe('hover #comment');
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#mara-menu');
  });
});

describe('the first response of a watch page, in Spanish and signed out', () => {
  const page = readFixture(playbook, 'watch.es.html', WATCH_ES);

  it('is read from its data', () => {
    expect(page.facts).toEqual({
      id: 'cD4-_uvW345',
      address: 'https://www.youtube.com/watch?v=cD4-_uvW345',
      title: 'Mareas del puerto viejo',
      authorHandle: 'PuertoViejo',
      authorName: 'Puerto Viejo',
      authorId: 'UCabcdefghijklmnopqrstuv',
      authorAddress: 'https://www.youtube.com/@PuertoViejo',
      caption: 'Cómo se anotaban; "las mareas" {en el puerto}',
      postedAt: '2025-03-27T17:55:38-07:00',
      views: '159',
      likes: '2',
    });
  });

  it('finds the entry by the page’s own word beside the flag', () => {
    expect(resolveAnchors(page, 'video', 'report')).toMatchObject({
      'open-menu': 'missing',
      'press-report': '#item-report',
    });
  });
});

describe('the report form', () => {
  it('has the chosen reason, Next and Report, each once', () => {
    const page = readFixture(playbook, 'report-form.en.html', WATCH);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toMatchObject({
      'press-report': 'hidden',
      'choose-reason': '#r-harassment',
      'press-next': '#next',
      submit: '#send',
    });
  });

  it('of the older kind has a button to send; reasons in an unknown language are not pointed at', () => {
    const page = readFixture(playbook, 'report-form-old.es.html', WATCH_ES);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toMatchObject({
      'choose-reason': 'missing',
      submit: '#submit-button',
    });
  });
});

describe('a Short', () => {
  const page = readFixture(playbook, 'short.en.html', 'https://www.youtube.com/shorts/eF5-_rsT678');

  it('is the active one', () => {
    expect(page.facts).toEqual({
      id: 'eF5-_rsT678',
      address: 'https://www.youtube.com/shorts/eF5-_rsT678',
      title: 'Low tide in ten seconds',
      authorHandle: 'OldHarbour',
      authorAddress: 'https://www.youtube.com/@OldHarbour',
    });
  });

  it('has its menu in words only, and the channel of the active Short', () => {
    expect(resolveAnchors(page, 'short', 'report')['open-menu']).toBe('words only');
    expect(resolveAnchors(page, 'account', 'block')).toMatchObject({
      'open-channel': '#channel',
      'press-block': 'words only',
    });
  });
});

describe('a live stream', () => {
  const LIVE = 'https://www.youtube.com/live/gH7-_opQ901';
  /** The page with `chat` inside of its frame; null is what a browser gives for a frame of another site. */
  const withChat = (chat: Document | null) => {
    const page = readFixture(playbook, 'live.en.html', LIVE);
    for (const frame of page.view.document.querySelectorAll('iframe'))
      Object.defineProperty(frame, 'contentDocument', { value: chat });
    return page;
  };

  it('gives the lines of its chat after the comments, each with its own words only', async () => {
    const chat = readFixture(playbook, 'live-chat.en.html', 'https://www.youtube.com/live_chat?v=gH7-_opQ901').view
      .document;
    expect(
      (await withChat(chat).comments()).map(({ id, authorHandle, authorName, text, timeText }) => [
        id,
        authorHandle,
        authorName,
        text,
        timeText,
      ]),
    ).toEqual([
      ['UgxL0000000000000000001', 'mara-lin', '@mara-lin', 'Under the video', '1 hour ago'],
      [null, null, '@otto_v', 'First 🌊 words', '8:15 PM'],
      [null, null, '@harbour-friend', 'For the boat', null],
    ]);
  });

  it('has its comments alone where the chat cannot be read', async () => {
    expect((await withChat(null).comments()).map(({ text }) => text)).toEqual(['Under the video']);
  });
});

describe('a channel', () => {
  const page = readFixture(playbook, 'channel.en.html', 'https://www.youtube.com/@OldHarbour/videos');

  it('is read with its stable id', () => {
    expect(page.facts).toMatchObject({
      authorHandle: 'OldHarbour',
      authorId: 'UCabcdefghijklmnopqrstuv',
      authorName: 'Old Harbour',
      address: 'https://www.youtube.com/@OldHarbour',
      caption: 'Tides and weather',
    });
  });

  it('is opened by its description; the flag itself is told in words', () => {
    expect(resolveAnchors(page, 'account', 'report')).toMatchObject({
      'open-about': '#about',
      'press-report': 'words only',
    });
  });
});

describe('a page that has changed', () => {
  it('gets a reason for each step, never a guess', () => {
    const page = readFixture(playbook, 'changed.en.html', WATCH);
    expect(resolveAnchors(page, 'video', 'report', withReason)).toEqual({
      'open-menu': 'ambiguous',
      'press-report': 'hidden',
      'choose-reason': 'missing',
      'press-next': 'missing',
      submit: 'missing',
      sent: 'words only',
    });
    expect(resolveAnchors(page, 'comment', 'report')['open-comment-menu']).toBe('missing');
  });
});
