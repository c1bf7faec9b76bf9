import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PagePlan } from '../../domain/page-plan';
import { toPage } from '../../messaging/envelope';
import { connectAgent, isOwnPage } from './connect';
import { createAgent, type Agent } from './agent';
import { flatLayout } from '../testing/flat-layout';
import type { AgentRuntime, Sender } from './runtime';
import { addScript, type AgentHome } from './home';
import { createPointer } from './pointer';
import { createReader } from './reader';
import { startAgent } from './start';

const OWN = 'chrome-extension://beside/';
/** Hosts of marks: the only elements of ours, each beside the body. */
const drawn = (): number => document.querySelectorAll('html > div').length;
const own: Sender = { id: 'beside' };
type Listener = Parameters<AgentRuntime['onMessage']['addListener']>[0];

function fakeRuntime(version = '1'): AgentRuntime & {
  readonly sent: unknown[];
  say(message: unknown, sender?: Sender): Promise<unknown>;
  openPanel(): () => void;
} {
  const panels = new Set<Parameters<AgentRuntime['onConnect']['addListener']>[0]>();
  const listeners = new Set<Listener>();
  const sent: unknown[] = [];
  return {
    id: 'beside',
    getManifest: () => ({ version }),
    getURL: (path) => `${OWN}${path}`,
    sendMessage: (message) => {
      sent.push(message);
      return Promise.reject(new Error('nobody is listening'));
    },
    onConnect: {
      addListener: (listener) => {
        panels.add(listener);
      },
    },
    openPanel: () => {
      const gone = new Set<() => void>();
      for (const panel of panels)
        panel({
          onDisconnect: {
            addListener: (listener) => {
              gone.add(listener);
            },
          },
        });
      return () => {
        for (const listener of gone) listener();
      };
    },
    onMessage: {
      addListener: (listener) => {
        listeners.add(listener);
      },
      removeListener: (listener) => {
        listeners.delete(listener);
      },
    },
    sent,
    say: (message, sender = own) =>
      new Promise((answer) => {
        const kept = [...listeners].map((listener) => listener(message, sender, answer));
        if (!kept.includes(true)) answer('silence');
      }),
  };
}

let agent: Agent;
beforeEach(() => {
  agent = createAgent({ version: '1', layout: flatLayout });
});
afterEach(() => {
  agent.retire();
});

describe('the lane to the agent', () => {
  it('answers the extension', async () => {
    const runtime = fakeRuntime();
    connectAgent(agent, runtime);
    expect(runtime.sent).toEqual([{ beside: 1, lane: 'from-page', event: 'agentStarted', detail: { version: '1' } }]);
    expect(await runtime.say(toPage('ping', {}))).toEqual({ ok: true, value: { version: '1' } });
    expect(await runtime.say(toPage('ping', {}), { ...own, tab: {}, url: `${OWN}library.html` })).toEqual({
      ok: true,
      value: { version: '1' },
    });
  });
  it('is silent to everybody else and for everything else', async () => {
    const runtime = fakeRuntime();
    connectAgent(agent, runtime);
    expect(await runtime.say(toPage('ping', {}), { id: 'another' })).toBe('silence');
    expect(await runtime.say(toPage('ping', {}), { ...own, tab: {}, url: 'https://videos.example/' })).toBe('silence');
    for (const message of [
      null,
      'ping',
      { lane: 'to-page', call: 'ping' },
      { beside: 1, lane: 'from-page', call: 'ping' },
      { beside: 1, lane: 'to-page', call: 7 },
    ]) {
      expect(await runtime.say(message)).toBe('silence');
    }
    agent.retire();
    expect(await runtime.say(toPage('ping', {}))).toBe('silence');
  });
  it('knows a page of its own by its address', () => {
    const runtime = fakeRuntime();
    expect(isOwnPage(runtime, { id: 'beside', tab: {}, url: 'https://evil.example/?chrome-extension://beside/' })).toBe(
      false,
    );
    expect(isOwnPage(runtime, { id: 'beside', tab: {} })).toBe(false);
  });
  it('takes everything off the page when the panel goes, however it goes', async () => {
    document.body.innerHTML = '<video data-box="0 0 300 200"></video>';
    const runtime = fakeRuntime();
    connectAgent(agent, runtime);
    const close = runtime.openPanel();
    const plan: PagePlan = { pageKind: 'video', parts: {}, readers: { facts: {} } };
    expect(await runtime.say(toPage('markVideo', { plan, on: true }))).toEqual({ ok: true, value: { marked: true } });
    expect(drawn()).toBe(1);
    close();
    expect(drawn()).toBe(0);
    // It is still there for the next panel.
    expect(await runtime.say(toPage('ping', {}))).toEqual({ ok: true, value: { version: '1' } });
  });
  it('retires when the extension is gone', () => {
    const runtime = {
      ...fakeRuntime(),
      sendMessage: () => {
        throw new Error('Extension context invalidated.');
      },
    };
    connectAgent(agent, runtime);
    expect(agent.signal.aborted).toBe(true);
  });
});

