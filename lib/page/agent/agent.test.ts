import type { CollectedPage } from '../../domain/page-report';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PointStep } from '../../domain/page-plan';
import type { PageEvents } from '../../messaging/protocol';
import type { Parcel } from '../../messaging/chunked-page';
import { createAgent, type Agent } from './agent';
import { flatLayout } from '../testing/flat-layout';
import { createButton } from './button';
import { createPointer } from './pointer';
import { createReader } from './reader';
import { openPage, planWith, signs, stepWith, the } from '../testing/test-page';

let agent: Agent;
let heard: { readonly event: keyof PageEvents; readonly detail: unknown }[];
/** Closed shadow roots are out of reach for a page, and for a test as well: so they are noted when they are made. */
let roots: ShadowRoot[];
const forged = new WeakSet<Event>();

beforeEach(() => {
  openPage('');
  heard = [];
  roots = [];
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  attach.mockImplementation(function (this: Element, options) {
    attach.mockRestore();
    const root = this.attachShadow(options);
    roots.push(root);
    return root;
  });
  agent = createAgent({ version: '1.2.3', layout: flatLayout, trusts: (event) => !forged.has(event) });
  agent.listen((event, detail) => {
    heard.push({ event, detail });
  });
  agent.add('pointer', createPointer);
});
afterEach(() => {
  agent.retire();
  vi.restoreAllMocks();
});

const ask = async (call: string, input: object = {}): Promise<unknown> => {
  const answer = await agent.handle(call, input);
  return answer.ok ? answer.value : answer.reason;
};
const collect = async (input: object): Promise<unknown> => ((await ask('collect', input)) as Parcel).page;
const point = (step: PointStep, next: PointStep | null = null, more: object = {}) =>
  ask('point', { plan: planWith({}), step, next, ...more });
const boxes = (): HTMLElement[] =>
  roots
    .filter((root) => root.host.isConnected)
    .flatMap((root) => [...root.children].map((child) => child as HTMLElement));
const said = (event: keyof PageEvents): unknown[] =>
  heard.filter((entry) => entry.event === event).map((entry) => entry.detail);
const press = (css: string, trusted = true): void => {
  const click = new MouseEvent('click', { bubbles: true, composed: true });
  if (!trusted) forged.add(click);
  the(css).dispatchEvent(click);
};
const key = (name: string, on: EventTarget = document.body, more: KeyboardEventInit = {}): void => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...more }));
};

describe('commands', () => {
  it('are answered, and a wrong one never leaves the caller waiting', async () => {
    expect(await ask('ping')).toEqual({ version: '1.2.3' });
    expect(await ask('markVideo', { plan: null, on: true })).toBe('crashed');
    expect(await ask('collect')).toBe('unknown-call');
    const bare = createAgent({ version: '1', layout: flatLayout });
    expect(await bare.handle('point', {})).toEqual({ ok: false, reason: 'unknown-call' });
    bare.retire();
    agent.add('reader', createReader);
    expect(await ask('toString')).toBe('unknown-call');
    expect(await ask('collect', {})).toBe('crashed');
  });
  it('describe the page', async () => {
    agent.add('reader', createReader);
    openPage('<title>A film</title><a class="in"></a><video data-box="0 0 400 300"></video><i class="c">x</i>');
    const plan = {
      ...planWith({ facts: { title: [{ from: 'text', css: '.c' }] }, comments: { item: '.c', text: ':scope' } }),
      login: { signedIn: '.in', signedOut: '.out' },
    };
    expect(await ask('describe', { plan })).toMatchObject({
      title: 'A film',
      pageKind: 'video',
      signedIn: true,
      commentsLoaded: 1,
      facts: { title: { value: 'x' }, id: null },
      video: { paused: true, source: 'none' },
    });
  });
});

