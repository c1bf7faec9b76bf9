import { beforeEach, describe, expect, it } from 'vitest';
import type { PointStep } from '../../domain/page-plan';
import type { SubjectReaders } from '../../domain/playbook-reading';
import { findStep } from './find-anchor';
import { openDialogs } from './find-dialog';
import { labelsInData } from './labels';
import { openPage, stepWith, the, viewFor } from '../testing/test-page';

/** What is found: the id of the element, or the reason. */
function find(
  step: PointStep,
  readers: Partial<SubjectReaders> = {},
  comment?: Element | null,
  parts: Record<string, string> = {},
): string {
  const view = viewFor(readers, parts);
  const found = findStep({ view, dataLabels: labelsInData(view, step), comment }, step);
  return found.kind === 'found' ? `${found.hover ? 'hover:' : ''}${found.element.id}` : found.reason;
}

beforeEach(() => {
  openPage('');
});

describe('finding the control of a step', () => {
  it('finds exactly one that is to be seen, past hidden twins', () => {
    openPage('<button id="a" class="more" style="display:none"></button><button id="b" class="more"></button>');
    expect(find(stepWith(['.more']))).toBe('b');
  });
  it('never picks between two', () => {
    openPage('<button class="more"></button><button class="more"></button>');
    expect(find(stepWith(['.more']))).toBe('ambiguous');
  });
  it('tells hidden from missing', () => {
    openPage('<div hidden><button class="more"></button></div>');
    expect(find(stepWith(['.more']))).toBe('hidden');
    expect(find(stepWith(['.less']))).toBe('missing');
    expect(find(stepWith(['.less', '.more']))).toBe('hidden');
    expect(find(stepWith(['b[']))).toBe('missing');
  });
  it('takes the first anchor that gives exactly one', () => {
    openPage('<button class="more"></button><button class="more"></button><button id="c" data-e2e="more"></button>');
    expect(find(stepWith(['.gone', '.more', '[data-e2e=more]']))).toBe('c');
  });
  it('gives up on a selector that fits hundreds', () => {
    openPage('<i></i>'.repeat(600));
    expect(find(stepWith(['i']))).toBe('ambiguous');
  });
  it('says where to rest the pointer only while the control is not there', () => {
    openPage('<div id="row" class="row"><button id="more" hidden></button></div>');
    const step = stepWith(['#more'], { hover: [{ css: '.row', layout: 'test' }] });
    expect(find(step)).toBe('hover:row');
    the('#more').hidden = false;
    expect(find(step)).toBe('more');
  });
  it('looks through open shadow roots where asked, never into closed ones', () => {
    openPage('<x-menu></x-menu><y-menu></y-menu>');
    for (const [name, mode, id] of [
      ['x-menu', 'open', 'in-open'],
      ['y-menu', 'closed', 'in-closed'],
    ] as const) {
      const button = document.createElement('button');
      button.id = id;
      the(name).attachShadow({ mode }).append(button);
    }
    expect(find(stepWith(['button']))).toBe('missing');
    expect(find(stepWith([{ css: 'button', deep: true }]))).toBe('in-open');
    expect(find(stepWith(['x-menu >>> button']))).toBe('in-open');
  });
});

describe('labels', () => {
  const items =
    '<button id="a">Save</button><button id="b">Denunciar</button><button id="c" aria-label="Report"></button>';
  const labelled = (more: Partial<PointStep>) => stepWith([{ css: 'button', labelled: true }], more);
  const flag = {
    source: { variable: 'shop' },
    path: ['items', '*', 'text'],
    where: { key: ['icon'], equals: 'FLAG' },
  } as const;
  const data =
    '<script>var shop = {"items":[{"icon":"HIDE","text":"Report"},{"icon":"FLAG","text":"Denunciar"}]};</script>';

  it('of the page itself win over known ones', () => {
    openPage(items + data);
    expect(find(labelled({ labelFound: [flag], labelKnown: ['Report'] }))).toBe('b');
  });
  it('that are known help where the page has none', () => {
    openPage(items);
    expect(find(labelled({ labelFound: [flag], labelKnown: ['Report', 'Melden'] }))).toBe('c');
    expect(find(labelled({ labelKnown: [] }))).toBe('missing');
  });
  it('are compared whole or by first line, without case, white space and direction marks', () => {
    openPage(
      '<button id="a" aria-label="Like\n25K likes"></button><button id="b">\u200f Report   this\u200e </button><button id="c">Report this video</button>',
    );
    expect(find(labelled({ labelKnown: ['REPORT THIS'] }))).toBe('b');
    expect(find(labelled({ labelKnown: ['like'] }))).toBe('a');
  });
  it('may be on the icon inside', () => {
    openPage(
      '<button id="a"><svg aria-label="Other"></svg></button><button id="b"><svg aria-label="More options"></svg></button>',
    );
    expect(find(labelled({ labelKnown: ['More options'] }))).toBe('b');
  });
});

describe('scopes', () => {
  it('subject: inside of the card of the active video', () => {
    openPage(
      '<article><button id="a"></button></article><article><button id="b"></button><video data-box="0 0 400 300"></video></article>',
    );
    const readers = { container: 'article' };
    expect(find(stepWith([{ css: 'button', scope: 'subject' }]), readers)).toBe('b');
    the('video').remove();
    expect(find(stepWith([{ css: 'button', scope: 'subject' }]), readers)).toBe('missing');
    the('article').id = 'card-991';
    expect(find(stepWith([{ css: 'button', scope: 'subject' }]), readers, undefined, { id: '991' })).toBe('a');
  });
  it('comment: inside of the picked one; without a pick several are rightly ambiguous', () => {
    openPage('<p class="c" id="one"><button id="a"></button></p><p class="c" id="two"><button id="b"></button></p>');
    const step = stepWith([{ css: 'button', scope: 'comment' }]);
    expect(find(step, {}, the('#two'))).toBe('b');
    expect(find(step, {}, undefined)).toBe('ambiguous');
    expect(find(step, {}, null)).toBe('missing');
  });
  it('dialog: inside of the one that opened last, not of the cookie notice that was there before', () => {
    openPage(
      '<div role="menu"><button id="a"></button></div><div role="dialog" style="z-index: 9999"><button id="cookies"></button></div>',
    );
    const menu = the('[role=menu]');
    menu.hidden = true;
    openDialogs(viewFor({}), false);
    menu.hidden = false;
    expect(find(stepWith([{ css: 'button', scope: 'dialog' }]))).toBe('a');
    menu.hidden = true;
    expect(find(stepWith([{ css: '#a', scope: 'dialog' }]))).toBe('missing');
  });
  it('dialog: a list inside belongs to its dialog; closed ones that stay in the page do not count', () => {
    openPage(
      '<div role="dialog" hidden><button id="old" class="next"></button></div><div role="dialog"><ul role="listbox"></ul><button id="next" class="next"></button></div>',
    );
    expect(find(stepWith([{ css: '.next', scope: 'dialog' }]))).toBe('next');
  });
  it('dialog: without one there is nothing to find', () => {
    openPage('<button id="a"></button>');
    expect(find(stepWith([{ css: 'button', scope: 'dialog' }]))).toBe('missing');
  });
});