describe('starting', () => {
  const home: typeof globalThis & AgentHome = globalThis;
  afterEach(() => {
    home.__beside?.retire();
    home.__beside = undefined;
    delete home.__besideScripts;
    vi.unstubAllGlobals();
  });

  it('happens once for each version, and an older agent gives way', () => {
    vi.stubGlobal('chrome', { runtime: fakeRuntime('1') });
    expect(startAgent()).toBe('1');
    const first = home.__beside;
    expect(startAgent()).toBe('1');
    expect(home.__beside).toBe(first);
    vi.stubGlobal('chrome', { runtime: fakeRuntime('2') });
    expect(startAgent()).toBe('2');
    expect(first?.signal.aborted).toBe(true);
    expect(home.__beside?.version).toBe('2');
  });
  it('happens anew after the agent retired', () => {
    vi.stubGlobal('browser', { runtime: fakeRuntime('1') });
    startAgent();
    const first = home.__beside;
    first?.retire();
    startAgent();
    expect(home.__beside).not.toBe(first);
  });
  it('takes the further scripts in any order, more than once, and only those of its own version', async () => {
    vi.stubGlobal('chrome', { runtime: fakeRuntime('1') });
    addScript('pointer', createPointer);
    startAgent();
    expect(await home.__beside?.handle('moveKeyboardThere', {})).toEqual({ ok: true, value: { moved: false } });
    expect(await home.__beside?.handle('listComments', {})).toEqual({ ok: false, reason: 'unknown-call' });
    addScript('reader', createReader);
    addScript('reader', createReader);
    const plan: PagePlan = { pageKind: 'video', parts: {}, readers: { facts: {} } };
    const list = () => home.__beside?.handle('listComments', { plan, limit: 1 });
    expect(await list()).toEqual({ ok: true, value: { comments: [], total: 0 } });
    home.__beside?.retire();
    startAgent();
    expect(await list()).toMatchObject({ ok: true });
    vi.stubGlobal('chrome', { runtime: fakeRuntime('2') });
    startAgent();
    expect(await list()).toEqual({ ok: false, reason: 'unknown-call' });
  });
  it('takes an element of the page that is called "browser" for nothing', () => {
    const form = document.createElement('form');
    vi.stubGlobal('browser', form);
    vi.stubGlobal('chrome', { runtime: fakeRuntime('1') });
    expect(startAgent()).toBe('1');
  });
  it('speaks no message in a page of the extension itself', () => {
    const runtime = { ...fakeRuntime('1'), getURL: (path: string) => `${location.origin}/${path}` };
    vi.stubGlobal('chrome', { runtime });
    startAgent();
    expect(runtime.sent).toEqual([]);
    expect(home.__beside?.version).toBe('1');
  });
});
