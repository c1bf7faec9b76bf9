/** Invented data for tests: no real person, account or platform. */
import type { Case, CaseSummary, ReportEntry } from '../../lib/domain/case';
import type { ItemRecord, ItemSummary, ListedAct } from '../../lib/domain/item';
import type { PageReport, PanelPage } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import {
  FACT_NAMES,
  type FactName,
  type PageComment,
  type SubjectFacts,
  type VideoFacts,
} from '../../lib/domain/subject';
import { recordOfFlat, type FlatRecord } from '../../lib/domain/testing/flat-record';
import type { OpenedItem } from '../../lib/app/vault-port';
import type { SaveAnswer } from '../../lib/messaging/protocol';

/** A well-formed id that tells its number. */
export function sampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Facts of a subject; those not named were not found. */
export function sampleFacts(found: Partial<Record<FactName, string>> = {}): SubjectFacts {
  const entries = FACT_NAMES.map((name) => {
    const value = found[name];
    return [name, value === undefined ? null : { value, reader: 'test' }] as const;
  });
  return Object.fromEntries(entries) as Record<FactName, SubjectFacts[FactName]>;
}

/** A playing video that nothing protects. */
export function sampleVideo(over: Partial<VideoFacts> = {}): VideoFacts {
  return {
    currentTime: 42,
    duration: 60,
    paused: true,
    playbackRate: 1,
    pixelWidth: 720,
    pixelHeight: 1280,
    source: 'media-source',
    protected: false,
    captionText: null,
    ...over,
  };
}

/** What the agent tells of an invented video page. */
export function sampleReport(over: Partial<PageReport> = {}): PageReport {
  return {
    identity: { document: 'document-1', video: '1' },
    address: 'https://clips.example/@sunny.cooks/video/7301?utm_source=mail',
    canonicalAddress: 'https://clips.example/@sunny.cooks/video/7301',
    title: 'Soup in one pot',
    language: 'en',
    pageKind: 'video',
    facts: sampleFacts({
      id: '7301',
      authorHandle: 'sunny.cooks',
      authorName: 'Sunny',
      authorId: '99',
      caption: 'Soup',
      postedAt: '2026-11-01T10:00:00.000Z',
      address: 'https://clips.example/@sunny.cooks/video/7301',
    }),
    video: sampleVideo(),
    commentsLoaded: 38,
    viewport: { width: 980, height: 768, scrollX: 0, scrollY: 0, devicePixelRatio: 1, outerWidth: 1366 },
    signedIn: true,
    ...over,
  };
}

const NO_AFTER: Playbook['after'] = {
  happens: [],
  time: [],
  whoLearns: [],
  withdraw: [],
  numberMatters: [],
  status: [],
  misuse: [],
  disagree: [],
  outcomes: [],
  appealWithin: [],
};
const UNSOURCED = { kind: 'unsourced' } as const;

/** An invented platform that knows nothing more than it must. */
export function samplePlaybook(over: Partial<Playbook> = {}): Playbook {
  const words = { intro: 'intro', steps: [], official: 'https://clips.example/help' };
  return {
    id: 'clips',
    name: 'Clips',
    hosts: ['clips.example'],
    compiled: '2026-11',
    pages: [{ kind: 'video', path: '/@:handle/video/:id' }],
    subject: {},
    doors: {
      rules: { learns: { learns: 'not-said', basis: UNSOURCED }, gives: [], basis: UNSOURCED },
      laws: {},
    },
    actions: [
      {
        target: 'video',
        kind: 'report',
        way: 'web',
        asks: ['login'],
        steps: [{ id: 'open-menu', say: 'open-menu', basis: UNSOURCED }],
        does: [],
        doesNot: [],
        noticed: 'no',
        official: 'https://clips.example/report',
        basis: UNSOURCED,
      },
      {
        target: 'account',
        kind: 'mute',
        way: 'web',
        asks: ['login'],
        steps: [{ id: 'open-menu', say: 'open-menu', basis: UNSOURCED }],
        does: [],
        doesNot: [],
        noticed: 'no',
        official: 'https://clips.example/mute',
        basis: UNSOURCED,
      },
    ],
    reasons: [
      {
        id: 'bullying',
        label: { known: { en: 'Harassment and bullying' }, basis: UNSOURCED },
        categories: ['harassment-bullying'],
        rule: 'https://clips.example/rules',
      },
    ],
    after: NO_AFTER,
    forms: [],
    mistake: words,
    targeted: words,
    safer: words,
    ...over,
  };
}

/** A lent tab with a video, the picture ready. */
export function samplePage(
  over: {
    readonly report?: Partial<PageReport>;
    readonly playbook?: Partial<Playbook>;
    readonly picture?: 'ready' | 'press-icon';
    readonly tabId?: number;
  } = {},
): Extract<PanelPage, { kind: 'page' }> {
  return {
    kind: 'page',
    tabId: over.tabId ?? 1,
    report: sampleReport(over.report),
    playbook: samplePlaybook(over.playbook),
    picture: { kind: over.picture ?? 'ready' },
  };
}