describe('pointing', () => {
  it('rings the one control and tells what it is called', async () => {
    openPage('<button id="more" data-box="10 20 30 40" aria-label="More\n25 items"></button>');
    expect(await point(stepWith(['#more']))).toEqual({
      state: { kind: 'found', label: 'More', hover: false, away: false },
    });
    const [ring] = boxes();
    expect([ring?.style.left, ring?.style.top, ring?.style.width, ring?.style.height]).toEqual([
      '5px',
      '15px',
      '40px',
      '50px',
    ]);
    expect(ring?.style.getPropertyValue('pointer-events')).toBe('none');
  });
  it('draws nothing where there is nothing, or two', async () => {
    openPage('<button></button><button></button>');
    expect(await point(stepWith(['button']))).toEqual({
      state: { kind: 'not-found', reason: 'ambiguous', label: null },
    });
    expect(await point(stepWith([]))).toEqual({ state: { kind: 'words-only' } });
    expect(boxes()).toEqual([]);
  });
  it('finds the control when it shows up, loses it when it goes', async () => {
    expect(await point(stepWith(['#more']))).toEqual({ state: { kind: 'not-found', reason: 'missing', label: null } });
    document.body.append(Object.assign(document.createElement('button'), { id: 'more', textContent: 'More' }));
    await vi.waitFor(() => {
      expect(said('anchorChanged')).toEqual([
        { stepId: 'step', state: { kind: 'found', label: 'More', hover: false, away: false } },
      ]);
    });
    expect(boxes().length).toBe(1);
    the('#more').hidden = true;
    await vi.waitFor(() => {
      expect(said('anchorChanged').at(-1)).toEqual({
        stepId: 'step',
        state: { kind: 'not-found', reason: 'hidden', label: null },
      });
    });
    expect(boxes()).toEqual([]);
  });
  it("tells the page's own word for a control that is not there, one line of it", async () => {
    openPage('<script type="application/json" id="strings">{"report":"Signaler\\nsecond line"}</script>');
    const step = stepWith(['#report'], {
      labelFound: [{ source: { script: '#strings' }, path: ['report'] }],
      labelKnown: ['Report'],
    });
    expect(await point(step)).toEqual({ state: { kind: 'not-found', reason: 'missing', label: 'Signaler' } });
    openPage(`<script type="application/json" id="strings">{"report":"${'x'.repeat(3_000)}"}</script>`);
    expect(await point(step)).toMatchObject({ state: { label: 'x'.repeat(200) } });
  });
  it('tells when the control lies outside of the window, and when it comes into view', async () => {
    openPage(`<button id="more" data-box="10 ${String(innerHeight + 5)} 30 40">More</button>`);
    expect(await point(stepWith(['#more']))).toMatchObject({ state: { kind: 'found', away: true } });
    the('#more').dataset['box'] = `10 ${String(innerHeight - 5)} 30 40`;
    the('#more').className = 'moved';
    await vi.waitFor(() => {
      expect(said('anchorChanged')).toMatchObject([{ state: { kind: 'found', away: false } }]);
    });
  });
  it('goes on when the person presses the control, once', async () => {
    openPage('<button id="more"><i id="icon"></i></button><button id="other"></button>');
    await point(stepWith(['#more']));
    press('#other');
    press('#icon', false);
    expect(said('stepPressed')).toEqual([]);
    press('#icon');
    press('#icon');
    expect(said('stepPressed')).toEqual([{ stepId: 'step' }]);
  });
  it('hears Enter and Space on a control that is no button, but no held key and no other key', async () => {
    openPage('<div id="more" role="button" tabindex="0"></div>');
    await point(stepWith(['#more']));
    key('Tab', the('#more'));
    key('Enter', the('#more'), { repeat: true });
    expect(said('stepPressed')).toEqual([]);
    key(' ', the('#more'));
    expect(said('stepPressed')).toEqual([{ stepId: 'step' }]);
  });
  it('hears a control that is gone before the press is over', async () => {
    openPage('<button id="more"></button>');
    await point(stepWith(['#more']));
    const more = the('#more');
    more.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, button: 0 }));
    more.remove();
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true, button: 0 }));
    expect(said('stepPressed')).toEqual([{ stepId: 'step' }]);
  });
  it('counts any choice in the dialog, not its way back', async () => {
    openPage(
      '<div role="dialog"><button id="back"></button><label id="spam">Spam</label><label id="hate">Hate</label></div><label id="outside"></label>',
    );
    await point(stepWith([{ css: 'label', scope: 'dialog' }], { until: 'chosen' }));
    press('#back');
    press('#outside');
    expect(said('stepPressed')).toEqual([]);
    press('#hate');
    expect(said('stepPressed')).toEqual([{ stepId: 'step' }]);
  });
  it('leaves a step alone that only the person can say is done', async () => {
    openPage('<button id="more"></button>');
    await point(stepWith(['#more'], { until: 'confirmed' }));
    press('#more');
    expect(said('stepPressed')).toEqual([]);
  });
  it('notices that the next control shows up, but not one that was there all along', async () => {
    openPage('<button id="more"></button><div id="menu" role="menu" hidden><button id="report"></button></div>');
    await point(stepWith(['#more']), stepWith(['#report'], { id: 'two' }));
    the('#menu').hidden = false;
    await vi.waitFor(() => {
      expect(said('nextVisible')).toEqual([{ stepId: 'step' }]);
    });
    heard.length = 0;
    await point(stepWith(['#more']), stepWith(['#report'], { id: 'two' }));
    the('#more').textContent = 'changed';
    await vi.waitFor(() => {
      expect(said('anchorChanged').length).toBe(1);
    });
    expect(said('nextVisible')).toEqual([]);
  });
  it('stays at a list that shows up together with its Send button: nothing was chosen yet', async () => {
    openPage('<main></main>');
    await point(stepWith(['#list']), stepWith(['#send'], { id: 'two' }));
    document
      .querySelector('main')
      ?.append(
        ...['list', 'send'].map((id) => Object.assign(document.createElement('button'), { id, textContent: id })),
      );
    await vi.waitFor(() => {
      expect(said('anchorChanged').at(-1)).toMatchObject({ state: { kind: 'found' } });
    });
    // It looks again, as the new words show, and still stays.
    the('#list').textContent = 'another list';
    await vi.waitFor(() => {
      expect(said('anchorChanged').at(-1)).toMatchObject({ state: { kind: 'found', label: 'another list' } });
    });
    expect(said('nextVisible')).toEqual([]);
  });
  it('puts the ring back when the page removes it, but not for ever', async () => {
    openPage('<button id="more"></button>');
    await point(stepWith(['#more']));
    const host = roots[0]?.host;
    host?.remove();
    await vi.waitFor(() => {
      expect(host?.isConnected).toBe(true);
    });
    let removed = 0;
    const hostile = new MutationObserver(() => {
      if (host?.isConnected === true) {
        removed += 1;
        host.remove();
      }
    });
    hostile.observe(document.documentElement, { childList: true });
    host?.remove();
    await vi.waitFor(() => {
      expect(removed).toBeGreaterThan(5);
    });
    // Each return is answered at once: it rests when many turns bring none.
    let before: number;
    do {
      before = removed;
      for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setTimeout(next));
    } while (removed !== before && removed < 50);
    hostile.disconnect();
    expect(removed).toBeLessThan(50);
  });
  it('keeps looking now and then, not always, on a page that changes all the time', async () => {
    openPage('<button id="more"></button><p></p>');
    let looks = 0;
    const counting = createAgent({
      version: '1',
      trusts: () => true,
      layout: {
        ...flatLayout,
        seen: (element) => {
          if (element.id === 'more') looks += 1;
          return flatLayout.seen(element);
        },
      },
    });
    counting.add('pointer', createPointer);
    await counting.handle('point', { plan: planWith({}), step: stepWith(['#more']), next: null });
    for (let change = 0; change < 1_000; change += 1) {
      the('p').className = String(change);
      if (change % 100 === 0) await new Promise((done) => setTimeout(done));
    }
    expect(looks).toBeLessThan(30);
    counting.retire();
  });
  it('stops with clearPoint', async () => {
    openPage('<button id="more"></button>');
    await point(stepWith(['#more']));
    await ask('clearPoint');
    press('#more');
    expect([boxes(), said('stepPressed')]).toEqual([[], []]);
  });
  it('moves the keyboard to the control and presses nothing', async () => {
    openPage('<p id="more"><button id="inner"></button></p>');
    const pressed = vi.fn();
    the('#inner').addEventListener('click', pressed);
    // What cannot take the keyboard does nothing when asked to: the test's own document lets everything take it.
    the('#more').focus = () => undefined;
    await point(stepWith(['#more']));
    expect(await ask('moveKeyboardThere')).toEqual({ moved: true });
    expect(document.activeElement?.id).toBe('inner');
    expect(pressed).not.toHaveBeenCalled();
    await ask('clearPoint');
    expect(await ask('moveKeyboardThere')).toEqual({ moved: false });
  });
});

