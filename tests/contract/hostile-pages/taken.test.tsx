/**
 * Pages with a known truth, saved by the agent and the use case themselves: nothing that a person sees is said to be taken where it is not, and
 * nothing is said to be missing that is there. What only a browser can show is in `tests/e2e/what-is-not-in.test.ts`.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { savePage } from '../../../lib/app/save/save-page';
import type { SavePorts } from '../../../lib/app/save/save-ports';
import { answeredFor, FRAME, ITEM, pageFacts, quiet, savePorts, saveRequest } from '../../../lib/app/testing/saving';
import { base64Of } from '../../../lib/domain/base64';
import type { NewItem } from '../../../lib/domain/item';
import { fail, ok } from '../../../lib/domain/result';
import { openParcel } from '../../../lib/messaging/chunked-page';
import type { ToPage } from '../../../lib/messaging/protocol';
import { readReply } from '../../../lib/messaging/replies';
import { createAgent, type Agent } from '../../../lib/page/agent/agent';
import { createGatherer } from '../../../lib/page/agent/gatherer';
import { createReader } from '../../../lib/page/agent/reader';
import { flatLayout } from '../../../lib/page/testing/flat-layout';
import { openPage } from '../../../lib/page/testing/test-page';
import { HOSTILE_PAGES, type HostilePage, type MadePage } from './pages';

const PLAN = {
  pageKind: 'other',
  parts: {},
  readers: {
    facts: {},
    comments: { item: '.c', author: 'b', text: '.t' },
    video: ['video'],
    advertisement: '.ad-showing',
  },
} as const;

/** What a test environment without films does not know of them. */
const FILM = { videoWidth: 0, videoHeight: 0, currentTime: 1, duration: 9, paused: true, playbackRate: 1 };

const closed = new WeakMap<Element, ShadowRoot>();
const restores: (() => void)[] = [];
let agent: Agent;

const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')?.value as (
  this: Element,
  options: ShadowRootInit,
) => ShadowRoot;

