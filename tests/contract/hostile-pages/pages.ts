/** Pages that are made to mislead a save, each with what is true of it. All of it is made up. */
import type { PartialReason } from '../../../lib/domain/item';

/** Words that a person sees on the page: in the save's words, or why they are not. */
type Truth = Readonly<Record<string, 'taken' | 'not-said' | PartialReason>>;

export interface HostilePage {
  readonly name: string;
  readonly html: string;
  /** What only a script can do to a page. */
  readonly make?: (page: MadePage) => void;
  readonly words?: Truth;
  /** Everything that the save has to tell: `what why`, with the count, and of how many. Nothing else may be told. */
  readonly tells?: readonly string[];
  /** What the page says its number of comments is; null where it says nothing. Without it: none. */
  readonly comments?: string | null;
}

export interface MadePage {
  readonly the: (css: string) => HTMLElement;
  readonly shadow: (css: string, mode: ShadowRootMode, html: string) => ShadowRoot;
  /** What a frame holds: a page of the same site, or null where nobody can look. */
  readonly frame: (css: string, inside: string | null) => void;
  readonly picture: (css: string, loaded: boolean) => void;
  readonly own: (object: object, name: string, value: unknown) => void;
}

const comment = (text: string, id: string) => `<div class="c" id="${id}"><b>ana</b><p class="t">${text}</p></div>`;
const three = ['One', 'Two', 'Three'].map((text) => comment(text, text)).join('');
const VIDEO = '<video src="https://pages.example/v.mp4"></video>';
const FAR = 'data-box="0 9000 300 200"';

