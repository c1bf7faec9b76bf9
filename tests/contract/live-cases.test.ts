/** What the pages make of the background's answer to a change. */
import { describe, expect, it, vi } from 'vitest';
import { readAnswer } from '../../entrypoints/services/live-cases';
import { fail, ok } from '../../lib/domain/result';
import type { CallFailure } from '../../lib/messaging/lanes';

// The real file speaks to the browser as soon as it is read.
vi.mock('../../lib/browser/background-link', () => ({ callBackground: vi.fn(), listenToBackground: vi.fn() }));

describe('the answer to a change', () => {
  it.each<[string, CallFailure, string]>([
    ['a crash is a fault of ours, and no other window had anything to do with it', 'crashed', 'broken'],
    ['a lost answer says nothing about whether the change was made', 'unreachable', 'no-answer'],
    ['what does not fit was refused as a whole', 'not-understood', 'not-understood'],
  ])('%s', (_what, reason, told) => {
    expect(readAnswer(fail(reason))).toEqual({ ok: false, reason: told });
  });

  it('is passed on as it is where there is one', () => {
    expect(readAnswer(ok(fail('changed-elsewhere')))).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(readAnswer(ok(ok({ id: 'a', caseId: null })))).toEqual({ ok: true, value: { id: 'a', caseId: null } });
  });
});