describe('marks', () => {
  it('hide for a picture and show again', async () => {
    openPage('<video data-box="0 0 400 300"></video>');
    agent.add('reader', createReader);
    expect(await ask('markVideo', { plan: planWith({}), on: true })).toEqual({ marked: true });
    const host = roots.map((root) => root.host as HTMLElement).find((element) => element.isConnected);
    await ask('hideMarks');
    expect(host?.style.display).toBe('none');
    await ask('showMarks');
    expect(host?.style.display).toBe('block');
    expect(await ask('markVideo', { plan: planWith({}), on: false })).toEqual({ marked: false });
    expect(host?.isConnected).toBe(false);
  });
  it('show again by themselves when nobody says so', async () => {
    openPage('<video data-box="0 0 400 300"></video>');
    agent.add('reader', createReader);
    await ask('markVideo', { plan: planWith({}), on: true });
    const host = roots[0]?.host as HTMLElement;
    vi.useFakeTimers();
    try {
      void ask('hideMarks');
      expect(host.style.display).toBe('none');
      await vi.advanceTimersByTimeAsync(3_000);
      expect(host.style.display).toBe('block');
    } finally {
      vi.useRealTimers();
    }
  });
  it('are all gone when the agent retires, and it hears nothing any more', async () => {
    openPage('<button id="more"></button>');
    await point(stepWith(['#more']));
    await ask('retire');
    press('#more');
    expect([boxes(), heard]).toEqual([[], []]);
  });
});

