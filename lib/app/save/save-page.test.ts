import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../domain/result';
import { askedAbout, askedAboutTab } from '../../domain/under-18';
import { sha256Hex } from '../../domain/digest';
import { TEST_RUN } from '../../domain/testing/flat-record';
import { freshBrowser, openVault, rawRows, valueOf } from '../../vault/testing/test-vault';
import type { SaveRequest } from '../../messaging/protocol';
import type { Vault } from '../ports';
import { savePage } from './save-page';
import {
  answeredFor,
  collectedPage,
  forbidden,
  FRAME,
  ITEM,
  pageFacts,
  PNG,
  savePorts,
  saveRequest,
} from '../testing/saving';
import type { SaveStage } from '../../domain/save-stages';
import type { SavePorts } from './save-ports';

const SAVED = '2026-11-20T21:14:00.000Z';
let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

/** The same address, another source in the video element. */
const ofOtherVideo = () => collectedPage({}, { identity: { document: 'document-1', video: '2' } });
/** The line was asked on a page that cannot be read. */
const aboutUnreadable = { ...answeredFor(collectedPage(), ITEM), ...askedAboutTab('https://store.example/page') };
const COMMENT = {
  index: 0,
  id: 'c',
  authorHandle: 'x',
  authorName: 'X',
  text: 'the comment',
  timeText: null,
  cite: null,
  depth: 1,
};
const quiet = () => ({ signal: new AbortController().signal, onStage: () => undefined });
const run = (ports: SavePorts, change: Partial<SaveRequest> = {}) => savePage(ports, saveRequest(change), quiet());
const stored = async () => valueOf(await vault.openItem(ITEM)).record;

