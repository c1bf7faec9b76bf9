import { describe, expect, it } from 'vitest';
import { readReply } from './replies';

const crashed = { ok: false, reason: 'crashed' };

describe('what a page agent answers', () => {
  it('is taken with its type where it fits', () => {
    expect(readReply('moveKeyboardThere', { moved: true })).toEqual({ ok: true, value: { moved: true } });
    expect(readReply('point', { state: { kind: 'looking' } })).toMatchObject({ ok: true });
    expect(readReply('clearPoint', {})).toMatchObject({ ok: true });
  });

  it('is a crash where it is nothing, or something else than was asked for', () => {
    for (const call of ['ping', 'describe', 'listComments', 'showComment', 'markVideo', 'point', 'clearPoint'] as const)
      expect(readReply(call, null)).toEqual(crashed);
    for (const call of ['moveKeyboardThere', 'collect', 'takePiece', 'diagnose', 'retire'] as const)
      expect(readReply(call, null)).toEqual(crashed);
    expect(readReply('point', { state: { kind: 'found', label: { markup: true }, hover: false } })).toEqual(crashed);
    expect(readReply('diagnose', { text: 'x'.repeat(100_001) })).toEqual(crashed);
    expect(readReply('listComments', { comments: [{ text: 1 }], total: 1 })).toEqual(crashed);
  });
});
