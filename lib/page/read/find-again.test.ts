import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommentReaders } from '../../domain/playbook-reading';
import { openPage, signs, the, viewFor, layNothing, layOnTop, placeAt } from '../testing/test-page';
import { findAgain } from './find-again';
import { slices } from './yield-to-page';

const BARE: CommentReaders = {
  item: '.c',
  author: '.by',
  text: '.words',
  authorHandle: { css: '.by', name: 'data-by' },
};
const COMMENTS: CommentReaders = { ...BARE, id: { name: 'data-id' } };
const row = (id: string, box = '10 10 100 20', words = `words ${id}`): string =>
  `<li class="c" data-id="${id}"><b class="by" data-by="ana" data-box="10 10 50 10">ana</b><p class="words" data-box="${box}">${words}</p></li>`;
const ANA = signs({ id: '1', authorHandle: 'ana', authorName: 'ana', text: 'words 1' });
const find = (wanted: readonly ReturnType<typeof signs>[], comments = COMMENTS) =>
  findAgain(viewFor({ comments }), wanted, slices());
afterEach(layNothing);

describe('a listed comment on the page of now', () => {
  it('is found, with the box around its writer and its words', async () => {
    openPage(`<ul>${row('1', '10 30 200 40')}${row('2')}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([ANA])).toEqual([{ same: true, box: { left: 10, top: 10, width: 200, height: 60 } }]);
  });
  it('is null where it is not there, each in its own place', async () => {
    openPage(`<ul>${row('1')}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([{ ...ANA, id: '9' }, ANA, { ...ANA, authorHandle: 'ben' }])).toMatchObject([
      null,
      { same: true },
      null,
    ]);
  });
  it('says where its words are others by now', async () => {
    openPage(`<ul>${row('1', '10 10 100 20', 'Edited')}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([ANA])).toMatchObject([{ same: false }]);
  });
  it.each([
    ['below the window', '10 5000 100 20'],
    ['only in part in the window', `10 ${String(innerHeight - 5)} 100 20`],
    ['left of it', '-20 10 100 20'],
    ['without any size', '10 10 0 0'],
  ])('has no box where its words are %s', async (_where, box) => {
    openPage(`<ul>${row('1', box)}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
  });
  it('has no box where a header of the page, or the edge of its list, covers a corner of it', async () => {
    openPage(`<ul>${row('1', '10 10 100 20')}</ul><header></header>`);
    layOnTop((_x, y) => (y < 12 ? the('header') : the('.c')));
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
  });
  it('has no box where a layer that lets presses through hides it', async () => {
    openPage(`<ul>${row('1', '10 10 100 20')}</ul><div class="layer"></div>`);
    layOnTop(() => the('.c'));
    the('.layer').setAttribute('style', 'pointer-events: none; position: fixed; background-color: rgb(255, 255, 255)');
    placeAt('.layer', new DOMRect(0, 0, 60, 60));
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
    placeAt('.layer', new DOMRect(400, 400, 60, 60));
    expect(await find([ANA])).toMatchObject([{ box: { top: 10 } }]);
  });
  it('has no box where the site folds its words: the rest of them is not to be seen', async () => {
    openPage(`<ul>${row('1')}</ul>`);
    layOnTop(() => the('.c'));
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(40);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(200);
    expect(await find([ANA])).toMatchObject([{ box: { top: 10 } }]);
    the('.words').style.overflow = 'hidden';
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
    vi.restoreAllMocks();
  });
  it('has its box where a picture of a window that was pinched larger shows it, and none outside of it', async () => {
    openPage(`<ul>${row('1', '10 30 200 40')}</ul>`);
    layOnTop(() => the('.c'));
    vi.stubGlobal('visualViewport', { offsetLeft: 5, offsetTop: 8, scale: 2 });
    expect(await find([ANA])).toEqual([{ same: true, box: { left: 10, top: 4, width: 400, height: 120 } }]);
    vi.stubGlobal('visualViewport', { offsetLeft: 0, offsetTop: 20, scale: 2 });
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
    vi.unstubAllGlobals();
  });
  it('has no box where it is hidden', async () => {
    openPage(`<ul hidden>${row('1')}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([ANA])).toEqual([{ same: true, box: null }]);
  });
  it('without an id is found by its words; of two alike nobody says where it is', async () => {
    openPage(`<ul>${row('1')}${row('1')}</ul>`);
    layOnTop(() => the('.c'));
    expect(await find([{ ...ANA, id: null }], BARE)).toEqual([{ same: true, box: null, alike: true }]);
    expect(await find([{ ...ANA, id: null, text: 'Edited' }], BARE)).toEqual([null]);
  });
});
