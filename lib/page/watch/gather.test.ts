import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommentReaders } from '../../domain/playbook-reading';
import type { PageComment } from '../../domain/subject';
import type { PageEvents } from '../../messaging/protocol';
import { createAgent, type Agent } from '../agent/agent';
import { createGatherer } from '../agent/gatherer';
import { flatLayout } from '../testing/flat-layout';
import { openPage, planWith, the } from '../testing/test-page';

const BARE: CommentReaders = { item: '.c', author: '.by', text: '.words', picture: '.pic', reply: '.c .c' };
const WITH_ID: CommentReaders = { ...BARE, id: { name: 'data-id' }, authorHandle: { css: '.by', name: 'data-by' } };

type Gathered = {
  readonly comments: readonly PageComment[];
  readonly next: number;
  readonly gathered: number;
  readonly atLeast: boolean;
};

let agent: Agent;
let told: PageEvents['commentsGathered'][];
let plan = planWith({ comments: WITH_ID });
let next = 0;

beforeEach(() => {
  told = [];
  next = 0;
  agent = createAgent({ version: '1', layout: flatLayout });
  agent.add('gatherer', createGatherer);
  agent.listen((event, detail) => {
    if (event === 'commentsGathered' && 'gathered' in detail) told.push(detail);
  });
});
afterEach(() => {
  agent.retire();
});

const ask = async (from = next, of = 'video 1'): Promise<Gathered> => {
  const answer = await agent.handle('gatherComments', { plan, of, from });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const gathered = answer.value as Gathered;
  next = gathered.next;
  return gathered;
};
const words = ({ comments }: Gathered): string[] => comments.map(({ text }) => text);
const row = (id: number, by = `user${String(id)}`, text = `words ${String(id)}`): string =>
  `<li class="c" data-id="${String(id)}"><b class="by" data-by="${by}">${by}</b><p class="words">${text}</p></li>`;