describe('saving a page', () => {
  it('takes everything, in this order, and tells how far it is', async () => {
    const stages: SaveStage[] = [];
    const ports = savePorts(vault);
    const answer = valueOf(
      await savePage(ports, saveRequest({ note: 'seen at school' }), {
        signal: new AbortController().signal,
        onStage: (stage) => {
          stages.push(stage);
        },
      }),
    );
    expect(ports.calls).toEqual(['look', 'collect', 'hide', 'picture', 'show', 'look', 'store']);
    expect(stages).toEqual(['reading', 'picture', 'sealing', 'storing']);
    expect(answer).toMatchObject({
      itemId: ITEM,
      notTaken: [],
      commentCount: 1,
      factsFound: 3,
      savedUtc: SAVED,
    });
    expect(answer.parts.map((part) => part.role)).toEqual(['picture', 'frame', 'comments', 'text', 'source']);

    const record = await stored();
    expect(record).toMatchObject({
      version: 2,
      surroundings: {
        note: 'seen at school',
        address: 'https://clips.example/@mara/video/7301',
        zone: { name: 'Europe/Berlin', offsetMinutes: 60 },
      },
      times: { readFrom: SAVED, readTo: SAVED, frame: null, picture: SAVED, done: SAVED },
      clock: { runId: TEST_RUN.id, runStartedUtc: TEST_RUN.startedUtc, monotonicMs: 12 },
      practice: false,
      askedUnder18: 'no',
    });
    expect(record.surroundings?.browser.rights).toEqual(['activeTab']);
    expect(record.parts.map((part) => part.name)).toEqual([
      'picture.png',
      'frame.png',
      'comments.json',
      'page-text.txt',
      'page-source.html',
    ]);
    expect(valueOf(await vault.readPart(ITEM, 'picture.png'))).toEqual(PNG);
    expect(valueOf(await vault.readPart(ITEM, 'frame.png'))).toEqual(FRAME);
    expect(record.parts[0]?.sha256).toBe(await sha256Hex(PNG));
    expect(valueOf(await vault.checkItem(ITEM)).state).toBe('unchanged');
  });

  it('reads nothing with an answer that was given for another save', async () => {
    const ports = savePorts(vault);
    const request = {
      ...saveRequest(),
      notUnder18: answeredFor(collectedPage(), '00000000-0000-4000-8000-000000000002'),
    };
    expect(await savePage(ports, request, quiet())).toEqual({ ok: false, reason: 'ask-again' });
    expect(ports.calls).toEqual([]);
  });

  it.each([
    ['another document', collectedPage({}, { identity: { document: 'document-2', video: '1' } }), {}],
    [
      'another video element at the same address',
      collectedPage({}, { identity: { document: 'document-1', video: '2' } }),
      {},
    ],
    ['another address in the same document', collectedPage({}, { address: 'https://clips.example/@mara/video/9' }), {}],
    ['another id at the same address', collectedPage({}, { facts: pageFacts({ id: '9' }) }), {}],
    [
      'a comment that was not asked about',
      collectedPage(),
      { pickedComment: COMMENT, notUnder18: answeredFor(collectedPage(), ITEM) },
    ],
    [
      'a comment that claims the id of the one that was asked about',
      collectedPage(),
      {
        pickedComment: { ...COMMENT, text: 'Look at this one' },
        notUnder18: answeredFor(collectedPage(), ITEM, COMMENT),
      },
    ],
  ] as const)(
    'stores nothing of %s than the one that was asked about, and asks again',
    async (_what, there, change) => {
      const ports = savePorts(vault, { page: { collect: () => Promise.resolve(ok(there)) } });
      expect(await savePage(ports, saveRequest(change), quiet())).toEqual({ ok: false, reason: 'ask-again' });
      expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
    },
  );

  it('stores nothing of a page that can be read now, where the answer was about one that could not', async () => {
    const { address } = collectedPage().report;
    const notUnder18 = { ...saveRequest().notUnder18, ...askedAboutTab(address) };
    expect(await savePage(savePorts(vault), saveRequest({ notUnder18 }), quiet())).toEqual({
      ok: false,
      reason: 'ask-again',
    });
  });

  it('cannot be asked to save by a request that no asking screen made', () => {
    const alike = { ...askedAbout(collectedPage().report), itemId: ITEM, comment: null };
    // @ts-expect-error a look-alike of the answer is not the answer: only the asking screen makes one
    const request: SaveRequest = { ...saveRequest(), notUnder18: alike };
    expect(request.itemId).toBe(ITEM);
  });

  it('with link and words only takes no picture, frame, source or text, and says it was chosen', async () => {
    let want: unknown = null;
    const ports = savePorts(vault, {
      page: {
        collect: (_tab, _plan, asked) => {
          want = asked;
          return Promise.resolve(ok(collectedPage()));
        },
      },
    });
    const answer = valueOf(await run(ports, { take: 'words-only' }));
    expect(want).toEqual({ frame: false, source: false, text: false, comments: false });
    expect(ports.calls).not.toContain('picture');
    expect(answer.parts).toEqual([]);
    expect(new Set(answer.notTaken.map((gap) => gap.why))).toEqual(new Set(['chosen-words-only']));
    expect((await stored()).place?.facts?.['authorHandle']?.value).toBe('mara');
  });

  it('without the picture says that this was chosen', async () => {
    const answer = valueOf(await run(savePorts(vault), { withoutPicture: true }));
    expect(answer.notTaken).toEqual([{ what: 'picture', why: 'chosen-without-picture' }]);
  });

  it('keeps what the person picked, and puts it where they asked', async () => {
    const first = valueOf(await run(savePorts(vault)));
    const again = valueOf(
      await run(savePorts(vault), {
        itemId: '00000000-0000-4000-8000-000000000002',
        pickedComment: COMMENT,
        caseId: first.caseId,
      }),
    );
    expect(again.caseId).toBe(first.caseId);
    expect(valueOf(await vault.openItem(again.itemId)).record.acts).toMatchObject([
      { id: 'c', kind: 'reply', words: { text: 'the comment' }, seen: { readUtc: null, onPicture: null } },
    ]);
  });

  it('is not lost when the case it was meant for is gone', async () => {
    const answer = valueOf(await run(savePorts(vault), { caseId: '00000000-0000-4000-8000-0000000000ff' }));
    expect(valueOf(await vault.timeline(answer.caseId)).entries).toHaveLength(1);
  });
});

