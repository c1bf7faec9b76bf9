import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openParcel } from '../messaging/parcel';
import { slices } from './breathe';
import { createParcels, type Parcels } from './parcels';

let parcels: Parcels;
beforeEach(() => { parcels = createParcels(); });
afterEach(() => { vi.useRealTimers(); });

const send = async (value: unknown) => {
  const parcel = await parcels.pack(value, slices());
  return { parcel, opened: await openParcel(parcel, (input) => Promise.resolve(parcels.take(input))) };
};

describe('a parcel', () => {
  it.each([
    ['nothing', {}],
    ['words', { text: { text: 'a "b" \\ \u2028\n🙂', cut: false }, frame: null }],
    ['what is not there', { a: undefined, b: [1, null, true], c: { d: undefined } }],
    ['lists', { comments: Array.from({ length: 1_234 }, (_, index) => ({ index, text: 'x'.repeat(index) })) }],
    ['megabytes', { source: { ok: true, html: '<p>"🙂دعوها\u202E</p>\n'.repeat(150_000) } }],
    ['half characters', { text: `\uD83D${'🙂'.repeat(300_000)}` }],
  ])('brings %s unchanged', async (_what, value) => {
    expect((await send(value)).opened).toEqual(JSON.parse(JSON.stringify(value)));
  });
  it('of a usual page is one message, that of a large one many, none of them large', async () => {
    expect((await send({ html: 'x'.repeat(300_000) })).parcel.more).toBe(0);
    const html = 'x"'.repeat(2_000_000);
    const parcel = await parcels.pack({ html }, slices());
    const texts = [parcel.first, ...Array.from({ length: parcel.more }, (_, at) => parcels.take({ id: parcel.id, at: at + 1 }).text)];
    expect(texts.length).toBeGreaterThan(5);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(700_000);
    expect(JSON.parse(texts.join(''))).toEqual({ html });
  });
  it('does not mix with another that is asked for at the same time', async () => {
    const [one, other] = await Promise.all(['a', 'b'].map((letter) => parcels.pack({ text: letter.repeat(1_200_000) }, slices())));
    const open = (parcel: unknown) => openParcel(parcel, (input) => Promise.resolve(parcels.take(input)));
    expect(await Promise.all([open(one), open(other)])).toEqual([{ text: 'a'.repeat(1_200_000) }, { text: 'b'.repeat(1_200_000) }]);
  });
  it('is gone with its last piece, and after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const pause = () => undefined;
    const { id, more } = await parcels.pack('x'.repeat(1_200_000), pause);
    expect(parcels.take({ id, at: more }).text).not.toBe('');
    expect(() => parcels.take({ id, at: 1 })).toThrow(RangeError);
    const later = await parcels.pack('x'.repeat(1_200_000), pause);
    vi.advanceTimersByTime(60_000);
    expect(() => parcels.take({ id: later.id, at: 1 })).toThrow(RangeError);
  });
});

describe('opening a parcel', () => {
  it('gives nothing for what is none, for a missing piece and for broken text', async () => {
    const none = () => Promise.resolve(null);
    for (const parcel of [null, {}, { first: '{}', id: 1, more: -1 }, { first: '{}', id: 1, more: 1e9 }, { first: '{', id: 1, more: 0 }, { first: '{', id: 1, more: 1 }]) expect(await openParcel(parcel, none)).toBeUndefined();
  });
});
