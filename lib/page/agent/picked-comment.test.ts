/** A guide about a comment never points at another person's, however the page moves its list meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommentReaders } from '../../domain/playbook-reading';
import type { CommentSigns } from '../../domain/subject';
import type { PageEvents } from '../../messaging/protocol';
import { flatLayout } from '../testing/flat-layout';
import { openPage, planWith, signs, stepWith, the } from '../testing/test-page';
import { createAgent, type Agent } from './agent';
import { createPointer } from './pointer';
import { createReader } from './reader';

/** A site whose comments carry an id, and one whose comments do not. */
const BARE: CommentReaders = { item: '.c', author: '.by', text: '.words', reply: '.c .c' };
const readers = {
  id: { ...BARE, id: { name: 'data-id' }, authorHandle: { css: '.by', name: 'data-by' } },
  'no id': BARE,
} as const;
const MENU = stepWith([{ css: ':scope > .menu', scope: 'comment' }], { id: 'menu' });
const REPORT = stepWith(['#report'], { id: 'report' });

let agent: Agent;
let heard: { readonly event: keyof PageEvents; readonly detail: unknown }[];

beforeEach(() => {
  heard = [];
  agent = createAgent({ version: '1', layout: flatLayout, trusts: () => true });
  agent.add('pointer', createPointer);
  agent.add('reader', createReader);
  agent.listen((event, detail) => {
    heard.push({ event, detail });
  });
});
afterEach(() => {
  agent.retire();
});

const comment = (by: string, words: string, id: string) =>
  `<div class="c" data-id="${id}"><b class="by" data-by="${by}">${by}</b> <p class="words">${words}</p><button class="menu" aria-label="Menu of ${by} ${id}"></button></div>`;
const list = (...comments: readonly string[]) => {
  openPage(`<main>${comments.join('')}</main>`);
};
const ask = async (call: string, input: object): Promise<unknown> => {
  const answer = await agent.handle(call, input);
  return answer.ok ? answer.value : answer.reason;
};
const listed = async (plan: object): Promise<readonly CommentSigns[]> =>
  ((await ask('listComments', { plan, limit: 10 })) as { comments: readonly CommentSigns[] }).comments;
const last = (): unknown => heard.filter(({ event }) => event === 'anchorChanged').at(-1)?.detail;
const moved = (): unknown[] => heard.filter(({ event }) => event === 'stepPressed' || event === 'nextVisible');
const ringed = (label: string) => ({ kind: 'found', label, hover: false, away: false });
const notRinged = (reason: string) => ({ kind: 'not-found', reason, label: null });
const fresh = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body.children[0] as Element;
const press = (css: string): void => {
  the(css).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
};

describe.each(['id', 'no id'] as const)('a picked comment of a site with %s', (kind) => {
  const plan = planWith({ comments: readers[kind] });
  /** Picks the comment at a place of the list as it stands, as the panel does. */
  const pick = async (place: number): Promise<CommentSigns> => {
    const picked = (await listed(plan))[place];
    if (picked === undefined) throw new Error('no such comment');
    return picked;
  };
  const point = (picked: CommentSigns, step = MENU, next: typeof MENU | null = null) =>
    ask('point', { plan, step, next, comment: picked });

  it('is pointed at, though a new one came on top before it was first asked for', async () => {
    list(comment('kaltes.wasser', 'You will regret this', '1'), comment('mara.lin', 'Please stop', '2'));
    const picked = await pick(0);
    the('main').prepend(fresh(comment('mara.lin', 'Leave me alone', '3')));
    expect(await point(picked)).toEqual({ state: ringed('Menu of kaltes.wasser 1') });
    expect(await ask('showComment', { plan, comment: picked })).toEqual({ shown: true });
  });

  it('stays the one that is pointed at while others come on top', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'));
    expect(await point(await pick(0))).toEqual({ state: ringed('Menu of kaltes.wasser 1') });
    the('main').prepend(fresh(comment('mara.lin', 'Three', '3')));
    press('[data-id="2"] .menu');
    press('[data-id="3"] .menu');
    expect(moved()).toEqual([]);
    press('[data-id="1"] .menu');
    expect(moved()).toEqual([{ event: 'stepPressed', detail: { stepId: 'menu' } }]);
  });

  it('is not pointed at any more once it is gone, in no step of the guide, and is again when it is back', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'), '<i id="report"></i>');
    const picked = await pick(0);
    await point(picked);
    const gone = the('[data-id="1"]');
    gone.remove();
    await vi.waitFor(() => {
      expect(last()).toEqual({ stepId: 'menu', state: notRinged('gone') });
    });
    expect(await point(picked)).toEqual({ state: notRinged('gone') });
    expect(await ask('showComment', { plan, comment: picked })).toEqual({ shown: false });
    expect(await point(picked, REPORT)).toEqual({ state: notRinged('gone') });
    the('main').append(gone);
    await vi.waitFor(() => {
      expect(last()).toMatchObject({ stepId: 'report', state: { kind: 'found' } });
    });
    expect(moved()).toEqual([]);
  });

  it('is not pointed at where another looks exactly like it', async () => {
    list(comment('kaltes.wasser', 'Same', '1'), comment('mara.lin', 'Two', '2'));
    const picked = await pick(0);
    await point(picked);
    the('main').prepend(fresh(comment('kaltes.wasser', 'Same', kind === 'id' ? '1' : '3')));
    await vi.waitFor(() => {
      expect(last()).toEqual({ stepId: 'menu', state: notRinged('twice') });
    });
    expect(await ask('showComment', { plan, comment: picked })).toEqual({ shown: false });
  });

  it('is told from the same words by somebody else', async () => {
    list(comment('kaltes.wasser', 'Same', '1'), comment('mara.lin', 'Same', '2'));
    expect(await point(await pick(1))).toEqual({ state: ringed('Menu of mara.lin 2') });
  });

  it('loses its ring when a list that reuses its rows writes another comment into its own', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'));
    const picked = await pick(0);
    await point(picked);
    const row = the('[data-id="1"]');
    const [by, words] = [the('.by'), the('.words')];
    row.dataset['id'] = '9';
    by.dataset['by'] = 'ines';
    (by.firstChild as Text).data = 'ines';
    (words.firstChild as Text).data = 'Hello';
    press('.menu');
    expect(moved()).toEqual([]);
    await vi.waitFor(() => {
      expect(last()).toEqual({ stepId: 'menu', state: notRinged('gone') });
    });
    // Scrolled on, another row holds it.
    const other = the('[data-id="2"]');
    other.replaceWith(fresh(comment('kaltes.wasser', 'One', '1')));
    await vi.waitFor(() => {
      expect(last()).toEqual({ stepId: 'menu', state: ringed('Menu of kaltes.wasser 1') });
    });
  });

  it('with edited words is the same comment where the site gives an id, and not found where it gives none', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'));
    const picked = await pick(0);
    the('.words').textContent = 'Edited';
    expect(await point(picked)).toEqual({
      state: kind === 'id' ? ringed('Menu of kaltes.wasser 1') : notRinged('gone'),
    });
  });

  it('is told from the same words by the same person as a reply', async () => {
    list(comment('ana', 'Hi', '1'));
    const picked = await pick(0);
    the('.c').append(fresh(comment('ana', 'Hi', '2')));
    expect(await point(picked)).toEqual({ state: ringed('Menu of ana 1') });
  });

  it('has the menu of another comment for no step forward, and its own for one', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'));
    await point(await pick(0), MENU, REPORT);
    press('[data-id="2"] .menu');
    document.body.append(fresh('<i id="report"></i>'));
    the('[data-id="1"] .menu').setAttribute('aria-label', 'Looked again');
    await vi.waitFor(() => {
      expect(last()).toEqual({ stepId: 'menu', state: ringed('Looked again') });
    });
    expect(moved()).toEqual([]);
    press('[data-id="1"] .menu');
    expect(moved()).toEqual([{ event: 'stepPressed', detail: { stepId: 'menu' } }]);
  });
});