export const HOSTILE_PAGES: readonly HostilePage[] = [
  { name: 'plain words', html: '<p>outer words</p>', words: { 'outer words': 'taken' } },
  {
    name: 'a frame of another site',
    html: '<p>outer words</p><iframe></iframe>',
    make: ({ frame }) => {
      frame('iframe', null);
    },
    words: { 'outer words': 'taken', 'inner words': 'frames-other-site' },
    tells: ['text frames-other-site 1'],
  },
  {
    name: 'a frame that throws when it is looked into',
    html: '<iframe></iframe><p>outer words</p>',
    make: ({ the }) => {
      Object.defineProperty(the('iframe'), 'contentDocument', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    },
    words: { 'inner words': 'frames-other-site' },
    tells: ['text frames-other-site 1'],
  },
  {
    name: 'two frames of other sites and one of the same',
    html: '<p>outer words</p><iframe id="a"></iframe><iframe id="b"></iframe><iframe id="c"></iframe>',
    make: ({ frame }) => {
      frame('#a', null);
      frame('#b', null);
      frame('#c', '<p>inner words</p>');
    },
    words: { 'inner words': 'frames-own-site' },
    tells: ['text frames-other-site 2', 'text frames-own-site 1'],
  },
  {
    name: 'a frame of the same site that holds a frame alone',
    html: '<p>outer words</p><iframe></iframe>',
    make: ({ frame }) => {
      frame('iframe', '<iframe></iframe>');
    },
    words: { 'words further in': 'frames-own-site' },
    tells: ['text frames-own-site 1'],
  },
  {
    name: 'an empty frame of the same site',
    html: '<p>outer words</p><iframe></iframe>',
    make: ({ frame }) => {
      frame('iframe', '<style>p { color: red }</style>');
    },
    words: { 'outer words': 'taken' },
  },
  {
    name: 'a frame that nobody sees',
    html: '<p>outer words</p><iframe hidden></iframe><iframe data-box="0 0 1 1"></iframe>',
    make: ({ frame }) => {
      frame('iframe', null);
    },
    words: { 'outer words': 'taken' },
  },
  {
    name: 'a frame inside of an open part',
    html: '<div></div>',
    make: ({ shadow, own }) => {
      const root = shadow('div', 'open', '<p>words of the part</p><iframe></iframe>');
      own(root.querySelector('iframe') ?? root, 'contentDocument', null);
    },
    words: { 'words of the part': 'taken', 'inner words': 'frames-other-site' },
    tells: ['text frames-other-site 1'],
  },
  {
    name: 'a page that is only frames',
    html: '<p></p>',
    make: ({ own }) => {
      const set = document.createElement('frameset');
      set.append(document.createElement('frame'));
      own(set.firstElementChild ?? set, 'contentDocument', null);
      document.body.replaceWith(set);
    },
    words: { 'inner words': 'frames-other-site' },
    tells: ['text no-words', 'text page-of-frames', 'text frames-other-site 1'],
  },
  {
    name: 'words that are drawn',
    html: '<p>outer words</p><canvas></canvas>',
    words: { 'drawn words': 'canvas' },
    tells: ['text canvas 1'],
  },
  { name: 'a drawing that nobody sees', html: '<p>outer words</p><canvas hidden></canvas>' },
  {
    name: 'a drawing inside of a closed part',
    html: '<div></div><p>outer words</p>',
    make: ({ shadow }) => {
      shadow('div', 'closed', '<canvas></canvas>');
    },
    words: { 'drawn words': 'canvas' },
    tells: ['text canvas 1'],
  },
  {
    name: 'an open part',
    html: '<div></div>',
    make: ({ shadow }) => {
      shadow('div', 'open', '<p>words of the part</p>');
    },
    words: { 'words of the part': 'taken' },
  },
  {
    name: 'a closed part',
    html: '<p>outer words</p><div></div>',
    make: ({ shadow }) => {
      shadow('div', 'closed', '<p>words of the part</p>');
    },
    words: { 'words of the part': 'closed-parts' },
    tells: ['text closed-parts 1'],
  },
  {
    name: 'an open part inside of a closed one',
    html: '<p>outer words</p><div></div>',
    make: ({ shadow }) => {
      const closed = shadow('div', 'closed', '<section></section>');
      const open = closed.querySelector('section')?.attachShadow({ mode: 'open' });
      if (open !== undefined) open.innerHTML = '<p>words of the part</p>';
    },
    words: { 'words of the part': 'closed-parts' },
    tells: ['text closed-parts 1'],
  },
  {
    name: 'a closed part with nothing but a style, and one that is hidden',
    html: '<p>outer words</p><div></div><section hidden></section>',
    make: ({ shadow }) => {
      shadow('div', 'closed', '<style>p { color: red }</style>');
      shadow('section', 'closed', '<p>nobody sees this</p>');
    },
    words: { 'outer words': 'taken' },
  },
  {
    name: 'a PDF inside of the page',
    html: '<p>outer words</p><embed src="https://pages.example/a.pdf"><object data="b.pdf"></object>',
    words: { 'words of the file': 'embedded' },
    tells: ['text embedded 2'],
  },
  {
    name: 'a PDF in place of a page',
    html: '',
    make: ({ own }) => {
      own(Object.getPrototypeOf(document) as object, 'contentType', 'application/pdf');
    },
    words: { 'words of the file': 'embedded' },
    tells: ['text no-words', 'text embedded 1'],
  },
  {
    name: 'a picture in place of a page',
    html: '<img src="https://pages.example/a.png">',
    make: ({ own, picture }) => {
      own(Object.getPrototypeOf(document) as object, 'contentType', 'image/png');
      picture('img', true);
    },
    words: { 'words of the picture': 'embedded' },
    tells: ['text no-words', 'text embedded 1'],
  },
  {
    name: 'nothing to read at all',
    html: '<div style="background: url(words.png)"></div>',
    words: { 'words of the picture': 'no-words' },
    tells: ['text no-words'],
  },
  {
    name: 'words in fields',
    html: '<p>outer words</p><textarea></textarea><input value="words in a line"><input type="search">',
    make: ({ the }) => {
      (the('textarea') as HTMLTextAreaElement).value = 'words in a box';
    },
    words: { 'words in a box': 'fields', 'words in a line': 'fields' },
    tells: ['text fields 2'],
  },
  {
    name: 'a password and a button',
    html: '<p>outer words</p><input type="password" value="secret"><input type="submit" value="Go"><input hidden value="x">',
    words: { secret: 'not-said' },
  },
  {
    name: 'a picture that waits to be scrolled to',
    html: `<p>outer words</p><img src="a.png" loading="lazy" ${FAR}>`,
    make: ({ picture }) => {
      picture('img', false);
    },
    tells: ['source pictures-not-loaded 1'],
  },
  {
    name: 'a picture in the window that did not load',
    html: '<p>outer words</p><img src="a.png">',
    make: ({ picture }) => {
      picture('img', false);
    },
    tells: ['picture pictures-not-loaded 1'],
  },
  {
    name: 'pictures that a script will load',
    html: `<p>outer words</p><img data-src="a.png" ${FAR}><img data-src="b.png" ${FAR}>`,
    tells: ['source pictures-not-loaded 2'],
  },
  {
    name: 'pictures that are there',
    html: '<p>outer words</p><img src="a.png" loading="lazy"><img>',
    make: ({ picture }) => {
      picture('img', true);
    },
  },
  {
    name: 'three of 843 comments',
    html: three,
    comments: '843',
    words: { Two: 'taken', 'the fourth': 'comments-only-loaded' },
    tells: ['comments comments-only-loaded 3/843'],
  },
  {
    name: 'three of "1.2K" comments',
    html: three,
    comments: '1.2K',
    words: { 'the fourth': 'comments-only-loaded' },
    tells: ['comments comments-only-loaded 3'],
  },
  {
    name: 'three of "1.234" comments',
    html: three,
    comments: '1.234',
    tells: ['comments comments-only-loaded 3/1234'],
  },
  { name: 'three of three comments', html: three, comments: '3', words: { Three: 'taken' } },
  {
    name: 'three comments of nobody knows how many',
    html: three,
    comments: null,
    words: { 'the fourth': 'comments-only-loaded' },
    tells: ['comments comments-only-loaded 3'],
  },
  {
    name: 'a comment of 6,000 letters',
    html: comment(`${'x'.repeat(6_000)} the end`, 'long'),
    comments: '1',
    words: { 'the end of it': 'words-cut' },
    tells: ['comments words-cut 1'],
  },
  {
    name: 'a page that Chrome translated',
    html: '<p><font><font>outer words</font></font></p>',
    make: () => {
      document.documentElement.className = 'js translated-ltr';
      document.documentElement.lang = 'de';
    },
    words: { 'the words of the author': 'translated' },
    tells: ['text translated'],
  },
  {
    name: 'a page that Edge translated',
    html: '<p _msttexthash="1">outer words</p>',
    words: { 'the words of the author': 'translated' },
    tells: ['text translated'],
  },
  {
    name: 'a page that calls itself translated',
    html: '<p>outer words</p>',
    make: () => {
      document.documentElement.className = 'translated-content not-translated-ltr';
    },
    words: { 'outer words': 'taken' },
  },
  {
    name: 'a page that a writing aid changed',
    html: '<p>outer words</p><grammarly-extension></grammarly-extension>',
    tells: ['picture other-extension'],
  },
  {
    name: 'a page that another extension made dark',
    html: '<p>outer words</p>',
    make: () => {
      document.documentElement.dataset['darkreaderScheme'] = 'dark';
    },
    tells: ['picture other-extension'],
  },
  {
    name: 'a frame of another extension inside of a closed part',
    html: '<p>outer words</p><div></div>',
    make: ({ shadow, own }) => {
      const root = shadow('div', 'closed', '<iframe></iframe>');
      const frame = root.querySelector('iframe');
      own(frame ?? root, 'contentDocument', null);
      frame?.setAttribute('src', 'CHROME-EXTENSION://abc/badge.html');
    },
    words: { 'inner words': 'frames-other-site' },
    tells: ['text frames-other-site 1', 'picture other-extension'],
  },
  {
    name: 'an advertisement in the video, by the sign of the platform',
    html: `<p>outer words</p><div class="ad-showing">${VIDEO}</div>`,
    tells: ['frame advertisement'],
  },
  {
    name: 'an advertisement in the video, by the sign of its player',
    html: `<p>outer words</p><div class="jw-flag-ads">${VIDEO}</div>`,
    tells: ['frame advertisement'],
  },
  {
    name: 'a sign of an advertisement that nobody sees',
    html: `<p>outer words</p>${VIDEO}<div class="ad-showing" hidden></div>`,
  },
  { name: 'an advertisement beside no video', html: '<p>outer words</p><div class="ad-showing"></div>' },
  {
    name: 'a page that the browser had thrown away',
    html: '<p>outer words</p>',
    make: ({ own }) => {
      own(document, 'wasDiscarded', true);
    },
    tells: ['picture page-was-discarded'],
  },
  {
    name: 'pictures called as what is asked for',
    html: '<p>outer words</p><img name="body"><img name="documentElement"><img name="querySelectorAll">',
    words: { 'outer words': 'taken' },
  },
  {
    name: 'everything at once',
    html: `<p>outer words</p><iframe></iframe><canvas></canvas><textarea></textarea>${three}`,
    comments: '10',
    make: ({ frame, the }) => {
      (the('textarea') as HTMLTextAreaElement).value = 'words in a box';
      frame('iframe', null);
    },
    words: { 'outer words': 'taken', 'inner words': 'frames-other-site', 'words in a box': 'fields' },
    tells: ['comments comments-only-loaded 3/10', 'text frames-other-site 1', 'text canvas 1', 'text fields 1'],
  },
];