describe('leaving by keyboard', () => {
  const shift = (times: number): void => {
    for (let time = 0; time < times; time += 1) key('Shift');
  };

  it('covers the page at once and tells it', () => {
    shift(2);
    expect(boxes()).toEqual([]);
    shift(1);
    expect(said('leavePressed')).toEqual([{}]);
    expect(boxes()[0]?.style.getPropertyValue('width')).toBe('100vw');
  });
  it('takes another key, a press or a held key in between for writing', () => {
    shift(2);
    key('A');
    shift(2);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    shift(1);
    key('Shift', document.body, { repeat: true });
    key('Shift', document.body, { repeat: true });
    expect(said('leavePressed')).toEqual([]);
  });
  it('goes on after the page wrote itself anew, which takes every listener away', async () => {
    const heard: [string, EventListener][] = [];
    const spy = vi.spyOn(globalThis, 'addEventListener').mockImplementation((name, listener) => {
      heard.push([name, listener as EventListener]);
    });
    const anew = document.createElement('html');
    const before = document.documentElement;
    before.remove();
    document.append(anew);
    await vi.waitFor(() => {
      expect(heard.map(([name]) => name)).toEqual(
        expect.arrayContaining(['keydown', 'pointerdown', 'fullscreenchange']),
      );
    });
    spy.mockRestore();
    anew.remove();
    document.append(before);
    const [, listen] = heard.find(([name]) => name === 'keydown') ?? [];
    for (let time = 0; time < 3; time += 1) listen?.(new KeyboardEvent('keydown', { key: 'Shift' }));
    expect(said('leavePressed')).toEqual([{}]);
  });
  it('can be switched off', async () => {
    await ask('leaveKeys', { on: false });
    shift(3);
    expect([said('leavePressed'), boxes()]).toEqual([[], []]);
  });
  it('takes the cover away when the person is back', () => {
    shift(3);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(boxes()).toEqual([]);
  });
});