describe('the small picture for lists', () => {
  const small = (png: Uint8Array) => Promise.resolve(new Uint8Array([0xff, 0xd8, png.length]));

  it('is made of the picture and stored beside the item, not in its record', async () => {
    valueOf(await run({ ...savePorts(vault), makeThumbnail: small }));
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(PNG));
    expect((await stored()).parts.map((part) => part.name)).not.toContain('thumbnail.jpg');
  });

  it("is made of the video's own picture where there is no other", async () => {
    valueOf(await run({ ...savePorts(vault), makeThumbnail: small }, { withoutPicture: true }));
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(FRAME));
  });

  it('is still being drawn while the rest is sealed, and nothing is acknowledged before both are stored', async () => {
    let draw: (png: Uint8Array<ArrayBuffer>) => void = () => undefined;
    const drawing = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      draw = resolve;
    });
    let stores: () => void = () => undefined;
    const storing = new Promise<void>((resolve) => {
      stores = resolve;
    });
    const slow: Vault = {
      ...vault,
      storeItem: (item) => {
        stores();
        return vault.storeItem(item);
      },
    };
    let answered = false;
    const saving = run({ ...savePorts(slow), makeThumbnail: () => drawing }).finally(() => {
      answered = true;
    });
    await storing;
    expect([answered, (await vault.openItem(ITEM)).ok]).toEqual([false, false]);
    draw(await small(PNG));
    valueOf(await saving);
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(PNG));
  });

  it('never keeps an item from being saved', async () => {
    const ports = { ...savePorts(vault), makeThumbnail: () => Promise.reject(new Error('cannot draw')) };
    expect(valueOf(await run(ports)).notTaken).toEqual([]);
    expect((await vault.thumbnail(ITEM)).ok).toBe(false);
  });

  it('is not made of a page saved with link and words only', async () => {
    valueOf(await run(savePorts(vault), { take: 'words-only' }));
    expect((await vault.thumbnail(ITEM)).ok).toBe(false);
  });
});

