import { beforeEach, describe, expect, it } from 'vitest';
import { FACT_LIMIT } from '../../domain/fact-names';
import type { CommentReaders } from '../../domain/playbook-reading';
import { COMMENT_LIMIT, COMMENTS_TEXT_LIMIT } from '../../domain/page-limits';
import { commentItems, readComments } from './read-comments';
import { openPage, the, viewFor } from '../testing/test-page';

const readers: CommentReaders = {
  item: '.c',
  author: '.name',
  authorHandle: { css: '.name', name: 'href', match: '^/@([^/?]+)' },
  text: '.words',
  time: '.when a',
  id: { name: 'id', match: '^c-(\\d+)$' },
  cite: { css: '.when a', name: 'href' },
  reply: '.replies .c',
};
const comment = (id: number, words: string, inner = '') =>
  `<div class="c" id="c-${id}"><a class="name" href="/@ana_${id}?x=1">Ana ${id}</a><span class="words">${words}</span><span class="when"><a href="/w?lc=${id}">2 days ago</a></span>${inner}</div>`;
const read = async (limit = 100, more: Partial<CommentReaders> = {}) =>
  readComments(viewFor({ comments: { ...readers, ...more } }), limit);

beforeEach(() => {
  openPage('');
});

describe('reading comments', () => {
  it('reads each with author, words, time, id and link', async () => {
    openPage(comment(1, 'Hello') + comment(2, 'You'));
    const { comments, total } = await read();
    expect(total).toBe(2);
    expect(comments[1]).toEqual({
      index: 1,
      id: '2',
      authorHandle: 'ana_2',
      authorName: 'Ana 2',
      text: 'You',
      timeText: '2 days ago',
      cite: 'https://videos.example/w?lc=2',
      depth: 0,
    });
  });
  it('keeps a nested reply out of the words of its comment', async () => {
    openPage(`<div class="c"><div class="replies">${comment(2, 'Inner')}</div><b class="words">Outer</b></div>`);
    const { comments } = await read();
    expect(comments.map(({ text, depth }) => [text, depth])).toEqual([
      ['Outer', 0],
      ['Inner', 1],
    ]);
  });
  it('keeps line breaks, pictures of emoji and text that looks like markup', async () => {
    openPage(comment(1, 'a<br>b <img alt="😂"> &lt;script&gt;'));
    expect((await read()).comments[0]?.text).toBe('a\nb 😂 <script>');
  });
  it('leaves out what is not there, and links that are no web address', async () => {
    openPage(
      '<div class="c"><span class="words">Hi</span><span class="when"><a href="javascript:x">now</a></span></div>',
    );
    expect((await read()).comments[0]).toEqual({
      index: 0,
      id: null,
      authorHandle: null,
      authorName: null,
      text: 'Hi',
      timeText: 'now',
      cite: null,
      depth: 0,
    });
  });
  it('cuts enormous words', async () => {
    openPage(comment(1, 'x'.repeat(200_000)));
    expect((await read()).comments[0]?.text.length).toBe(FACT_LIMIT);
  });
  it('reads thousands, and counts what is over the limit', async () => {
    openPage('<i>x</i>'.repeat(COMMENT_LIMIT + 5));
    const short = { item: 'i', text: ':scope' };
    const { comments, total } = await readComments(viewFor({ comments: short }), COMMENT_LIMIT + 5);
    expect([comments.length, total, comments[9_999]?.text]).toEqual([COMMENT_LIMIT, COMMENT_LIMIT + 5, 'x']);
    expect((await readComments(viewFor({ comments: short }), 3)).comments.length).toBe(3);
  });
  it('stops where all words together are more than a page may bring, and counts the rest', async () => {
    openPage(`<i>${'x'.repeat(FACT_LIMIT)}</i>`.repeat(COMMENTS_TEXT_LIMIT / FACT_LIMIT + 5));
    const { comments, total } = await readComments(viewFor({ comments: { item: 'i', text: ':scope' } }), COMMENT_LIMIT);
    expect(comments.length).toBe(COMMENTS_TEXT_LIMIT / FACT_LIMIT);
    expect(total).toBe(comments.length + 5);
  });
  it('reads attributes of the comment itself and inside of open shadow roots', async () => {
    openPage('<x-comment class="c" author="bo"></x-comment>');
    const words = document.createElement('p');
    words.className = 'words';
    words.textContent = 'Inside';
    the('.c').attachShadow({ mode: 'open' }).append(words);
    const { comments } = await read(5, { authorHandle: { css: ':scope', name: 'author' }, deep: true });
    expect([comments[0]?.authorHandle, comments[0]?.text]).toEqual(['bo', 'Inside']);
  });
});

describe('comments in frames', () => {
  const frame = (words: string | null): HTMLElement => {
    const made = Object.assign(document.createElement('x-frame'), { className: 'chat' });
    const inner =
      words === null
        ? null
        : new DOMParser().parseFromString(`<p class="c"><span class="words">${words}</span></p>`, 'text/html');
    Object.defineProperty(made, 'contentDocument', { value: inner });
    the('main').append(made);
    return made;
  };

  it('follow those of the page; a frame of another site holds none', async () => {
    openPage(`<main></main>${comment(1, 'Outside')}`);
    for (const words of ['One', null, 'Two']) frame(words);
    const { comments, total } = await read(10, { frames: '.chat' });
    expect(comments.map(({ index, text, depth }) => [index, text, depth])).toEqual([
      [0, 'Outside', 0],
      [1, 'One', 0],
      [2, 'Two', 0],
    ]);
    expect(total).toBe(3);
    expect((await read(10)).total).toBe(1);
  });
  it('are looked for nowhere without a selector for them', async () => {
    openPage(`<main></main>${comment(1, 'Outside')}`);
    frame('One');
    expect(commentItems(viewFor({}))).toEqual([]);
    expect((await read(10, { frames: '' })).total).toBe(1);
  });
});
