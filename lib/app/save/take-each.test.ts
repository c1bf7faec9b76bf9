/** "Picture of each": pictures of comments that the picture of the page does not show, each kept only where it shows what was asked about. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../domain/result';
import type { CommentSigns, PageComment } from '../../domain/subject';
import { askedComment, type NotUnder18 } from '../../domain/under-18';
import { freshBrowser, openVault, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import {
  answeredFor,
  collectedPage,
  COMMENT,
  ITEM,
  ofOtherVideo,
  PNG,
  savePorts,
  saveRequest,
} from '../testing/saving';
import { savePage } from './save-page';
import type { SavePorts } from './save-ports';

const LIST: readonly PageComment[] = ['a', 'b', 'c', 'd'].map((id) => ({ ...COMMENT, id, text: `words ${id}` }));
const OTHER: CommentSigns = { id: 'e', authorHandle: 'y', authorName: 'Y', text: 'came later', depth: 0 };
const BOX = { left: 10, top: 20, width: 300, height: 40 };
const WINDOW = { width: 490, height: 350 };

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

/** The answer as it was given with all of `known` in the list, and with "Picture of each" chosen. */
function answered(known: readonly PageComment[] | null): NotUnder18 {
  const around: readonly string[] | null = known === null ? null : known.map(askedComment);
  return { ...answeredFor(collectedPage(), ITEM, LIST), around };
}

/** A page on which the picture shows the first comment alone, and each other can be scrolled to. */
function scrollingPage(change: Partial<SavePorts['page']> = {}): Partial<SavePorts['page']> {
  return {
    findComments: (_tab, _plan, comments) =>
      Promise.resolve({
        found: comments.map((_, at) => ({ same: true, box: at === 0 ? BOX : null })),
        window: WINDOW,
      }),
    bringIntoView: () => Promise.resolve(true),
    lookInWindow: (_tab, _plan, comment) =>
      Promise.resolve({ found: { same: true, box: BOX }, around: [comment], window: WINDOW }),
    ...change,
  };
}

async function save(
  page: Partial<SavePorts['page']>,
  change: {
    readonly stop?: AbortSignal;
    readonly known?: readonly PageComment[] | null;
    readonly picked?: number;
  } = {},
) {
  const stages: string[] = [];
  const rests: number[] = [];
  const ports = {
    ...savePorts(vault, { page }),
    rest: (milliseconds: number) => {
      rests.push(milliseconds);
      return Promise.resolve();
    },
  };
  const notUnder18 = answered(change.known === undefined ? LIST : change.known);
  const pickedComments = LIST.slice(0, change.picked ?? LIST.length);
  const answer = await savePage(ports, saveRequest({ pickedComments, notUnder18, pictureOfEach: true }), {
    signal: new AbortController().signal,
    ...(change.stop === undefined ? {} : { stopPictures: change.stop }),
    onStage: (stage, at, of) => stages.push(at === undefined ? stage : `${stage} ${at}/${of ?? 0}`),
  });
  return { answer, stages, rests, calls: ports.calls };
}

async function stored() {
  const { record } = valueOf(await vault.openItem(ITEM));
  return {
    names: record.parts.filter(({ role }) => role === 'picture').map(({ name }) => name),
    onPicture: record.acts.map(({ seen }) => seen.onPicture),
    boxes: record.acts.map(({ box }) => box !== null),
    gaps: record.notTaken.filter(({ why }) => why.startsWith('each-')),
  };
}

