import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/reddit';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, resolveAnchors, type FixturePage } from '../../support/playbook-harness';

const POST = 'https://www.reddit.com/r/harbour/comments/1abc23/the_old_pier/';
const [harassment] = reasonsFor(playbook, 'harassment-bullying', 'post');
const withReason = harassment === undefined ? {} : { reason: harassment };

/** A parser leaves the templates of shadow roots as they are: here they become roots, the inner ones first. */
function withRoots(page: FixturePage): FixturePage {
  const grow = (from: Document | DocumentFragment | ShadowRoot): void => {
    for (const template of from.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const host = template.parentElement;
      if (host === null) continue;
      const root = host.attachShadow({ mode: 'open' });
      root.append(...template.content.childNodes);
      template.remove();
      grow(root);
    }
  };
  grow(page.view.document);
  return page;
}

const read = (file: string, address: string): FixturePage => withRoots(readFixture(playbook, file, address));

describe('the page of a post', () => {
  const page = read('post.en.html', POST);

  it('is read from the attributes of its own card, not of the suggested post with the larger video', () => {
    expect(page.facts).toEqual({
      id: '1abc23',
      address: 'https://www.reddit.com/r/harbour/comments/1abc23/',
      title: 'The old pier',
      authorHandle: 'otto_v',
      authorId: 't2_9zz',
      authorAddress: 'https://www.reddit.com/user/otto_v/',
      caption: 'Low tide, early morning',
      postedAt: '2025-09-07T12:00:00.174000+0000',
      likes: '1935',
      comments: '12',
    });
  });

  it('gives comments and answers apart, each with its link', async () => {
    expect(await page.comments()).toMatchObject([
      {
        id: 'kaa1',
        authorHandle: 'rina_s',
        text: 'First words',
        timeText: '1 yr. ago',
        cite: 'https://www.reddit.com/r/harbour/comments/1abc23/comment/kaa1/',
        depth: 0,
      },
      { id: 'kaa2', authorHandle: 'otto_v', text: 'A reply', depth: 1 },
    ]);
  });

  it('finds the buttons of the post and of the picked comment through open shadow roots', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toEqual({
      'open-menu': '#overflow',
      'press-report': 'missing',
      'choose-reason': 'missing',
      'press-next': 'missing',
      submit: 'missing',
      sent: 'words only',
    });
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['open-comment-menu']).toBe('#first-menu');
    expect(resolveAnchors(page, 'comment', 'report', { comment: 1 })['open-comment-menu']).toBe('#second-menu');
    expect(resolveAnchors(page, 'comment', 'report', { comment: 0 })['press-report']).toBe('words only');
    expect(resolveAnchors(page, 'account', 'report')['open-profile']).toBe('#author');
  });
});

describe('a post on a profile, in German, with menu and dialog open', () => {
  const page = read('dialog.de.html', 'https://www.reddit.com/user/otto_v/comments/1abc24/ohne_netz/');

  it('has its own address', () => {
    expect(page.facts).toMatchObject({
      id: '1abc24',
      address: 'https://www.reddit.com/user/otto_v/comments/1abc24/',
      authorHandle: 'otto_v',
      title: 'Ohne Netz',
    });
  });

  it('finds entries by their names in the code, and tells reasons in words where only the English ones are known', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'open-menu': '#overflow-button',
      'press-report': '#post-overflow-report',
      'choose-reason': 'missing',
      submit: 'missing',
    });
    expect(resolveAnchors(page, 'post', 'not-interested')['press-hide']).toBe('#post-overflow-hide');
    expect(resolveAnchors(page, 'account', 'block')['press-block']).toBe('missing');
  });
});

describe('the page of one comment', () => {
  const page = read('dialog.en.html', 'https://www.reddit.com/r/harbour/comments/1abc23/comment/kaa1/');

  it('speaks of the comment and its writer, not of the writer of the post', () => {
    expect(page.facts).toEqual({
      id: 'kaa1',
      address: 'https://www.reddit.com/r/harbour/comments/1abc23/comment/kaa1/',
      title: 'The old pier',
      authorHandle: 'rina_s',
      authorAddress: 'https://www.reddit.com/user/rina_s/',
      caption: 'First words',
      postedAt: '2025-09-07T13:00:00.000000+0000',
      likes: '3',
    });
  });

  it('has the chosen reason and the button of the dialog, by its present words', () => {
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'choose-reason': '#r-harassment',
      'press-next': 'missing',
      submit: '#report-action-button',
    });
    expect(resolveAnchors(page, 'comment', 'report-illegal', { comment: 0 })['choose-eu']).toBe('#r-eu');
  });
});

describe('the old website', () => {
  it('is known by its address; every control is told in words', () => {
    const page = read('changed.en.html', 'https://old.reddit.com/r/harbour/comments/1abc23/the_old_pier/');
    expect(page.facts).toEqual({
      id: '1abc23',
      address: 'https://www.reddit.com/r/harbour/comments/1abc23/',
      title: 'The old pier',
    });
    expect(resolveAnchors(page, 'post', 'report', withReason)).toMatchObject({
      'open-menu': 'missing',
      'press-report': 'missing',
      'choose-reason': 'missing',
    });
    expect(resolveAnchors(page, 'account', 'block')['press-block']).toBe('missing');
  });
});

describe('an address', () => {
  it.each([
    ['https://www.reddit.com/r/harbour/comments/1abc23/the_old_pier/', 'post'],
    ['https://www.reddit.com/r/harbour/comments/1abc23/comment/kaa1/', 'comment'],
    ['https://www.reddit.com/r/harbour/comments/1abc23/the_old_pier/kaa1/', 'comment'],
    ['https://www.reddit.com/user/otto_v/', 'profile'],
    ['https://www.reddit.com/r/harbour/new/', 'feed'],
    ['https://redd.it/1abc23', 'post'],
    ['https://www.reddit.com/settings/', 'other'],
  ])('%s is a page of the kind %s', (address, kind) => {
    expect(recognise(address)).toMatchObject({ playbookId: 'reddit', pageKind: kind });
  });
});
