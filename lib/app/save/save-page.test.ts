import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../domain/digest';
import { fail, ok } from '../../domain/result';
import type { SaveStage } from '../../domain/save-stages';
import { TEST_RUN } from '../../domain/testing/flat-record';
import { askedAbout, askedAboutTab } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import { freshBrowser, openVault, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import {
  answeredFor,
  collectedPage,
  COMMENT,
  FRAME,
  ITEM,
  pageFacts,
  PNG,
  quiet,
  SAVED,
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
      factsFound: 4,
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
      { pickedComments: [COMMENT], notUnder18: answeredFor(collectedPage(), ITEM) },
    ],
    [
      'a comment that claims the id of the one that was asked about',
      collectedPage(),
      {
        pickedComments: [{ ...COMMENT, text: 'Look at this one' }],
        notUnder18: answeredFor(collectedPage(), ITEM, [COMMENT]),
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
    const alike = { ...askedAbout(collectedPage().report), itemId: ITEM, comments: [] };
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
        pickedComments: [COMMENT],
        caseId: first.caseId,
      }),
    );
    expect(again.caseId).toBe(first.caseId);
    expect(valueOf(await vault.openItem(again.itemId)).record.acts).toMatchObject([
      { id: 'c', kind: 'reply', words: { text: 'the comment' }, seen: { readUtc: null, onPicture: false } },
    ]);
  });

  it('is not lost when the case it was meant for is gone', async () => {
    const answer = valueOf(await run(savePorts(vault), { caseId: '00000000-0000-4000-8000-0000000000ff' }));
    expect(valueOf(await vault.timeline(answer.caseId)).entries).toHaveLength(1);
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