/** What a save answers that took all it was asked for. */
export function sampleAnswer(over: Partial<SaveAnswer> = {}): SaveAnswer {
  return {
    itemId: sampleId(1),
    caseId: sampleId(500),
    savedUtc: '2026-11-20T21:14:00.000Z',
    notTaken: [],
    parts: [
      { role: 'picture', bytes: 120_000, pixelWidth: 1366, pixelHeight: 768 },
      { role: 'frame', bytes: 90_000, pixelWidth: 720, pixelHeight: 1280 },
      { role: 'comments', bytes: 9_000 },
    ],
    commentCount: 38,
    factsFound: 7,
    ...over,
  };
}

/** One loaded comment. */
export function sampleComment(over: Partial<PageComment> = {}): PageComment {
  return {
    index: 0,
    id: 'c1',
    authorHandle: 'user3391',
    authorName: 'User',
    text: 'What a bad soup',
    timeText: '2 days ago',
    cite: null,
    depth: 0,
    ...over,
  };
}

/** A record as it would be stored. */
export function sampleRecord(over: Partial<FlatRecord> = {}, more: Partial<ItemRecord> = {}): ItemRecord {
  const report = sampleReport();
  const flat: FlatRecord = {
    id: sampleId(1),
    kind: 'page',
    saved: { utc: '2026-11-20T21:14:00.000Z', monotonicMs: 5, timeZone: 'Europe/Berlin', offsetMinutes: 60 },
    platform: { id: 'clips', name: 'Clips' },
    pageKind: 'video',
    address: report.address,
    canonicalAddress: report.canonicalAddress,
    title: report.title,
    pageLanguage: 'en',
    facts: { ...report.facts },
    pickedComment: null,
    video: sampleVideo(),
    viewport: report.viewport,
    parts: [
      {
        role: 'picture',
        name: 'picture.png',
        type: 'image/png',
        bytes: 4,
        sha256: 'a'.repeat(64),
        how: 'tabs.captureVisibleTab',
        pixelWidth: 1366,
        pixelHeight: 768,
      },
    ],
    missing: [],
    note: '',
    category: null,
    askedUnder18: 'no',
    made: { browser: 'Test', browserVersion: '1', os: 'Test', extensionVersion: '0.1.0', rights: ['activeTab'] },
    derivedFrom: null,
    practice: false,
    ...over,
  };
  return recordOfFlat(flat, more);
}

/** A stored item as opened. */
export function sampleOpened(over: Partial<OpenedItem> = {}): OpenedItem {
  return {
    record: sampleRecord(),
    recordBytes: new Uint8Array([123, 125]),
    entries: [],
    recordSha256: 'b'.repeat(64),
    signature: '',
    caseId: sampleId(500),
    state: 'kept',
    ...over,
  };
}

/** An act as lists show it: a video of an invented account. */
export function sampleAct(over: Partial<ListedAct> = {}): ListedAct {
  return {
    kind: 'video',
    id: '7301',
    accountId: '99',
    handle: 'sunny.cooks',
    name: 'Sunny',
    words: 'Soup',
    shortened: false,
    pictures: 0,
    exactUtc: null,
    timeHow: null,
    shownTime: null,
    day: null,
    address: null,
    ...over,
  };
}

/** An item as lists show it. */
export function sampleSummary(over: Partial<ItemSummary> = {}): ItemSummary {
  return {
    id: sampleId(1),
    caseId: sampleId(500),
    kind: 'page',
    savedUtc: '2026-11-20T21:14:00.000Z',
    platformId: 'clips',
    platformName: 'Clips',
    pageKind: 'video',
    acts: [sampleAct()],
    placeOwner: null,
    placeAt: 'https://clips.example/@sunny.cooks/video/7301',
    title: 'Soup in one pot',
    address: sampleReport().address,
    note: '',
    partRoles: ['picture'],
    state: 'kept',
    ...over,
  };
}

/** A case of one account, not named by the person. */
export function sampleCase(over: Partial<Case> = {}): Case {
  return {
    version: 1,
    id: sampleId(500),
    name: '',
    account: { platformId: 'clips', platformName: 'Clips', authorId: '99', authorHandle: 'sunny.cooks' },
    openedUtc: '2026-10-03T19:02:00.000Z',
    people: '',
    impact: '',
    mergedInto: null,
    ...over,
  };
}

/** A case in the list. */
export function sampleCaseSummary(over: Partial<CaseSummary> = {}): CaseSummary {
  return {
    case: sampleCase(),
    affected: null,
    itemCount: 2,
    logCount: 1,
    lastUtc: '2026-11-20T21:14:00.000Z',
    ...over,
  };
}

/** A logged report. */
export function sampleReportEntry(over: Partial<ReportEntry> = {}): ReportEntry {
  return {
    version: 1,
    kind: 'report',
    id: sampleId(700),
    caseId: sampleId(500),
    writtenUtc: '2026-05-03T10:00:00.000Z',
    itemId: null,
    sentUtc: '2026-05-03T10:00:00.000Z',
    platformId: 'clips',
    platformName: 'Clips',
    target: 'video',
    address: 'https://clips.example/@sunny.cooks/video/7301',
    reason: 'Harassment and bullying',
    category: 'harassment-bullying',
    number: '',
    lookAgainOn: '2026-05-10',
    askAgainUntil: null,
    ...over,
  };
}
