import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agentLink } from './agent-link';
import { readFaults } from './faults';
import { browser, freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const SECRET = 'mara.lin wrote this';
const fromAgent = { id: 'beside', tab: { id: 4 }, frameId: 0, url: 'https://clips.example/' };
const namesNoted = async () => (await readFaults()).map(({ place, name }) => [place, name]);

beforeEach(freshBrowser);

describe('what the agent of a page answers', () => {
  it('is given on where it fits, and nothing is noted', async () => {
    world.answer = () => Promise.resolve({ ok: true, value: { moved: true } });
    expect(await agentLink.command(4, 'moveKeyboardThere', {})).toEqual({ ok: true, value: { moved: true } });
    expect(await namesNoted()).toEqual([]);
  });

  it('is no answer where nobody is there, and that is no fault', async () => {
    expect(await agentLink.command(4, 'ping', {})).toEqual({ ok: false, reason: 'no-agent' });
    world.answer = () => Promise.resolve(undefined);
    expect(await agentLink.command(4, 'ping', {})).toEqual({ ok: false, reason: 'no-agent' });
    expect(await namesNoted()).toEqual([]);
  });

  it.each([
    ['another shape', { ok: true, value: { moved: SECRET } }, 'crashed', 'ReplyMoveKeyboardThereError'],
    ['nothing inside', { ok: true, value: null }, 'crashed', 'ReplyMoveKeyboardThereError'],
    ['no envelope', { [SECRET]: SECRET }, 'no-agent', 'ReplyError'],
    [
      'its own crash',
      { ok: false, reason: 'crashed', error: { name: 'TypeError', message: SECRET } },
      'crashed',
      'TypeError',
    ],
  ])('is noted as a fault where it is %s, without a word of the page', async (_, answer, reason, name) => {
    world.answer = () => Promise.resolve(answer);
    expect(await agentLink.command(4, 'moveKeyboardThere', {})).toEqual({ ok: false, reason });
    await vi.waitFor(async () => {
      expect(await namesNoted()).toEqual([['page-agent', name]]);
    });
    expect(JSON.stringify(await readFaults())).not.toContain(SECRET);
  });
});

it.each(['findComments', 'lookInWindow'] as const)(
  'a page with very many comments has its time for %s',
  async (call) => {
    vi.useFakeTimers();
    const value = { found: call === 'findComments' ? [] : null, around: [], window: { width: 900, height: 700 } };
    world.answer = () =>
      new Promise((done) => {
        setTimeout(() => {
          done({ ok: true, value });
        }, 20_000);
      });
    const asking = agentLink.command(4, call, {} as never);
    await vi.advanceTimersByTimeAsync(20_000);
    const answer = await asking;
    vi.useRealTimers();
    expect(answer).toMatchObject({ ok: true });
  },
);

describe('what the agent of a page tells of its own accord', () => {
  function listen(): unknown[] {
    const heard: unknown[] = [];
    agentLink.events((tabId, event) => heard.push([tabId, event.event]), new AbortController().signal);
    return heard;
  }
  const say = (event: string, detail: unknown, sender: object = fromAgent) =>
    browser.runtime.onMessage.emit({ beside: 1, lane: 'from-page', event, detail }, sender, () => undefined);

  it('is heard with its tab; what does not fit is dropped and noted, without a word of the page', async () => {
    const heard = listen();
    say('stepPressed', { stepId: 'menu' });
    say('stepPressed', { stepId: { [SECRET]: SECRET } });
    say(SECRET, {});
    expect(heard).toEqual([[4, 'stepPressed']]);
    await vi.waitFor(async () => {
      expect((await namesNoted()).map(([, name]) => name).sort()).toEqual(['EventError', 'EventStepPressedError']);
    });
    expect(JSON.stringify(await readFaults())).not.toContain(SECRET);
  });

  it('is not even looked at where it comes from anybody else', async () => {
    const heard = listen();
    say('stepPressed', { stepId: 5 }, { id: 'another-extension', tab: { id: 4 }, frameId: 0 });
    say('stepPressed', { stepId: 'menu' }, { ...fromAgent, frameId: 3 });
    browser.runtime.onMessage.emit('something else', fromAgent, () => undefined);
    await Promise.resolve();
    expect(heard).toEqual([]);
    expect(await namesNoted()).toEqual([]);
  });
});