const fresh = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body.children[0] as Element;
const add = (html: string): void => {
  the('ul').append(fresh(html));
};
/** Lets changes be heard. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('a list that reuses its rows', () => {
  /** As virtual lists do: the same thirty elements get another id, writer and words. */
  const scrollTo = (start: number): void => {
    [...document.querySelectorAll<HTMLElement>('.c')].forEach((item, at) => {
      const id = start + at;
      item.dataset['id'] = String(id);
      const by = item.querySelector<HTMLElement>('.by');
      const text = item.querySelector('.words')?.firstChild;
      if (by?.firstChild == null || text == null) throw new Error('no such row');
      by.dataset['by'] = `user${String(id)}`;
      (by.firstChild as Text).data = `user${String(id)}`;
      (text as Text).data = `words ${String(id)}`;
    });
  };

  it('is gathered whole while somebody scrolls: 1,000 of 1,000, each with its own words', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${Array.from({ length: 30 }, (_, id) => row(id)).join('')}</ul>`);
    const comments = [...(await ask()).comments];
    for (let start = 30; start <= 970; start += 10) {
      scrollTo(start);
      await turn();
      comments.push(...(await ask()).comments);
    }
    expect(await ask()).toMatchObject({ comments: [], gathered: 1_000, atLeast: false });
    expect(comments).toHaveLength(1_000);
    for (const { id, authorHandle, text, index } of comments) {
      expect([authorHandle, text, index]).toEqual([`user${String(id)}`, `words ${String(id)}`, Number(id)]);
    }
  });

  it('is not read in the midst of a change: nobody is given the words of another', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1, 'ana', 'Go away')}</ul>`);
    await ask();
    const [item, by, said] = [the('.c'), the('.by'), the('.words')];
    // As components do it: each part in a step of its own, all in one turn of the page.
    const steps = [
      () => {
        by.dataset['by'] = 'ben';
        (by.firstChild as Text).data = 'ben';
      },
      () => {
        (said.firstChild as Text).data = 'Hi';
      },
      () => {
        item.dataset['id'] = '2';
      },
    ];
    for (const step of steps) {
      step();
      for (let wait = 0; wait < 20; wait += 1) await Promise.resolve();
    }
    await turn();
    const { comments, gathered, atLeast } = await ask();
    expect(comments.map(({ id, authorHandle, text }) => [id, authorHandle, text])).toEqual([['2', 'ben', 'Hi']]);
    expect([gathered, atLeast]).toEqual([2, false]);
  });

  it('says each comment once, however often it is scrolled over', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${Array.from({ length: 30 }, (_, id) => row(id)).join('')}</ul>`);
    await ask();
    for (const start of [20, 0, 20, 0]) {
      scrollTo(start);
      await turn();
      // Read before the rows change again.
      await ask();
    }
    expect(await ask()).toMatchObject({ gathered: 50, atLeast: false });
  });
});

describe('gathering', () => {
  it('says when each was read, tells that there is more, and hands over only what came', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}</ul>`);
    const [first] = (await ask()).comments;
    expect(Date.parse(first?.readUtc ?? '')).toBeGreaterThan(0);
    add(row(2));
    await vi.waitFor(() => {
      expect(told.at(-1)).toEqual({ gathered: 2 });
    });
    expect(words(await ask())).toEqual(['words 2']);
    expect(words(await ask())).toEqual([]);
  });

  it('answers though the page changes a row whenever it is looked at', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}${row(2)}</ul>`);
    let looks = 0;
    const restless = createAgent({
      version: '1',
      layout: {
        ...flatLayout,
        flowOf: (element) => {
          the('.by').dataset['by'] = `user${String((looks += 1))}`;
          return flatLayout.flowOf(element);
        },
      },
    });
    restless.add('gatherer', createGatherer);
    const answer = await restless.handle('gatherComments', { plan, of: 'video 1', from: 0 });
    restless.retire();
    expect(answer).toMatchObject({ ok: true, value: { gathered: 2 } });
  });

  it('hands over only what came since, however often a row is changed', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}${row(2)}</ul>`);
    await ask();
    for (let change = 0; change < 5; change += 1) {
      (the('.words').firstChild as Text).data = `Edited ${String(change)}`;
      await turn();
      expect(words(await ask())).toEqual([`Edited ${String(change)}`]);
    }
    add(row(3));
    await turn();
    expect(await ask()).toMatchObject({ gathered: 3, comments: [{ id: '3', index: 2 }] });
  });

  it('hands over anew what was changed, in its old place', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}${row(2)}</ul>`);
    await ask();
    (the('.words').firstChild as Text).data = 'Edited';
    await turn();
    expect((await ask()).comments).toMatchObject([{ id: '1', text: 'Edited', index: 0 }]);
  });

  it.each([
    ['when it is told to', () => agent.handle('stopGathering', {})],
    ['when the ring is taken away', () => agent.handle('clearPoint', {})],
    ['with the panel', () => Promise.resolve(agent.clear())],
    ['with the agent', () => Promise.resolve(agent.retire())],
  ])('ends %s', async (_when, end) => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}</ul>`);
    // Another one on the same page goes on: when it has told of what came, the first would have as well.
    const other = createAgent({ version: '1', layout: flatLayout });
    other.add('gatherer', createGatherer);
    const goesOn = vi.fn();
    other.listen(goesOn);
    await ask();
    await end();
    told = [];
    await other.handle('gatherComments', { plan, of: 'video 1', from: 0 });
    add(row(2));
    await vi.waitFor(() => {
      expect(goesOn).toHaveBeenLastCalledWith('commentsGathered', { gathered: 2 });
    });
    expect(told).toEqual([]);
    other.retire();
  });

  it('begins anew for another video, and keeps nothing of the one before', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}</ul>`);
    await ask();
    the('ul').replaceChildren(fresh(row(7)));
    expect(await ask(next, 'video 2')).toMatchObject({ gathered: 1, comments: [{ id: '7', index: 0 }] });
  });

  it('takes no comment of the video before that the site still shows, until it is that row’s turn', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}${row(2)}</ul>`);
    await ask(0, 'https://clips.example/v/1 1');
    expect(await ask(0, 'https://clips.example/v/2 2')).toMatchObject({ gathered: 0, comments: [] });
    the('ul').replaceChildren(fresh(row(2)), fresh(row(7)));
    await turn();
    expect(words(await ask(next, 'https://clips.example/v/2 2'))).toEqual(['words 7']);
  });

  it('takes none without an id either, while the same row says the same', async () => {
    plan = planWith({ comments: BARE });
    openPage(`<ul>${row(1)}${row(2)}</ul>`);
    await ask(0, 'https://clips.example/v/1 1');
    expect(await ask(0, 'https://clips.example/v/2 2')).toMatchObject({ gathered: 0 });
    the('.words').textContent = 'Words of the next video';
    await turn();
    expect(words(await ask(next, 'https://clips.example/v/2 2'))).toEqual(['Words of the next video']);
  });

  it('takes answers that stand under two posts of one thread under both, there and back', async () => {
    const post = (id: number): string =>
      row(id).replace('<p', `<a href="https://clips.example/post/${String(id)}">1 h</a><p`);
    plan = planWith({ comments: { ...WITH_ID, cite: { css: 'a', name: 'href' } } });
    openPage(`<ul>${post(12)}${post(13)}</ul>`);
    expect(words(await ask(0, 'https://clips.example/post/11 11'))).toEqual(['words 12', 'words 13']);
    openPage(`<ul>${post(13)}${post(14)}</ul>`);
    expect(words(await ask(0, 'https://clips.example/post/12 12'))).toEqual(['words 13', 'words 14']);
    openPage(`<ul>${post(12)}${post(14)}</ul>`);
    expect(words(await ask(0, 'https://clips.example/post/11 11'))).toEqual(['words 12', 'words 14']);
  });

  it('keeps the comments of the same video under another address, and begins anew when somebody asks to', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}</ul>`);
    await ask(0, 'https://clips.example/foryou 1');
    expect(await ask(0, 'https://clips.example/v/1 1')).toMatchObject({ gathered: 1 });
    expect(await ask(0, 'https://clips.example/v/1 1')).toMatchObject({ gathered: 1, anew: true });
  });

  it('that ended because the address changed says that it begins anew', async () => {
    plan = planWith({ comments: WITH_ID });
    openPage(`<ul>${row(1)}</ul>`);
    await ask();
    const [, path] = [location.href, location.pathname];
    history.pushState({}, '', '?from=mail');
    add(row(2));
    await turn();
    expect(await ask()).toMatchObject({ anew: true, gathered: 2 });
    history.pushState({}, '', path);
  });

  it('of a page without comments is nothing', async () => {
    plan = planWith({});
    openPage('<p></p>');
    expect(await ask()).toEqual({ comments: [], next: 0, gathered: 0, atLeast: false, anew: true });
  });
});

describe('comments without an id', () => {
  beforeEach(() => {
    plan = planWith({ comments: BARE });
  });
  const ana = (): string => row(1, 'ana', 'Go away');

  it('that look alike are two where they stood on the page at once', async () => {
    openPage(`<ul>${ana()}${ana()}</ul>`);
    expect(await ask()).toMatchObject({ gathered: 2, atLeast: false });
  });

  it('that look alike are at least one where they came one after the other', async () => {
    openPage(`<ul>${ana()}</ul>`);
    await ask();
    the('.c').remove();
    await turn();
    add(ana());
    await turn();
    expect(await ask()).toMatchObject({ gathered: 1, atLeast: true });
  });

  it('are not doubled by a row that is given to another one, nor by one that is folded out', async () => {
    openPage(`<ul>${row(1, 'ana', 'Go away …')}${row(2, 'ben', 'Hi')}</ul>`);
    await ask();
    (the('.words').firstChild as Text).data = 'Go away and never come back';
    await turn();
    expect(await ask()).toMatchObject({ gathered: 2, comments: [{ text: 'Go away and never come back', index: 0 }] });
    // The second row takes over the words of the first, which takes those of a third.
    const [first, second] = [...document.querySelectorAll('.c')];
    first?.replaceChildren(...fresh(row(3, 'cem', 'New')).childNodes);
    second?.replaceChildren(...fresh(row(1, 'ana', 'Go away and never come back')).childNodes);
    await turn();
    expect((await ask()).gathered).toBe(3);
  });

  it('wait until they are drawn', async () => {
    openPage('<ul><li class="c"></li></ul>');
    expect((await ask()).gathered).toBe(0);
    the('.c').append(...fresh(ana()).childNodes);
    await turn();
    expect((await ask()).gathered).toBe(1);
  });
});
