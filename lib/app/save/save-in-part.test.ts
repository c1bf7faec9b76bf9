import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../domain/result';
import { askedAboutTab } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import { freshBrowser, openVault, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import {
  aboutUnreadable,
  answeredFor,
  collectedPage,
  forbidden,
  FRAME,
  ITEM,
  ofOtherVideo,
  pageFacts,
  quiet,
  savePorts,
  saveRequest,
} from '../testing/saving';
import { savePage } from './save-page';
import type { SavePorts } from './save-ports';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const run = (ports: SavePorts, change: Partial<SaveRequest> = {}) => savePage(ports, saveRequest(change), quiet());
const stored = async () => valueOf(await vault.openItem(ITEM)).record;

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