describe('a menu of the page that belongs to one comment', () => {
  const plan = planWith({ comments: readers.id });
  const opened = (): Promise<unknown> =>
    vi.waitFor(() => {
      expect(last()).toBeDefined();
    });

  it('is not pointed into after a press in another comment, and is again after one in the picked comment', async () => {
    list(
      comment('kaltes.wasser', 'One', '1'),
      comment('mara.lin', 'Two', '2'),
      '<button id="report" hidden>Report</button>',
    );
    const [picked] = await listed(plan);
    const point = (step: typeof MENU) => ask('point', { plan, step, next: null, comment: picked });
    await point(MENU);
    press('[data-id="2"] .menu');
    the('#report').hidden = false;
    // "I did it": the menu of the other one is open.
    expect(await point(REPORT)).toEqual({ state: notRinged('astray') });
    expect(await point(MENU)).toEqual({ state: ringed('Menu of kaltes.wasser 1') });
    press('[data-id="1"] .menu');
    expect(await point(REPORT)).toEqual({ state: ringed('Report') });
  });
  it('loses its ring when the menu of another comment is opened at that step', async () => {
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'), '<button id="report">Report</button>');
    const [picked] = await listed(plan);
    press('[data-id="1"] .menu');
    expect(await ask('point', { plan, step: REPORT, next: null, comment: picked })).toEqual({
      state: ringed('Report'),
    });
    press('[data-id="2"] .menu');
    the('#report').setAttribute('aria-label', 'Report this comment');
    await opened();
    expect(last()).toEqual({ stepId: 'report', state: notRinged('astray') });
    press('#report');
    expect(moved()).toEqual([]);
  });
});

describe('the ring around a comment of the list', () => {
  it('goes when its row is given to another comment, and ends with the list', async () => {
    const plan = planWith({ comments: readers.id });
    list(comment('kaltes.wasser', 'One', '1'), comment('mara.lin', 'Two', '2'));
    const [picked] = await listed(plan);
    const raised = (): number => document.querySelectorAll('html > :not(head, body)').length;
    expect(await ask('showComment', { plan, comment: picked })).toEqual({ shown: true });
    expect(raised()).toBe(1);
    the('[data-id="1"]').dataset['id'] = '9';
    (the('.by').firstChild as Text).data = 'ines';
    await vi.waitFor(() => {
      expect(raised()).toBe(0);
    });
  });
  it('is never drawn for a command that names no comment', async () => {
    const plan = planWith({ comments: BARE });
    list(comment('ana', 'One', '1'));
    expect(await ask('showComment', { plan })).toBe('crashed');
    expect(await ask('showComment', { plan, comment: signs({ text: 'One', authorName: 'ana', depth: 1 }) })).toEqual({
      shown: false,
    });
    expect(await ask('point', { plan: planWith({}), step: MENU, next: null, comment: signs({}) })).toEqual({
      state: notRinged('gone'),
    });
  });
});