describe('a picture of each', () => {
  it('is taken of those that the picture of the page does not show, named by their place, two a second at most, and the page goes back', async () => {
    const { stages, rests, calls } = await save(scrollingPage());
    expect(await stored()).toEqual({
      names: ['picture.png', 'picture-act-2.png', 'picture-act-3.png', 'picture-act-4.png'],
      onPicture: [true, true, true, true],
      boxes: [true, true, true, true],
      gaps: [],
    });
    expect(stages).toEqual(['reading', 'picture', 'each 1/3', 'each 2/3', 'each 3/3', 'sealing', 'storing']);
    expect(rests).toEqual([500, 500]);
    expect(calls.filter((call) => call === 'scroll-back')).toHaveLength(1);
    expect(calls.filter((call) => call === 'hide').length).toBe(calls.filter((call) => call === 'show').length);
  });

  it('is not taken where the line was not asked for it: then it is asked again and nothing is taken', async () => {
    const { answer, calls } = await save(scrollingPage(), { known: null });
    expect(answer).toEqual(fail('ask-again'));
    expect(calls).toEqual([]);
  });

  it('is not kept where it shows a comment that was not there when the line was answered', async () => {
    await save(
      scrollingPage({
        lookInWindow: (_tab, _plan, comment) =>
          Promise.resolve({
            found: { same: true, box: BOX },
            around: comment.id === 'c' ? [comment, OTHER] : [comment],
            window: WINDOW,
          }),
      }),
    );
    expect(await stored()).toMatchObject({
      names: ['picture.png', 'picture-act-2.png', 'picture-act-4.png'],
      onPicture: [true, true, false, true],
      gaps: [{ what: 'picture', why: 'each-not-asked', count: 1, of: 4 }],
    });
  });

  it('is not kept of one that is not there, cannot be shown whole, or moved meanwhile', async () => {
    let looks = 0;
    await save(
      scrollingPage({
        bringIntoView: (_tab, _plan, comment) => Promise.resolve(comment.id !== 'b'),
        lookInWindow: (_tab, _plan, comment) => {
          looks += 1;
          const box = comment.id === 'c' ? null : { ...BOX, top: looks };
          return Promise.resolve({
            found: { same: true, box: comment.id === 'd' && looks % 2 === 0 ? { ...BOX, top: 90 } : box },
            around: [comment],
            window: WINDOW,
          });
        },
      }),
    );
    expect(await stored()).toMatchObject({
      names: ['picture.png'],
      onPicture: [true, false, false, false],
      gaps: [{ what: 'picture', why: 'each-not-shown', count: 3, of: 4 }],
    });
  });

  it('ends where the person stops it: what was taken is saved, and how many have none is said', async () => {
    const stop = new AbortController();
    const { calls } = await save(
      scrollingPage({
        bringIntoView: (_tab, _plan, comment) => {
          if (comment.id === 'c') stop.abort();
          return Promise.resolve(true);
        },
      }),
      { stop: stop.signal },
    );
    expect(await stored()).toMatchObject({
      names: ['picture.png', 'picture-act-2.png', 'picture-act-3.png'],
      gaps: [{ what: 'picture', why: 'each-stopped', count: 1, of: 4 }],
    });
    expect(calls).toContain('scroll-back');
  });

  it('ends at another video: no picture of it is kept, and the others stay', async () => {
    let isOther = false;
    await save(
      scrollingPage({
        collect: () => Promise.resolve(ok(isOther ? ofOtherVideo() : collectedPage())),
        bringIntoView: (_tab, _plan, comment) => {
          isOther = comment.id === 'c';
          return Promise.resolve(true);
        },
      }),
    );
    expect(await stored()).toMatchObject({
      names: ['picture.png', 'picture-act-2.png'],
      gaps: [{ what: 'picture', why: 'each-not-shown', count: 2, of: 4 }],
    });
  });

  it('is none where the browser refuses it, and says so', async () => {
    const taken = vi.fn(() => Promise.resolve(ok({ png: PNG, width: 980, height: 700, rights: [] })));
    const camera = {
      take: () => (taken.mock.calls.length > 1 ? Promise.resolve(fail('picture-refused' as const)) : taken()),
    };
    const ports = { ...savePorts(vault, { page: scrollingPage(), camera }), rest: () => Promise.resolve() };
    await savePage(ports, saveRequest({ pickedComments: LIST, notUnder18: answered(LIST), pictureOfEach: true }), {
      signal: new AbortController().signal,
      onStage: () => undefined,
    });
    expect(await stored()).toMatchObject({
      names: ['picture.png', 'picture-act-2.png'],
      gaps: [{ what: 'picture', why: 'each-refused', count: 2, of: 4 }],
    });
  });

  it('costs no save where the browser breaks on the way', async () => {
    const taken = vi.fn(() => Promise.resolve(ok({ png: PNG, width: 980, height: 700, rights: [] })));
    const camera = {
      take: () => (taken.mock.calls.length > 0 ? Promise.reject(new Error('gone')) : taken()),
    };
    const ports = { ...savePorts(vault, { page: scrollingPage(), camera }), rest: () => Promise.resolve() };
    const answer = await savePage(
      ports,
      saveRequest({ pickedComments: LIST, notUnder18: answered(LIST), pictureOfEach: true }),
      { signal: new AbortController().signal, onStage: () => undefined },
    );
    expect(answer.ok).toBe(true);
    expect(await stored()).toMatchObject({
      names: ['picture.png'],
      gaps: [{ what: 'picture', why: 'each-refused', count: 3, of: 4 }],
    });
  });

  it('waits once for a page that hangs, and not once for each comment', async () => {
    let hangs = false;
    let asked = 0;
    const { calls } = await save(
      scrollingPage({
        collect: () => Promise.resolve(hangs ? fail('page-did-not-answer' as const) : ok(collectedPage())),
        bringIntoView: () => {
          asked += 1;
          hangs = true;
          return Promise.resolve(false);
        },
      }),
    );
    expect(asked).toBe(1);
    expect(calls).toContain('scroll-back');
    expect((await stored()).gaps).toEqual([{ what: 'picture', why: 'each-not-shown', count: 3, of: 4 }]);
  });

  it('says how many chosen comments said something else when they were read again', async () => {
    await save(
      scrollingPage({
        lookInWindow: (_tab, _plan, comment) =>
          Promise.resolve({ found: { same: comment.id !== 'b', box: BOX }, around: [comment], window: WINDOW }),
      }),
    );
    const { record } = valueOf(await vault.openItem(ITEM));
    expect(record.notTaken).toEqual([{ what: 'comments', why: 'words-changed', count: 1 }]);
  });

  it('is not begun where the picture of the page shows all', async () => {
    const { stages } = await save(scrollingPage(), { picked: 1 });
    expect((await stored()).names).toEqual(['picture.png']);
    expect(stages).toEqual(['reading', 'picture', 'sealing', 'storing']);
  });
});
