import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectedPage } from '../../domain/page-report';
import type { PageComment } from '../../domain/subject';
import { openParcel, type Parcel, type PieceInput } from '../../messaging/chunked-page';
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
  after: describePage(viewFor({})),
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
const NO_ANSWER = { ok: false, reason: 'page-did-not-answer' } as const;

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
    expect(await send(value)).toEqual({ ok: true, value });
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
    expect(await Promise.all(packed.map(open))).toEqual(values.map((value) => ({ ok: true, value })));
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
      expect(await openParcel(parcel, none)).toEqual(NO_ANSWER);
  });
  it('gives nothing when a piece is missing, does not fit or is no list of comments', async () => {
    const late = (part: string, pieces: number) => ({
      page: page({ comments: { comments: [], cut: false } }),
      id: 1,
      late: [{ part, pieces }],
    });
    expect(await openParcel(late('comments', 1), none)).toEqual(NO_ANSWER);
    expect(await openParcel(late('source', 1), () => Promise.resolve({ text: '<p>' }))).toEqual(NO_ANSWER);
    expect(await openParcel(late('report', 1), () => Promise.resolve({ text: '{}' }))).toEqual(NO_ANSWER);
    expect(await openParcel(late('comments', 1e9), () => Promise.resolve({ text: '[]' }))).toEqual(NO_ANSWER);
    for (const text of ['[', '{}', '[{"text":1}]'])
      expect(await openParcel(late('comments', 1), () => Promise.resolve({ text }))).toEqual(NO_ANSWER);
    expect(await openParcel(late('comments', 2), ({ at }) => Promise.resolve({ text: '[]'.charAt(at) }))).toMatchObject(
      { ok: true, value: { comments: { comments: [] } } },
    );
  });

  it('never makes a page of a source, text or frame that has a hole', async () => {
    const whole = page({
      source: { ok: true, html: 'x'.repeat(3_000_000), cut: false },
      text: { text: 'y'.repeat(1_500_000), cut: false },
      frame: { ok: true, base64: 'AQID'.repeat(500_000), width: 2, height: 1 },
    });
    const { late } = await parcels.pack(whole, slices());
    expect(late).toEqual([
      { part: 'source', pieces: 3 },
      { part: 'text', pieces: 2 },
      { part: 'frame', pieces: 2 },
    ]);
    for (const { part, pieces } of late)
      for (let hole = 0; hole < pieces; hole += 1)
        for (const instead of [null, {}, { text: 1 }]) {
          const parcel = await parcels.pack(whole, slices());
          const ask = (input: PieceInput) =>
            Promise.resolve(input.part === part && input.at === hole ? instead : parcels.take(input));
          expect(await openParcel(parcel, ask), `${part} ${String(hole)}`).toEqual(NO_ANSWER);
        }
  });

  const offer = (late: readonly unknown[]) => ({
    page: page({ source: { ok: true, html: '', cut: false }, text: { text: '', cut: false } }),
    id: 1,
    late,
  });
  /** Answers every question with the longest piece and counts them. */
  const endless = () => {
    const asked = { count: 0 };
    const ask = () => {
      asked.count += 1;
      return Promise.resolve({ text: 'x'.repeat(1_000_000) });
    };
    return { asked, ask };
  };

  it('asks for each part once, for no more pieces than a page may bring, and says that it is too large', async () => {
    const { asked, ask } = endless();
    const twice = [
      { part: 'source', pieces: 2 },
      { part: 'source', pieces: 2 },
    ];
    expect(await openParcel(offer(twice), ask)).toEqual(NO_ANSWER);
    expect(await openParcel(offer([{ part: 'source', pieces: 1_000 }]), ask)).toEqual(NO_ANSWER);
    expect(await openParcel(offer(Array.from({ length: 1_000 }, () => ({ part: 'text', pieces: 0 }))), ask)).toEqual(
      NO_ANSWER,
    );
    expect(asked.count).toBe(0);
    expect(await openParcel(offer([{ part: 'source', pieces: 40 }]), ask)).toEqual({ ok: false, reason: 'too-large' });
    expect(asked.count).toBe(11);
    expect(await openParcel(offer([{ part: 'text', pieces: 40 }]), ask)).toEqual({ ok: false, reason: 'too-large' });
    expect(
      await openParcel(offer([{ part: 'text', pieces: 1 }]), () => Promise.resolve({ text: 'x'.repeat(1_000_001) })),
    ).toEqual(NO_ANSWER);
  });

  it('asks for nothing more once the save is called off', async () => {
    const { asked, ask } = endless();
    const stopping = new AbortController();
    const answer = await openParcel(
      offer([{ part: 'source', pieces: 9 }]),
      () => {
        if (asked.count === 2) stopping.abort();
        return ask();
      },
      stopping.signal,
    );
    expect(answer).toEqual(NO_ANSWER);
    expect(asked.count).toBe(3);
  });

  it('refuses long hostile lists before it looks into them', async () => {
    let looked = 0;
    const trap = {
      get text() {
        looked += 1;
        return 1;
      },
    };
    const parcel = {
      page: page({ comments: { comments: Array<never>(10_001).fill(trap as never), cut: false } }),
      id: 1,
      late: [],
    };
    expect(await openParcel(parcel, none)).toEqual(NO_ANSWER);
    expect(looked).toBe(0);
    const facts = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`fact${String(at)}`, trap]));
    const { report } = page({});
    expect(
      await openParcel({ page: page({ report: { ...report, facts: facts as never } }), id: 1, late: [] }, none),
    ).toEqual(NO_ANSWER);
    expect(looked).toBe(0);
  });

  it('refuses numbers that JSON cannot hold', async () => {
    const { report } = page({});
    for (const number of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      const odd = page({ report: { ...report, viewport: { ...report.viewport, scrollY: number } } });
      expect(await openParcel({ page: odd, id: 1, late: [] }, none)).toEqual(NO_ANSWER);
    }
  });
});
