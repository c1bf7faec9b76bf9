import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../domain/result';
import { toBackground, toPages } from '../messaging/lanes';
import type { BackgroundHandlers } from '../messaging/serve-background';
import { agentLink } from './agent-link';
import { callBackground, listenToBackground } from './background-link';
import { listenAsBackground } from './background-listener';
import { panelTabs } from './panel-tabs';
import { browser, freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const OWN = 'chrome-extension://beside/';
const BACKGROUND = { id: 'beside', url: `${OWN}background.js` };
const PANEL = { id: 'beside', url: `${OWN}sidepanel.html` };
const AGENT = { id: 'beside', url: 'https://clips.example/v/1', tab: { id: 1 }, frameId: 0 };
const STRANGER = { id: 'other', url: 'chrome-extension://other/page.html' };
const say = (message: unknown, sender: object) => browser.runtime.onMessage.emit(message, sender, () => undefined);
const forever = new AbortController().signal;
beforeEach(freshBrowser);

describe('what is said to be from the background', () => {
  it('is believed from the background only', () => {
    const heard: string[] = [];
    listenToBackground(({ event }) => heard.push(event), forever);
    for (const sender of [AGENT, STRANGER, {}]) say(toPages('vaultChanged', {}), sender);
    expect(heard).toEqual([]);
    say(toPages('vaultChanged', {}), BACKGROUND);
    say(toPages('vaultChanged', {}), { id: 'beside' });
    expect(heard).toEqual(['vaultChanged', 'vaultChanged']);
  });

  it('lends no tab when an agent says so', () => {
    const heard: unknown[] = [];
    panelTabs.watch((tabId, why) => heard.push([tabId, why]), forever);
    say(toPages('tabLent', { tabId: 1, windowId: 7 }), AGENT);
    expect(heard).toEqual([]);
    say(toPages('tabLent', { tabId: 1, windowId: 7 }), BACKGROUND);
    expect(heard).toEqual([[1, 'lent']]);
  });

  it('is no longer heard by a page that is gone', () => {
    const page = new AbortController();
    listenToBackground(() => undefined, page.signal);
    panelTabs.watch(() => undefined, page.signal);
    page.abort();
    expect(browser.runtime.onMessage.count() + browser.tabs.onUpdated.count() + browser.tabs.onActivated.count()).toBe(
      0,
    );
  });
});

describe('what is asked of the background', () => {
  const handlers = { leave: () => ok(null) } as unknown as BackgroundHandlers;

  it('is answered to pages of Beside only', () => {
    listenAsBackground(handlers);
    const call = toBackground('leave', { windowId: null });
    expect(say(call, PANEL)).toEqual([true]);
    for (const sender of [AGENT, STRANGER, {}]) expect(say(call, sender)).toEqual([false]);
  });

  it('is unreachable when nobody answers', async () => {
    expect(await callBackground('leave', { windowId: null })).toEqual({ ok: false, reason: 'unreachable' });
    world.answer = () => Promise.resolve({ ok: true, value: ok(null) });
    expect(await callBackground('leave', { windowId: null })).toEqual(ok(ok(null)));
  });
});

describe('what an agent tells', () => {
  it('is heard from the top frame of a tab only, and only from ours', () => {
    const heard: number[] = [];
    agentLink.events((tabId) => heard.push(tabId), forever);
    const event = { beside: 1, lane: 'from-page', event: 'subjectChanged', detail: {} };
    for (const sender of [STRANGER, PANEL, BACKGROUND, { ...AGENT, frameId: 3 }, { ...AGENT, id: 'other' }])
      say(event, sender);
    expect(heard).toEqual([]);
    say(event, AGENT);
    expect(heard).toEqual([1]);
  });
});