describe('a save that cannot take everything', () => {
  it('of a page that may not be read takes the picture, address and title', async () => {
    const answer = valueOf(await run(savePorts(vault, { page: forbidden }), { notUnder18: aboutUnreadable }));
    expect(answer.notTaken).toEqual(
      ['frame', 'comments', 'text', 'source'].map((what) => ({ what, why: 'page-forbids-reading' })),
    );
    expect(answer.parts.map((part) => part.role)).toEqual(['picture']);
    expect((await stored()).surroundings).toMatchObject({
      address: 'https://store.example/page',
      title: 'A closed page',
    });
    expect((await stored()).place?.facts).toBeNull();
  });

  it('without the right for the picture keeps the rest', async () => {
    const answer = valueOf(
      await run(savePorts(vault, { camera: { take: () => Promise.resolve(fail('no-right-for-picture')) } })),
    );
    expect(answer.notTaken).toEqual([{ what: 'picture', why: 'no-right-for-picture' }]);
    expect(answer.parts).toHaveLength(4);
  });

  it('names every reason: protected video, comments cut, text cut, source cut or failed', async () => {
    const page = collectedPage({
      frame: { ok: false, reason: 'video-protected' },
      comments: { comments: [], cut: false },
      text: { text: 'x', cut: true },
      source: { ok: false, reason: 'source-failed' },
    });
    const answer = valueOf(await run(savePorts(vault, { page: { collect: () => Promise.resolve(ok(page)) } })));
    expect(answer.notTaken).toEqual([
      { what: 'frame', why: 'video-protected' },
      { what: 'comments', why: 'comments-not-loaded' },
      { what: 'text', why: 'text-cut' },
      { what: 'source', why: 'source-failed' },
    ]);
  });

  it('does not call a page incomplete for a video or comments it does not have', async () => {
    const page = collectedPage({ frame: { ok: false, reason: 'no-video' }, comments: null }, { pageKind: 'other' });
    const request = { plan: { pageKind: 'other', parts: {}, readers: { facts: {} } } } as const;
    expect(
      valueOf(await run(savePorts(vault, { page: { collect: () => Promise.resolve(ok(page)) } }), request)).notTaken,
    ).toEqual([]);
  });

  it.each([
    ['the next video came up', () => ok(collectedPage({}, { address: 'https://clips.example/@mara/video/9' }))],
    ['the page claims another id', () => ok(collectedPage({}, { facts: pageFacts({ id: '9' }) }))],
    ['the video element has another source', () => ok(ofOtherVideo())],
    ['the page went away', () => fail('page-forbids-reading' as const)],
  ])('keeps no picture, large or small, where %s before the look after it', async (_why, later) => {
    let looks = 0;
    const page = { collect: () => Promise.resolve(looks++ < 2 ? ok(collectedPage()) : later()) };
    const made: number[] = [];
    const ports = {
      ...savePorts(vault, { page }),
      makeThumbnail: (png: Uint8Array) => {
        made.push(png.length);
        return Promise.resolve(new Uint8Array([png.length]));
      },
    };
    const answer = valueOf(await run(ports));
    expect(answer.notTaken).toEqual([{ what: 'picture', why: 'page-changed' }]);
    expect(answer.parts.map((part) => part.role)).toEqual(['frame', 'comments', 'text', 'source']);
    expect((await vault.readPart(ITEM, 'picture.png')).ok).toBe(false);
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(new Uint8Array([FRAME.length]));
    expect((await stored()).surroundings?.browser.rights).toEqual([]);
  });

  it('keeps no words, comments or source where another page came up while they were read', async () => {
    const read = collectedPage({ after: ofOtherVideo().report });
    const page: Partial<SavePorts['page']> = {
      collect: (_tab, _plan, want) => Promise.resolve(ok(want.text ? read : collectedPage())),
    };
    const answer = valueOf(await run(savePorts(vault, { page }), { withoutPicture: true }));
    expect(answer.notTaken).toEqual([
      { what: 'picture', why: 'chosen-without-picture' },
      ...['comments', 'text', 'source'].map((what) => ({ what, why: 'page-changed' })),
    ]);
    expect(answer.parts.map((part) => part.role)).toEqual(['frame']);
    expect(answer.commentCount).toBe(0);
    expect((await stored()).surroundings).toMatchObject({
      address: 'https://clips.example/@mara/video/7301',
      title: 'A video',
    });
  });

  it('takes the picture while the page is read: after the first look, with the marks hidden', async () => {
    const steps: Record<string, () => void> = {};
    const waitFor = (name: string) =>
      new Promise<void>((done) => {
        steps[name] = done;
      });
    const base = savePorts(vault);
    let looks = 0;
    const ports: SavePorts = {
      ...base,
      page: {
        ...base.page,
        collect: async (tab, plan, want) => {
          const page = await base.page.collect(tab, plan, want);
          await waitFor(want.text ? 'read' : `look ${(looks += 1)}`);
          return page;
        },
        hideMarks: async (tab) => {
          await base.page.hideMarks(tab);
          await waitFor('hidden');
        },
      },
    };
    const next = async (name: string) => {
      await expect.poll(() => Object.hasOwn(steps, name)).toBe(true);
      steps[name]?.();
      await Promise.resolve();
    };
    const begun = ['look', 'collect', 'hide'];
    const running = run(ports);
    await next('hidden');
    expect(base.calls).toEqual(begun);
    await next('look 1');
    await expect.poll(() => base.calls).toEqual([...begun, 'picture', 'show']);
    await next('read');
    await expect.poll(() => base.calls).toEqual([...begun, 'picture', 'show', 'look']);
    await next('look 2');
    expect(valueOf(await running).notTaken).toEqual([]);
    expect(base.calls.at(-1)).toBe('store');
  });

  it('takes no picture and stores nothing where it was another page before the picture than it was asked about', async () => {
    const base = savePorts(vault);
    const page: Partial<SavePorts['page']> = {
      collect: (_tab, _plan, want) => Promise.resolve(ok(want.text ? collectedPage() : ofOtherVideo())),
    };
    expect(await run({ ...base, page: { ...base.page, ...page } })).toEqual({ ok: false, reason: 'ask-again' });
    expect(base.calls).not.toContain('picture');
    expect(base.calls).toContain('show');
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });

  it('keeps no picture where the page went away while it was read', async () => {
    let looks = 0;
    const collect: SavePorts['page']['collect'] = (_tab, _plan, want) =>
      Promise.resolve(!want.text && (looks += 1) === 1 ? ok(collectedPage()) : fail('page-did-not-answer'));
    const { address } = collectedPage().report;
    const tabAddress = () => Promise.resolve({ address, title: 'A video' });
    const { notTaken, parts } = valueOf(await run(savePorts(vault, { page: { collect, tabAddress } })));
    expect(notTaken).toContainEqual({ what: 'picture', why: 'page-changed' });
    expect(parts).toEqual([]);
  });

  it('stores nothing where another page came while the first was read', async () => {
    const saved = await run(
      savePorts(vault, {
        page: {
          collect: () => Promise.resolve(fail('page-did-not-answer')),
          tabAddress: () => Promise.resolve({ address: 'https://elsewhere.example/', title: 'Elsewhere' }),
        },
      }),
    );
    expect(saved).toEqual({ ok: false, reason: 'ask-again' });
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });

  it('keeps the address alone of a page that does not answer any more: no address tells one video from the next', async () => {
    const { address } = collectedPage().report;
    const answer = valueOf(
      await run(
        savePorts(vault, {
          page: {
            collect: () => Promise.resolve(fail('page-did-not-answer')),
            tabAddress: () => Promise.resolve({ address, title: 'A video' }),
          },
        }),
      ),
    );
    expect(answer.parts).toEqual([]);
    expect(answer.notTaken).toEqual(
      ['picture', 'frame', 'comments', 'text', 'source'].map((what) => ({ what, why: 'page-did-not-answer' })),
    );
    expect((await stored()).surroundings).toMatchObject({ address });
  });

  it.each([
    ['was known', 'https://store.example/page', 'https://store.example/other'],
    ['was not known when it was asked', null, 'https://store.example/page'],
    ['is not known any more', 'https://store.example/page', null],
  ])(
    'stores nothing of a page that cannot be read where its address %s and is another now',
    async (_what, then, now) => {
      const notUnder18 = { ...answeredFor(collectedPage(), ITEM), ...askedAboutTab(then) };
      const page = { ...forbidden, tabAddress: () => Promise.resolve({ address: now, title: 'Closed' }) };
      expect(await run(savePorts(vault, { page }), { notUnder18 })).toEqual({ ok: false, reason: 'ask-again' });
      expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
    },
  );

  it('keeps no picture of a page that cannot be read where the tab went on while it was taken', async () => {
    let asked = 0;
    const tabAddress = () =>
      Promise.resolve({
        address: (asked += 1) <= 2 ? 'https://store.example/page' : 'https://store.example/other',
        title: 'Closed',
      });
    const ports = savePorts(vault, { page: { ...forbidden, tabAddress } });
    const answer = valueOf(await run(ports, { notUnder18: aboutUnreadable }));
    expect(answer.notTaken).toContainEqual({ what: 'picture', why: 'page-changed' });
    expect(answer.parts).toEqual([]);
  });

  it('of a page that brings more than it may keeps picture and address, and says why the rest is missing', async () => {
    const collect: SavePorts['page']['collect'] = (_tab, _plan, want) =>
      Promise.resolve(want.text ? fail('too-large') : ok(collectedPage()));
    const { address } = collectedPage().report;
    const tabAddress = () => Promise.resolve({ address, title: 'A video' });
    const answer = valueOf(await run(savePorts(vault, { page: { tabAddress, collect } })));
    expect(answer.parts.map((part) => part.role)).toEqual(['picture']);
    expect(answer.notTaken).toEqual(
      ['frame', 'comments', 'text', 'source'].map((what) => ({ what, why: 'too-large' })),
    );
  });

  it('shows the marks again even when the camera breaks', async () => {
    const ports = savePorts(vault, { camera: { take: () => Promise.reject(new Error('camera broke')) } });
    expect(valueOf(await run(ports)).notTaken).toEqual([{ what: 'picture', why: 'picture-refused' }]);
    expect(ports.calls).toContain('show');
  });

  it('shows the marks again even when the page breaks while it is looked at', async () => {
    const ports = savePorts(vault, {
      page: {
        collect: (_tab, _plan, want) =>
          want.text ? Promise.resolve(ok(collectedPage())) : Promise.reject(new Error('the page broke')),
      },
    });
    await expect(run(ports)).rejects.toThrow('broke');
    expect(ports.calls).toEqual(['hide', 'show']);
  });

  it('stores nothing where there is neither page nor picture nor address', async () => {
    const nowhere: Partial<SavePorts['page']> = {
      collect: () => Promise.resolve(fail('page-did-not-answer')),
      tabAddress: () => Promise.resolve({ address: null, title: null }),
    };
    const ports = savePorts(vault, { page: nowhere, camera: { take: () => Promise.resolve(fail('tab-changed')) } });
    expect(await run(ports)).toEqual({ ok: false, reason: 'tab-gone' });
    const closed = savePorts(vault, {
      page: { ...nowhere, collect: forbidden.collect },
      camera: { take: () => Promise.resolve(fail('picture-refused')) },
    });
    expect(await run(closed)).toEqual({ ok: false, reason: 'nothing-to-save' });
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });
});

