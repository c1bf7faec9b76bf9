import { describe, expect, it } from 'vitest';
import type { ToPage } from './protocol';
import { readReply } from './replies';

const read = (call: keyof ToPage, value: unknown) => readReply(call, value, () => undefined);

const crashed = { ok: false, reason: 'crashed' };

describe('what a page agent answers', () => {
  it('is taken with its type where it fits', () => {
    expect(read('moveKeyboardThere', { moved: true })).toEqual({ ok: true, value: { moved: true } });
    expect(read('point', { state: { kind: 'looking' } })).toMatchObject({ ok: true });
    expect(read('clearPoint', {})).toMatchObject({ ok: true });
  });

  it('is a crash where it is nothing, or something else than was asked for', () => {
    for (const call of ['ping', 'describe', 'listComments', 'showComment', 'markVideo', 'point', 'clearPoint'] as const)
      expect(read(call, null)).toEqual(crashed);
    for (const call of ['moveKeyboardThere', 'collect', 'takePiece', 'diagnose', 'retire'] as const)
      expect(read(call, null)).toEqual(crashed);
    expect(read('point', { state: { kind: 'found', label: { markup: true }, hover: false } })).toEqual(crashed);
    expect(read('diagnose', { text: 'x'.repeat(100_001) })).toEqual(crashed);
    expect(read('listComments', { comments: [{ text: 1 }], total: 1 })).toEqual(crashed);
  });
});