beforeEach(() => {
  // The browser lets an extension look into closed parts.
  vi.stubGlobal('chrome', {
    runtime: { id: 'x' },
    dom: { openOrClosedShadowRoot: (host: Element) => closed.get(host) },
  });
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options);
    closed.set(this, root);
    return root;
  });
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  agent = createAgent({ version: '1', layout: flatLayout });
  agent.add('reader', createReader);
  agent.add('gatherer', createGatherer);
});
afterEach(() => {
  agent.retire();
  for (const restore of restores.splice(0)) restore();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const made: MadePage = {
  the: (css) => {
    const found = document.querySelector<HTMLElement>(css);
    if (found === null) throw new Error(`the page has no ${css}`);
    return found;
  },
  shadow: (css, mode, html) => {
    const root = made.the(css).attachShadow({ mode });
    root.innerHTML = html;
    return root;
  },
  frame: (css, inside) => {
    const page = inside === null ? null : new DOMParser().parseFromString(inside, 'text/html');
    for (const frame of document.querySelectorAll(css)) made.own(frame, 'contentDocument', page);
  },
  picture: (css, loaded) => {
    for (const picture of document.querySelectorAll(css)) {
      made.own(picture, 'complete', loaded);
      made.own(picture, 'naturalWidth', loaded ? 300 : 0);
    }
  },
  own: (object, name, value) => {
    Object.defineProperty(object, name, { value, configurable: true });
    restores.push(() => {
      Reflect.deleteProperty(object, name);
    });
  },
};

/** What the page answers, checked as in the extension. */
async function ask<C extends keyof ToPage>(call: C, input: Parameters<ToPage[C]>[0]) {
  const answer = await agent.handle(call, input);
  return answer.ok
    ? readReply(call, answer.value, (error) => {
        throw error;
      })
    : fail('crashed' as const);
}

/** The real agent on the page of the test. The number of comments is a fact that a playbook would read. */
function pageOf({ comments = '0' }: HostilePage): SavePorts['page'] {
  return {
    ...savePorts(NO_VAULT).page,
    collect: async (_tabId, plan, want) => {
      const parcel = await ask('collect', { plan, want });
      const page = await openParcel(parcel.ok ? parcel.value : null, async (input) => {
        const piece = await ask('takePiece', input);
        return piece.ok ? piece.value : null;
      });
      if (!page.ok) return page;
      const facts = pageFacts({ id: '7301', ...(comments === null ? {} : { comments }) });
      const told = { ...page.value.report, facts };
      // No test environment draws: a video that is there has a picture.
      const filmed = told.video !== null && want.frame;
      return ok({
        ...page.value,
        report: told,
        after: told,
        ...(filmed ? { frame: { ok: true as const, base64: base64Of(FRAME), width: 720, height: 1280 } } : {}),
      });
    },
    survey: async (_tabId, plan) => {
      const answer = await ask('surveyPage', { plan });
      return answer.ok ? answer.value : null;
    },
  };
}

const NO_VAULT: SavePorts['vault'] = {
  prepare: () => Promise.resolve(),
  openItem: () => Promise.resolve(fail('not-found')),
  storeItem: () => Promise.resolve(fail('broken')),
};

/** Saves the page that stands in the test's document; gives what was stored. */
async function saved(page: HostilePage): Promise<{ readonly record: NewItem; readonly words: string }> {
  const stored: { record: NewItem; words: string }[] = [];
  const vault: SavePorts['vault'] = {
    ...NO_VAULT,
    storeItem: ({ record, parts }) => {
      const texts = parts.filter(({ name }) => /^(page-text|comments)/.test(name)).map(({ bytes }) => bytes);
      const words = texts.map((bytes) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''));
      stored.push({ record, words: words.join('\n') });
      return Promise.resolve(ok({ caseId: ITEM }));
    },
  };
  const ports = savePorts(vault, { page: pageOf(page) });
  const looked = await ports.page.collect(4, PLAN, { frame: false, source: false, text: false, comments: false });
  if (!looked.ok) throw new Error('the page was not read');
  const notUnder18 = answeredFor(looked.value, ITEM);
  const answer = await savePage(ports, saveRequest({ plan: PLAN, notUnder18 }), quiet());
  expect(answer.ok).toBe(true);
  const [one] = stored;
  if (one === undefined) throw new Error('nothing was stored');
  return one;
}

function told({ notTaken }: NewItem): string[] {
  return notTaken.map(({ what, why, count, of }) =>
    [what, why, ...(count === undefined ? [] : [of === undefined ? String(count) : `${count}/${of}`])].join(' '),
  );
}

describe('what a save says of a page that misleads', () => {
  test('is tried on at least 40 pages', () => {
    expect(HOSTILE_PAGES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(HOSTILE_PAGES.map(({ name }) => name)).size).toBe(HOSTILE_PAGES.length);
  });

  test.each(HOSTILE_PAGES)('$name', async (page) => {
    openPage(page.html);
    for (const video of document.querySelectorAll('video'))
      for (const [name, value] of Object.entries(FILM)) made.own(video, name, value);
    page.make?.(made);
    const { record, words } = await saved(page);
    for (const [seen, where] of Object.entries(page.words ?? {})) {
      expect({ seen, isIn: words.includes(seen) }).toEqual({ seen, isIn: where === 'taken' });
      if (where !== 'taken' && where !== 'not-said') expect(record.notTaken.map(({ why }) => why)).toContain(where);
    }
    expect(told(record)).toEqual(page.tells ?? []);
  });

  test('a page that does not answer the look around is not said to have nothing', async () => {
    openPage('<p>outer words</p><iframe></iframe>');
    const page: HostilePage = { name: 'silent', html: '' };
    const silent = { ...pageOf(page), survey: () => Promise.reject(new Error('gone')) };
    const stored: NewItem[] = [];
    const vault: SavePorts['vault'] = {
      ...NO_VAULT,
      storeItem: ({ record }) => {
        stored.push(record);
        return Promise.resolve(ok({ caseId: ITEM }));
      },
    };
    const ports = savePorts(vault, { page: silent });
    const looked = await silent.collect(4, PLAN, { frame: false, source: false, text: false, comments: false });
    const notUnder18 = looked.ok ? answeredFor(looked.value, ITEM) : saveRequest().notUnder18;
    await savePage(ports, saveRequest({ plan: PLAN, notUnder18 }), quiet());
    expect(stored.map(told)).toEqual([['source not-looked']]);
  });
});
