/** What the tests of saving share: a page that can be told what to answer, a camera, and a vault of its own. */
import type { CollectedPage } from '../../domain/page-report';
import { TEST_RUN } from '../../domain/testing/flat-record';
import type { PageSurvey } from '../../domain/page-survey';
import { base64Of } from '../../domain/base64';
import { fail, ok } from '../../domain/result';
import { FACT_NAMES, type PageComment, type SubjectFacts } from '../../domain/subject';
import { askedAbout, askedAboutTab, askedComment, type NotUnder18 } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import type { SavePorts } from '../save/save-ports';

export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
export const FRAME = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 9, 9]);
export const ITEM = '00000000-0000-4000-8000-000000000001';

/** Facts of an invented video; those not named were not found. */
export function pageFacts(
  found: Partial<Record<string, string>> = { id: '7301', authorHandle: 'mara', authorId: '99' },
): SubjectFacts {
  return Object.fromEntries(
    FACT_NAMES.map((name) => [name, found[name] === undefined ? null : { value: found[name], reader: 'test' }]),
  ) as SubjectFacts;
}

/** What the agent hands over of an invented video page. */
export function collectedPage(
  change: Partial<CollectedPage> = {},
  over: Partial<CollectedPage['report']> = {},
): CollectedPage {
  const report: CollectedPage['report'] = {
    identity: { document: 'document-1', video: '1' },
    address: 'https://clips.example/@mara/video/7301',
    canonicalAddress: null,
    title: 'A video',
    language: 'en',
    pageKind: 'video',
    facts: pageFacts({ id: '7301', authorHandle: 'mara', authorId: '99', comments: '1' }),
    video: null,
    commentsLoaded: 1,
    viewport: { width: 980, height: 700, scrollX: 0, scrollY: 10, devicePixelRatio: 1, outerWidth: 1366 },
    signedIn: null,
    ...over,
  };
  return {
    report,
    after: report,
    text: { text: 'Words of the page', cut: false },
    comments: {
      comments: [
        {
          index: 0,
          id: null,
          authorHandle: 'x',
          authorName: null,
          text: 'a comment',
          timeText: '2 days ago',
          cite: null,
          depth: 0,
        },
      ],
      cut: false,
    },
    frame: { ok: true, base64: base64Of(FRAME), width: 720, height: 1280 },
    source: { ok: true, html: '<html></html>', cut: false },
    ...change,
  };
}

/** A look around a page that holds nothing but plain words. */
export function pageSurvey(change: Partial<PageSurvey> = {}): PageSurvey {
  return {
    closedFrames: 0,
    openFrames: 0,
    isFrameset: false,
    canvases: 0,
    closedRoots: 0,
    files: 0,
    fields: 0,
    picturesInWindow: 0,
    picturesElsewhere: 0,
    advertisement: false,
    otherExtension: false,
    translated: null,
    wasDiscarded: false,
    loaded: null,
    ...change,
  };
}

/** The answer "no" as the asking screen makes it, for a page and one save. */
export function answeredFor(
  { report }: Pick<CollectedPage, 'report'>,
  itemId: string,
  picked: readonly PageComment[] = [],
): NotUnder18 {
  const comments: readonly string[] = picked.map(askedComment);
  return { ...askedAbout(report), itemId, comments, around: null } as NotUnder18;
}

/** A request as the panel sends it. */
export function saveRequest(change: Partial<SaveRequest> = {}): SaveRequest {
  return {
    itemId: ITEM,
    tabId: 4,
    plan: { pageKind: 'video', parts: {}, readers: { facts: {}, comments: { item: '.c', text: '.t' } } },
    platform: { id: 'clips', name: 'Clips' },
    note: '',
    category: null,
    take: 'everything',
    notUnder18: answeredFor(collectedPage(), change.itemId ?? ITEM, change.pickedComments),
    pickedComments: [],
    withoutPicture: false,
    pictureOfEach: false,
    caseId: null,
    ...change,
  };
}

/** Ports that answer with a whole page and a picture, and write down what was asked of them in `calls`. */
export function savePorts(
  vault: SavePorts['vault'],
  change: { readonly page?: Partial<SavePorts['page']>; readonly camera?: SavePorts['camera'] } = {},
): SavePorts & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    vault: {
      storeItem: (input) => {
        calls.push('store');
        return vault.storeItem(input);
      },
      openItem: (itemId) => vault.openItem(itemId),
      prepare: () => vault.prepare(),
    },
    page: {
      collect: (_tabId, _plan, want) => {
        calls.push(want.text ? 'collect' : 'look');
        return Promise.resolve(ok(collectedPage()));
      },
      findComments: (_tabId, _plan, comments) => {
        calls.push('find');
        return Promise.resolve({ found: comments.map(() => null), window: { width: 980, height: 700 } });
      },
      bringIntoView: () => Promise.resolve(false),
      scrollBack: () => {
        calls.push('scroll-back');
        return Promise.resolve();
      },
      lookInWindow: () => Promise.resolve(null),
      survey: () => Promise.resolve(pageSurvey()),
      hideMarks: () => {
        calls.push('hide');
        return Promise.resolve();
      },
      showMarks: () => {
        calls.push('show');
        return Promise.resolve();
      },
      tabAddress: () => {
        calls.push('address');
        return Promise.resolve({ address: null, title: null });
      },
      ...change.page,
    },
    camera: change.camera ?? {
      take: () => {
        calls.push('picture');
        return Promise.resolve(ok({ png: PNG, width: 980, height: 700, rights: ['activeTab'] }));
      },
    },
    clock: {
      run: TEST_RUN,
      now: () => ({ utc: '2026-11-20T21:14:00.000Z', monotonicMs: 12, timeZone: 'Europe/Berlin', offsetMinutes: 60 }),
    },
    surroundings: {
      made: () => Promise.resolve({ browser: 'Test', browserVersion: '1', os: 'Test', extensionVersion: '0.1.0' }),
    },
    rest: () => Promise.resolve(),
    makeThumbnail: () => Promise.resolve(new Uint8Array([0xff, 0xd8, 1])),
    practice: false,
  };
}

/** A page that the browser does not let anyone read. */
export const forbidden: Pick<SavePorts['page'], 'collect' | 'tabAddress'> = {
  collect: () => Promise.resolve(fail('page-forbids-reading')),
  tabAddress: () => Promise.resolve({ address: 'https://store.example/page', title: 'A closed page' }),
};

/** When the tests of saving save. */
export const SAVED = '2026-11-20T21:14:00.000Z';

/** A comment that was picked, as the panel sends it. */
export const COMMENT = {
  index: 0,
  id: 'c',
  authorHandle: 'x',
  authorName: 'X',
  text: 'the comment',
  timeText: null,
  cite: null,
  depth: 1,
};

/** Nobody stops the save, and nobody watches how far it is. */
export const quiet = () => ({ signal: new AbortController().signal, onStage: () => undefined });

/** The same address, another source in the video element. */
export const ofOtherVideo = () => collectedPage({}, { identity: { document: 'document-1', video: '2' } });

/** The line was asked on a page that cannot be read. */
export const aboutUnreadable = {
  ...answeredFor(collectedPage(), ITEM),
  ...askedAboutTab('https://store.example/page'),
};
