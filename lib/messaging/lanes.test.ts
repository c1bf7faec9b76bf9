import { describe, expect, it } from 'vitest';
import { ok } from '../domain/result';
import { openAnswer, readBackgroundEvent, readPageEvent, toBackground, toPages } from './lanes';
import { serveBackground, type BackgroundHandlers } from './serve-background';

const handlers: BackgroundHandlers = {
  build: () => 'a build',
  savePage: () => {
    throw new Error('boom');
  },
  cancelSave: () => ok(null),
  change: (input) => ok({ id: input.id, caseId: null }),
  leave: () => ok(null),
  keyHalves: () => ({ wanted: false, left: [] }),
  offerHalf: () => null,
  restored: () => null,
  setButton: () => ok(null),
  tabGrant: ({ tabId }) => ok({ lent: tabId === 7, forbidden: false, picture: 'ready' }),
};

describe('lane to the background', () => {
  it('carries a call and its answer', async () => {
    const answer = await serveBackground(handlers, toBackground('tabGrant', { tabId: 7 }), true);
    expect(openAnswer<'tabGrant'>(answer)).toEqual(ok(ok({ lent: true, forbidden: false, picture: 'ready' })));
  });
  it('refuses anybody who is not a page of Beside', () => {
    expect(serveBackground(handlers, toBackground('tabGrant', { tabId: 7 }), false)).toBeNull();
  });
  it('answers an input that does not fit instead of leaving the caller waiting', async () => {
    const message = { beside: 1, lane: 'to-background', call: 'cancelSave', input: { itemId: 'not an id' } };
    expect(openAnswer(await serveBackground(handlers, message, true))).toEqual({ ok: false, reason: 'not-understood' });
  });
  it('answers a crash instead of leaving the caller waiting', async () => {
    const broken = {
      ...handlers,
      leave: () => {
        throw new Error('boom');
      },
    };
    const answer = await serveBackground(broken, toBackground('leave', { windowId: null }), true);
    expect(openAnswer(answer)).toEqual({ ok: false, reason: 'crashed' });
  });
  it('does not run calls that only the prototype knows', async () => {
    const message = { beside: 1, lane: 'to-background', call: 'toString', input: {} };
    expect(await serveBackground(handlers, message, true)).toEqual({ ok: false, reason: 'unknown-call' });
  });
  it('lets no save through that was not answered with no', async () => {
    const message = {
      beside: 1,
      lane: 'to-background',
      call: 'savePage',
      input: { itemId: crypto.randomUUID(), notUnder18: 'not-sure' },
    };
    expect(await serveBackground(handlers, message, true)).toEqual({ ok: false, reason: 'not-understood' });
  });
  it('says that a change does not fit, and runs nothing', async () => {
    const id = crypto.randomUUID();
    for (const input of [
      null,
      'erase-everything',
      { kind: 'erase-everything' },
      { kind: 'sell-everything', id },
      { kind: 'add-note', id, itemId: 'no id', words: 'x' },
      { kind: 'log-diary', id, caseId: id, happenedOn: 'today', words: 'x' },
      { kind: 'add-note', id, itemId: id, words: '' },
    ]) {
      const message = { beside: 1, lane: 'to-background', call: 'change', input };
      expect(openAnswer(await serveBackground(handlers, message, true))).toEqual({
        ok: false,
        reason: 'not-understood',
      });
    }
  });
  it('says unreachable when nobody answered', () => {
    expect(openAnswer(undefined)).toEqual({ ok: false, reason: 'unreachable' });
  });
});

describe('events', () => {
  it('of the background come through', () => {
    expect(readBackgroundEvent(toPages('tabLent', { tabId: 1, windowId: 2 }))).toEqual({
      event: 'tabLent',
      detail: { tabId: 1, windowId: 2 },
    });
  });
  it('of a page are dropped when they are not in order', () => {
    const unfit: string[] = [];
    const say = (event: string, detail: unknown) =>
      readPageEvent({ beside: 1, lane: 'from-page', event, detail }, ({ name }) => void unfit.push(name));
    expect(say('stepPressed', { stepId: 'open-menu' })).toEqual({
      event: 'stepPressed',
      detail: { stepId: 'open-menu' },
    });
    expect(say('stepPressed', { stepId: 'x'.repeat(10_000) })).toBeNull();
    expect(say('saveEverything', {})).toBeNull();
    expect(
      say('anchorChanged', { stepId: 'a', state: { kind: 'found', label: { toString: 1 }, hover: false } }),
    ).toBeNull();
    // Each is a fault to be noted, in words of ours: a name that the page could choose is in none of them.
    expect(unfit).toEqual(['EventStepPressedError', 'EventError', 'EventAnchorChangedError']);
    expect(readPageEvent({ something: 'else' }, ({ name }) => void unfit.push(name))).toBeNull();
    expect(unfit).toHaveLength(3);
  });
});
