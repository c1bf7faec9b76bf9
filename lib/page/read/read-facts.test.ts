import { beforeEach, describe, expect, it } from 'vitest';
import { FACT_LIMIT, FACT_NAMES } from '../../domain/fact-names';
import type { SubjectReaders } from '../../domain/playbook-reading';
import { readFacts } from './read-facts';
import { openPage, viewFor } from '../testing/test-page';

type Facts = SubjectReaders['facts'];
const read = (facts: Facts, parts: Record<string, string> = {}, more: Partial<SubjectReaders> = {}) =>
  readFacts(viewFor({ facts, ...more }, parts));

beforeEach(() => {
  openPage('');
});

describe('reading facts', () => {
  it('takes the first reader that finds something and remembers it', () => {
    openPage('<meta property="og:title" content="From meta"><h1>From heading</h1>');
    const { title } = read({
      title: [
        { from: 'text', css: 'h2' },
        { from: 'text', css: 'h1' },
        { from: 'meta', name: 'og:title' },
      ],
    });
    expect(title).toEqual({ value: 'From heading', reader: 'text:h1' });
  });
  it('says nothing rather than guessing', () => {
    expect(Object.values(read({ title: [{ from: 'text', css: 'h1' }] }))).toEqual(FACT_NAMES.map(() => null));
  });
  it('reads parts of the address and fills them into templates, facts before parts', () => {
    const facts: Facts = {
      id: [
        { from: 'attribute', css: '[id^=player-]', name: 'id', match: '^player-(\\d+)$' },
        { from: 'url', part: 'id' },
      ],
      address: [{ from: 'address', template: 'https://videos.example/@{handle}/v/{id}' }],
    };
    expect(read(facts, { id: '1', handle: 'ana' }).address?.value).toBe('https://videos.example/@ana/v/1');
    openPage('<div id="player-2"></div>');
    expect(read(facts, { id: '1', handle: 'ana' }).address?.value).toBe('https://videos.example/@ana/v/2');
    expect(read(facts, { id: '1' }).address).toBeNull();
  });
  it('makes addresses absolute and takes web addresses only', () => {
    openPage('<a class="a" href="/@ana">x</a><a class="b" href="javascript:alert(1)">x</a>');
    const facts = (css: string): Facts => ({ authorAddress: [{ from: 'attribute', css, name: 'href' }] });
    expect(read(facts('.a')).authorAddress?.value).toBe('https://videos.example/@ana');
    expect(read(facts('.b')).authorAddress).toBeNull();
  });
  it('reads metadata by property, name or itemprop, and not that of the page before', () => {
    openPage(
      '<link rel="canonical" href="https://videos.example/v/77"><meta itemprop="datePublished" content="2026-05-03">',
    );
    const facts: Facts = {
      id: [{ from: 'url', part: 'id' }],
      postedAt: [{ from: 'meta', name: 'datePublished', when: 'id' }],
    };
    expect(read(facts, { id: '77' }).postedAt?.value).toBe('2026-05-03');
    expect(read(facts, { id: '78' }).postedAt).toBeNull();
    // Where nobody knows which subject this is, nobody knows whether the metadata is about it.
    expect(read(facts).postedAt).toBeNull();
  });
  it('reads linked data alone, in lists and in graphs', () => {
    openPage(
      '<script type="application/ld+json">{"@graph":[{"@type":"Thing","name":"no"},{"@type":["VideoObject"],"author":[{"name":"Ana"}]}]}</script><script type="application/ld+json">broken {</script>',
    );
    expect(
      read({ authorName: [{ from: 'json-ld', type: 'VideoObject', path: ['author', '*', 'name'] }] }).authorName?.value,
    ).toBe('Ana');
  });
  it('takes hidden text for nothing, and a seen element before a hidden one', () => {
    openPage('<h1 style="display:none">Template</h1><h1>Seen</h1><p hidden>Gone</p>');
    const facts = read({
      title: [{ from: 'text', css: 'h1' }],
      caption: [{ from: 'text', css: 'p' }],
      live: [{ from: 'present', css: 'p' }],
    });
    expect([facts.title?.value, facts.caption, facts.live]).toEqual(['Seen', null, null]);
  });
  it('reads inside the card of the active video only', () => {
    openPage('<article><b>ana</b></article><article><b>bo</b><video data-box="0 0 300 300"></video></article>');
    const facts = read({ authorHandle: [{ from: 'text', css: 'b', scope: 'subject' }] }, {}, { container: 'article' });
    expect(facts.authorHandle?.value).toBe('bo');
  });
  it('derives the time of a post from an id that holds it', () => {
    const facts: Facts = {
      id: [{ from: 'url', part: 'id' }],
      postedAt: [{ from: 'derived', how: 'unix-seconds-in-upper-bits', of: 'id' }],
    };
    expect(read(facts, { id: '7571863205253778710' }).postedAt).toEqual({
      value: '2025-11-12T15:36:23.000Z',
      reader: 'derived:id',
    });
    expect(read(facts, { id: '123' }).postedAt).toBeNull();
  });
  it('cuts enormous text, says so, and never in the middle of a character', () => {
    openPage(`<p>${'a'.repeat(FACT_LIMIT - 1)}😀${'b'.repeat(1_000_000)}</p>`);
    const { caption } = read({ caption: [{ from: 'text', css: 'p' }] });
    expect(caption?.cut).toBe(true);
    expect(caption?.value.length).toBe(FACT_LIMIT - 1);
    expect(caption?.value.endsWith('a')).toBe(true);
  });
  it('keeps markup, emoji and right-to-left text as the text it is', () => {
    openPage('<p>&lt;img src=x onerror=alert(1)&gt; مرحبا 👩‍👧</p>');
    expect(read({ caption: [{ from: 'text', css: 'p' }] }).caption?.value).toBe(
      '<img src=x onerror=alert(1)> مرحبا 👩‍👧',
    );
  });
  it('survives selectors and patterns that do not parse, and facts that ask for each other', () => {
    openPage('<p>x</p>');
    const facts = read({
      title: [
        { from: 'text', css: 'h1[' },
        { from: 'text', css: 'p', match: '(' },
        { from: 'text', css: 'p' },
      ],
      id: [{ from: 'address', template: '{caption}' }],
      caption: [{ from: 'address', template: '{id}' }],
    });
    expect([facts.title?.value, facts.id, facts.caption]).toEqual(['x', null, null]);
  });
});

