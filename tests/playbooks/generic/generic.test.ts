import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/generic';
import { readFixture, readPage, resolveAnchors } from '../../support/playbook-harness';

describe('a page that describes its video', () => {
  const page = readFixture(playbook, 'article.en.html', 'https://videos.example.org/watch/harbour-walk?autoplay=1');

  it('is read from what it says of itself', () => {
    expect(page.facts).toEqual({
      address: 'https://videos.example.org/watch/harbour-walk',
      title: 'Harbour walk',
      authorHandle: 'mara_lin',
      authorName: 'Mara Lin',
      authorAddress: 'https://videos.example.org/u/mara',
      caption: 'A walk along the harbour, in the rain.',
      postedAt: '2026-02-03',
    });
  });

  it('has one control called Report', () => {
    expect(resolveAnchors(page, 'video', 'report')['find-report']).toBe('#report');
    // The button of the page is the video's: for a comment or an account there are words.
    expect(resolveAnchors(page, 'comment', 'report')['find-report']).toBe('words only');
    expect(resolveAnchors(page, 'account', 'report')['find-report']).toBe('words only');
    expect(resolveAnchors(page, 'account', 'block')['find-block']).toBe('words only');
  });
});

describe('a page with a report link at every post, in German', () => {
  const page = readFixture(playbook, 'thread.de.html', 'https://forum.example.net/t/12');

  it('gets words, because two links are called the same', () => {
    expect(resolveAnchors(page, 'post', 'report')['find-report']).toBe('ambiguous');
  });

  it('is read from its plain metadata', () => {
    expect(page.facts).toEqual({
      title: 'Hafen im Regen',
      caption: 'Bilder vom Hafen',
      authorName: 'Mara Lin',
      postedAt: '2026-02-03T08:00:00Z',
    });
  });
});

describe('an open menu in Arabic', () => {
  it('wins over the same word elsewhere on the page', () => {
    const page = readFixture(playbook, 'menu.ar.html', 'https://clips.example.com/v/9');
    expect(resolveAnchors(page, 'video', 'report')['find-report']).toBe('#report');
  });
});

describe('a page that says nothing', () => {
  it('has no facts and no control', () => {
    const page = readPage(playbook, '<title>x</title><p>Nothing</p>', 'https://empty.example/');
    expect(page.facts).toEqual({});
    expect(resolveAnchors(page, 'video', 'report')['find-report']).toBe('missing');
  });

  it('survives data that is not what it claims to be', () => {
    const page = readPage(
      playbook,
      '<script type="application/ld+json">{"@type":"VideoObject","author":[null,7,{"name":""}],"name":{"x":1}}</script><script type="application/ld+json">{broken</script><h1>Still a title</h1>',
      'https://odd.example/',
    );
    expect(page.facts).toEqual({ title: 'Still a title' });
  });
});