describe('a save that is stopped', () => {
  it('by the person stores nothing, at whatever step, and answers at once', async () => {
    const steps = ['collect', 'hide', 'picture', 'show', 'look', 'look again', 'store'];
    for (const step of steps) {
      const stopping = new AbortController();
      const base = savePorts(vault);
      let looks = 0;
      const stopAt = <T>(name: string, value: Promise<T>): Promise<T> => {
        if (name === step) stopping.abort();
        return value;
      };
      const ports: SavePorts = {
        ...base,
        page: {
          ...base.page,
          collect: (tab, plan, want) =>
            stopAt(
              want.text ? 'collect' : (looks += 1) === 1 ? 'look' : 'look again',
              base.page.collect(tab, plan, want),
            ),
          hideMarks: (tab) => stopAt('hide', base.page.hideMarks(tab)),
          showMarks: (tab) => stopAt('show', base.page.showMarks(tab)),
        },
        camera: { take: (tab) => stopAt('picture', base.camera.take(tab)) },
        vault: {
          ...base.vault,
          storeItem: (input) => {
            if (step === 'store') stopping.abort();
            return base.vault.storeItem(input);
          },
        },
      };
      expect(await savePage(ports, saveRequest(), { signal: stopping.signal, onStage: () => undefined }), step).toEqual(
        { ok: false, reason: 'cancelled' },
      );
    }
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
    expect((await rawRows())['chunks']).toEqual([]);
  });

  it('by the person does not wait for a page that never answers', async () => {
    const stopping = new AbortController();
    const ports = savePorts(vault, { page: { collect: () => new Promise(() => undefined) } });
    const running = savePage(ports, saveRequest(), { signal: stopping.signal, onStage: () => undefined });
    stopping.abort();
    expect(await running).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('by the person while the page is read takes no picture, and shows the marks again at once', async () => {
    const stopping = new AbortController();
    const base = savePorts(vault);
    let read: () => void = () => undefined;
    const page = {
      ...base.page,
      collect: () =>
        new Promise<ReturnType<typeof ok<ReturnType<typeof collectedPage>>>>((done) => {
          read = () => {
            done(ok(collectedPage()));
          };
        }),
    };
    const running = savePage({ ...base, page }, saveRequest(), { signal: stopping.signal, onStage: () => undefined });
    stopping.abort();
    expect(await running).toEqual({ ok: false, reason: 'cancelled' });
    expect(base.calls).toEqual(['hide', 'show']);
    read();
    await new Promise((done) => setTimeout(done));
    expect(base.calls).toEqual(['hide', 'show']);
  });

  it('by a crash at any step stores nothing', async () => {
    const crash = () => Promise.reject(new Error('the worker was stopped'));
    const base = savePorts(vault);
    const crashing: SavePorts[] = [
      { ...base, page: { ...base.page, collect: crash } },
      { ...base, surroundings: { made: crash } },
      { ...base, vault: { ...base.vault, storeItem: crash } },
    ];
    for (const ports of crashing) await expect(run(ports)).rejects.toThrow('stopped');
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });
});

describe('what the vault answers', () => {
  it('is passed on in the words of a save', async () => {
    const answering = (reason: 'disk-full' | 'damaged' | 'cancelled') => ({
      ...savePorts(vault),
      vault: {
        storeItem: () => Promise.resolve(fail(reason)),
        openItem: () => Promise.resolve(fail('not-found' as const)),
        prepare: () => Promise.reject(new Error('cannot be opened')),
      },
    });
    expect(await run(answering('disk-full'))).toEqual({ ok: false, reason: 'disk-full' });
    expect(await run(answering('damaged'))).toEqual({ ok: false, reason: 'damaged' });
    expect(await run(answering('cancelled'))).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('of an id that was saved already is that it is there, not a second item', async () => {
    valueOf(await run(savePorts(vault)));
    expect(await run(savePorts(vault))).toEqual({ ok: false, reason: 'busy-twice' });
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toHaveLength(1);
  });

  it('of two different saves at once is two items in one case', async () => {
    const [one, other] = await Promise.all([
      run(savePorts(vault)),
      run(savePorts(vault), { itemId: '00000000-0000-4000-8000-000000000002' }),
    ]);
    expect(valueOf(one).caseId).toBe(valueOf(other).caseId);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 3, problem: 'none', at: null });
  });
});

describe('hostile pages', () => {
  it('cannot break the record: a broken frame, markup and half characters are kept as they are or named', async () => {
    const page = collectedPage(
      {
        frame: { ok: true, base64: '%%%', width: 1, height: 1 },
        text: { text: '<script>"</script>\u202E\u0000 \uD83D', cut: false },
      },
      { title: '<img onerror=x>\u200B' },
    );
    const answer = valueOf(await run(savePorts(vault, { page: { collect: () => Promise.resolve(ok(page)) } })));
    expect(answer.notTaken).toEqual([{ what: 'frame', why: 'video-not-ready' }]);
    expect((await stored()).surroundings?.title).toBe('<img onerror=x>\u200B');
  });
});
