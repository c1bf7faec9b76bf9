/** A page may send anything. Nothing of it is believed, runs, or breaks the receiver. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openAnswer, readBackgroundEvent, readPageEvent } from './lanes';
import { callInputs, serveBackground, type BackgroundHandlers } from './serve-background';

const anything = fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true, withMap: true });
/** As an envelope of ours looks, with anything in it. */
const envelope = (lane: string) =>
  fc.record({
    beside: fc.oneof(fc.constant(1), anything),
    lane: fc.oneof(fc.constant(lane), anything),
    event: fc.oneof(
      fc.constantFrom('tabLent', 'saveProgress', 'vaultChanged', 'agentStarted', 'anchorChanged', 'stepPressed'),
      fc.constantFrom('toString', '__proto__', 'constructor'),
      fc.string(),
    ),
    call: fc.oneof(fc.constantFrom(...Object.keys(callInputs)), fc.constantFrom('toString', '__proto__'), fc.string()),
    detail: anything,
    input: anything,
  });

const PAGE_EVENTS = 'agentStarted anchorChanged stepPressed nextVisible subjectChanged leavePressed buttonPressed';

describe('any message', () => {
  it('is an event of ours or nothing, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(anything, envelope('from-page'), envelope('to-pages')), (message) => {
        const event = readPageEvent(message, () => undefined)?.event;
        if (event !== undefined) expect(PAGE_EVENTS.split(' ')).toContain(event);
        const told = readBackgroundEvent(message)?.event;
        if (told !== undefined) expect(['tabLent', 'saveProgress', 'vaultChanged']).toContain(told);
        // What is no answer of the background is one that never came.
        expect(openAnswer(message)).toEqual({ ok: false, reason: 'unreachable' });
      }),
      { numRuns: 500 },
    );
  });

  it('that does not fit runs nothing, whoever sent it', async () => {
    const run = vi.fn();
    const handler = (): never => {
      run();
      throw new Error('nothing may run here');
    };
    const handlers: BackgroundHandlers = {
      build: () => 'a build',
      savePage: handler,
      cancelSave: handler,
      change: handler,
      keyHalves: () => ({ wanted: false, left: [] }),
      offerHalf: handler,
      restored: () => null,
      leave: () => ({ ok: true, value: null }),
      setButton: handler,
      tabGrant: handler,
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, envelope('to-background')), fc.boolean(), async (message, isOwn) => {
        const answer = await serveBackground(handlers, message, isOwn);
        if (!isOwn) expect(answer).toBeNull();
        expect(run).not.toHaveBeenCalled();
      }),
      { numRuns: 500 },
    );
  });
});
