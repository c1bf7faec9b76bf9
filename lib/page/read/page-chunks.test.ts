import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectedPage } from '../../domain/page-report';
import type { PageComment } from '../../domain/subject';
import { openParcel, type Parcel } from '../../messaging/chunked-page';
import { slices } from './yield-to-page';
import { describePage } from './describe-page';
import { createParcels, type Parcels } from './page-chunks';
import { viewFor } from '../testing/test-page';

let parcels: Parcels;
beforeEach(() => {
  parcels = createParcels();
});
afterEach(() => {
  vi.useRealTimers();
});

const page = (more: Partial<CollectedPage>): CollectedPage => ({
  report: describePage(viewFor({})),
  text: null,
  comments: null,
  frame: { ok: false, reason: 'no-video' },
  source: { ok: false, reason: 'source-failed' },
  ...more,
});
const source = (html: string) => page({ source: { ok: true, html, cut: false } });
const comments = (count: number): PageComment[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    id: null,
    authorHandle: null,
    authorName: `Ana "${index}"`,
    text: '\u202Eدعوها 🙂\n\\'.repeat(40),
    timeText: null,
    cite: null,
    depth: 0,
  }));
const open = (parcel: Parcel) => openParcel(parcel, (input) => Promise.resolve(parcels.take(input)));
const send = async (value: CollectedPage) => open(await parcels.pack(value, slices()));

describe('a read page on its way', () => {
  it.each([
    ['with nothing', page({})],
    [
      'of usual size',
      page({
        source: { ok: true, html: '<p>"🙂"</p>', cut: true },
        text: { text: 'a\n🙂', cut: false },
        comments: { comments: comments(3), cut: false },
        frame: { ok: true, base64: 'AQID', width: 2, height: 1 },
      }),
    ],
    [
      'with thousands of comments',
      page({ comments: { comments: comments(5_000), cut: true }, text: { text: '', cut: false } }),
    ],
    [
      'of megabytes',
      page({
        source: { ok: true, html: `x${'🙂'.repeat(1_300_000)}`, cut: false },
        text: { text: 'word '.repeat(300_000), cut: true },
        frame: { ok: true, base64: 'AQID'.repeat(600_000), width: 2, height: 1 },
      }),
    ],
  ])('%s arrives unchanged', async (_what, value) => {
    expect(await send(value)).toEqual(value);
  });
  it('is one message when it is a usual one, and many when it is large, none of them large and no character cut in two', async () => {
    expect((await parcels.pack(source('x'.repeat(1_500_000)), slices())).late).toEqual([]);
    const parcel = await parcels.pack(
      page({
        source: { ok: true, html: `x${'🙂'.repeat(2_000_000)}`, cut: false },
        comments: { comments: comments(4_000), cut: false },
      }),
      slices(),
    );
    const texts = parcel.late.flatMap(({ part, pieces }) =>
      Array.from({ length: pieces }, (_, at) => parcels.take({ id: parcel.id, part, at }).text),
    );
    expect(texts.length).toBeGreaterThan(5);
    expect(Math.max(JSON.stringify(parcel.page).length, ...texts.map(({ length }) => length))).toBeLessThanOrEqual(
      1_000_000,
    );
    expect(texts.filter((text) => /\p{Cs}/u.test(text))).toEqual([]);
  });
  it('does not mix with another that is asked for at the same time', async () => {
    const values = ['a', 'b'].map((letter) => source(letter.repeat(2_500_000)));
    const packed = await Promise.all(values.map((value) => parcels.pack(value, slices())));
    expect(await Promise.all(packed.map(open))).toEqual(values);
  });
  it('leaves nothing behind: its pieces go with the last one, or after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const pause = () => undefined;
    const taken = await parcels.pack(source('x'.repeat(2_500_000)), pause);
    await open(taken);
    expect(() => parcels.take({ id: taken.id, part: 'source', at: 0 })).toThrow(RangeError);
    const left = await parcels.pack(source('x'.repeat(2_500_000)), pause);
    vi.advanceTimersByTime(60_000);
    expect(() => parcels.take({ id: left.id, part: 'source', at: 0 })).toThrow(RangeError);
  });
});

describe('opening what came', () => {
  const none = () => Promise.resolve(null);
  it('gives nothing for what is no page', async () => {
    for (const parcel of [
      null,
      {},
      { page: null, id: 1, late: [] },
      { page: { ...page({}), report: {} }, id: 1, late: [] },
    ])
      expect(await openParcel(parcel, none)).toBeNull();
  });
  it('gives nothing when a piece is missing, does not fit or is no list of comments', async () => {
    const late = (part: string, pieces: number) => ({
      page: page({ comments: { comments: [], cut: false } }),
      id: 1,
      late: [{ part, pieces }],
    });
    expect(await openParcel(late('comments', 1), none)).toBeNull();
    expect(await openParcel(late('source', 1), () => Promise.resolve({ text: '<p>' }))).toBeNull();
    expect(await openParcel(late('report', 1), () => Promise.resolve({ text: '{}' }))).toBeNull();
    expect(await openParcel(late('comments', 1e9), () => Promise.resolve({ text: '[]' }))).toBeNull();
    for (const text of ['[', '{}', '[{"text":1}]'])
      expect(await openParcel(late('comments', 1), () => Promise.resolve({ text }))).toBeNull();
    expect(await openParcel(late('comments', 2), ({ at }) => Promise.resolve({ text: '[]'.charAt(at) }))).toMatchObject(
      { comments: { comments: [] } },
    );
  });
});