describe('reading embedded data', () => {
  const source = { script: '#data' } as const;
  const facts: Facts = {
    id: [{ from: 'url', part: 'id' }],
    caption: [{ from: 'data', source, path: ['item', 'desc'], when: { path: ['item', 'id'], is: 'id' } }],
    postedAt: [
      {
        from: 'data',
        source,
        path: ['item', 'createTime'],
        as: 'unix-seconds',
        when: { path: ['item', 'id'], is: 'id' },
      },
    ],
  };
  const data =
    '<script id="data" type="application/json">{"item":{"id":"5","desc":"Words","createTime":"1762961788"}}</script>';

  it('believes it while it speaks of this very subject', () => {
    openPage(data);
    const found = read(facts, { id: '5' });
    expect(found.caption).toEqual({ value: 'Words', reader: 'data:item.desc' });
    expect(found.postedAt?.value).toBe('2025-11-12T15:36:28.000Z');
  });
  it('does not believe it after the page went on to another subject', () => {
    openPage(data);
    const found = read(facts, { id: '6' });
    expect([found.caption, found.postedAt]).toEqual([null, null]);
  });
  it('does not believe it where neither says which subject it is', () => {
    openPage('<script id="data" type="application/json">{"item":{"desc":"Words"}}</script>');
    expect(read(facts).caption).toBeNull();
  });
  it('does not believe an entry of a list, or what names another subject, where the address names none', () => {
    const listed: Facts = {
      caption: [{ from: 'data', source, path: ['list', '*', 'desc'], when: { path: ['list', '*', 'id'], is: 'id' } }],
    };
    openPage(
      '<script id="data" type="application/json">{"list":[{"desc":"nobody"},{"id":"4","desc":"four"}]}</script>',
    );
    expect(read(listed).caption).toBeNull();
    openPage(data);
    expect([read(facts).caption, read(facts).postedAt]).toEqual([null, null]);
  });
  it('reads a variable from the text of a script, whatever its strings hold', () => {
    openPage(
      `<script>var other = 1; xshopData = {"a":1}; window["shopData"] = {"a":"}{\\"]","id":5,"title":"T"};doMore({})</script>`,
    );
    const found = read({ title: [{ from: 'data', source: { variable: 'shopData' }, path: ['title'] }] });
    expect(found.title?.value).toBe('T');
  });
  it('finds no variable that is only named, broken, or part of another name', () => {
    openPage('<script>// shopData here; moreshopData = {"title":"wrong"}; shopData = {"title": </script>');
    expect(read({ title: [{ from: 'data', source: { variable: 'shopData' }, path: ['title'] }] }).title).toBeNull();
  });
  it('takes value and guard from the same entry of a list', () => {
    openPage(
      '<script id="data" type="application/json">{"list":[{"id":"4","desc":"four"},{"id":"5","desc":"five"}]}</script>',
    );
    const found = read(
      {
        id: [{ from: 'url', part: 'id' }],
        caption: [{ from: 'data', source, path: ['list', '*', 'desc'], when: { path: ['list', '*', 'id'], is: 'id' } }],
      },
      { id: '5' },
    );
    expect(found.caption?.value).toBe('five');
  });
  it('follows own properties only', () => {
    openPage('<script id="data" type="application/json">{"item":{}}</script>');
    expect(read({ title: [{ from: 'data', source, path: ['item', 'constructor', 'name'] }] }).title).toBeNull();
  });
});