describe('the reader', () => {
  it('brings comments: a list, a ring, and pointing inside of the picked one', async () => {
    openPage(
      '<p class="c" id="one">One <button></button></p><p class="c" id="two">Two <button aria-label="Menu"></button></p>',
    );
    agent.add('reader', createReader);
    const plan = planWith({ comments: { item: '.c', text: ':scope' } });
    expect(await ask('listComments', { plan, limit: 10 })).toMatchObject({
      total: 2,
      comments: [{ text: 'One' }, { text: 'Two' }],
    });
    const two = signs({ text: 'Two' });
    expect(await ask('showComment', { plan, comment: two })).toEqual({ shown: true });
    expect(boxes().length).toBe(1);
    const step = stepWith([{ css: 'button', scope: 'comment' }]);
    expect(await ask('point', { plan, step, next: null, comment: two })).toEqual({
      state: { kind: 'found', label: 'Menu', hover: false, away: false },
    });
    expect(boxes().length).toBe(1);
    expect(await ask('showComment', { plan, comment: signs({ text: 'Three' }) })).toEqual({ shown: false });
  });
  it('collects text, comments and source without any mark of Beside in it, and says why there is no frame', async () => {
    openPage('<p class="c">Words</p><x-part></x-part><video data-box="0 0 400 300"></video>');
    the('x-part')
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('b'), { textContent: 'Inside' }));
    agent.add('reader', createReader);
    const plan = planWith({ comments: { item: '.c', text: ':scope' } });
    await ask('markVideo', { plan, on: true });
    const before = document.documentElement.children.length;
    const collected = await collect({ plan, want: { frame: true, source: true, text: true, comments: true } });
    expect(collected).toMatchObject({
      comments: { cut: false, comments: [{ text: 'Words' }] },
      frame: { ok: false, reason: 'video-not-ready' },
      source: { ok: true, cut: false },
    });
    const { text, source } = collected as { text: { text: string }; source: { html: string } };
    expect(text.text.split('\n')).toEqual(['Words', 'Inside']);
    expect(source.html).toContain('Words');
    expect(source.html).not.toContain('z-index');
    expect(document.documentElement.children.length).toBe(before);
  });
  it('describes the page again when it was read: another source in the same element is another video', async () => {
    openPage('<p>Words</p><video src="/one.mp4" data-box="0 0 400 300"></video>');
    agent.add('reader', createReader);
    const plan = planWith({});
    const { identity } = (await ask('describe', { plan })) as { readonly identity: unknown };
    const collecting = collect({ plan, want: { frame: false, source: false, text: true, comments: false } });
    the('video').setAttribute('src', '/two.mp4');
    const { report, after } = (await collecting) as CollectedPage;
    expect(report.identity).toEqual(identity);
    expect(after.identity).not.toEqual(identity);
  });
  it('takes only what was asked for', async () => {
    agent.add('reader', createReader);
    const collected = await collect({
      plan: planWith({}),
      want: { frame: false, source: false, text: false, comments: false },
    });
    expect(collected).toMatchObject({ text: null, comments: null, frame: { ok: false }, source: { ok: false } });
  });
  it('speaks of the same document and video as the first script did', async () => {
    openPage('<video data-box="0 0 400 300"></video>');
    agent.add('reader', createReader);
    const plan = planWith({});
    const { identity } = (await ask('describe', { plan })) as { readonly identity: unknown };
    const want = { frame: false, source: false, text: false, comments: false };
    expect(await collect({ plan, want })).toMatchObject({ report: { identity } });
  });
  it('describes what it sees near a step without names, addresses or words', async () => {
    openPage(
      '<a href="/@secret_name">secret_name</a><div data-testid="UserAvatar-Container-secret_name"><button data-e2e="more-menu-icon" aria-haspopup="dialog" id="secret_name">Secret words</button></div><b data-testid="post-7571863205253778710"></b>',
    );
    agent.add('reader', createReader);
    const { text } = (await ask('diagnose', {
      plan: planWith({}, { handle: 'secret_name' }),
      of: stepWith(['.gone']),
    })) as { text: string };
    expect(text).toContain('step step: missing');
    expect(text).toContain('button data-e2e=more-menu-icon aria-haspopup=dialog');
    expect(text).not.toMatch(/secret|757186/i);
  });
  it('tells which known words stand on the window on top, and no other word of the page', async () => {
    openPage('<button>Spam</button><div role="dialog"><button>Hate</button><h2>My secret name</h2><p>Fraud</p></div>');
    agent.add('reader', createReader);
    expect(await ask('diagnose', { plan: planWith({}), of: { known: ['Spam', 'Fraud', 'hate'] } })).toEqual({
      text: 'hate',
    });
  });
  it('presses nothing by itself: the button beside the video waits for the person', async () => {
    openPage('<video data-box="200 200 400 300"></video>');
    Object.assign(Object.getPrototypeOf(document), { elementsFromPoint: () => [document.body] });
    agent.add('button', createButton);
    await ask('showButton', { label: 'Beside', hint: 'Press Alt+Shift+K' });
    await vi.waitFor(() => {
      expect(boxes().map((box) => box.textContent)).toEqual(['Beside']);
    });
    expect(said('buttonPressed')).toEqual([]);
    boxes()[0]?.dispatchEvent(new MouseEvent('click'));
    expect(said('buttonPressed')).toEqual([{}]);
    expect(boxes().map((box) => box.textContent)).toEqual(['Beside', 'Press Alt+Shift+K']);
  });
});

describe('watching the page', () => {
  it('tells of another video, once the page has settled', async () => {
    agent.add('reader', createReader);
    openPage('<video data-box="0 0 400 300"></video>');
    await ask('describe', { plan: planWith({}) });
    the('video').replaceWith(Object.assign(document.createElement('video'), { id: 'new' }));
    the('video').setAttribute('data-box', '0 0 500 300');
    await vi.waitFor(() => {
      expect(said('subjectChanged')).toEqual([{}]);
    }, 3_000);
  });
  it('retires when the extension was taken away', async () => {
    let there = true;
    const orphan = createAgent({ version: '1', layout: flatLayout, alive: () => there });
    there = false;
    window.dispatchEvent(new Event('popstate'));
    await vi.waitFor(() => {
      expect(orphan.signal.aborted).toBe(true);
    });
  });
});
