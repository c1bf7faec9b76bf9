/** Shows the library in a test, with small fake services and a fake builder of packages. */
import { LibraryApp } from '../LibraryApp';
import type { Backups } from '../backup/backups';
import type { Packaging } from '../hand-over/packaging';
import type { Start } from '../route';
import type { CaseTimeline, LogEntry, TimelineEntry } from '../../../lib/domain/case';
import { NO_ACCOUNTS_TOLD } from '../../../lib/domain/records/accounts-told';
import { shortNumber } from '../../../lib/domain/short-number';
import type { ItemSummary } from '../../../lib/domain/item';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import { sampleCase, sampleCaseSummary, sampleId } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';

/** A builder that makes a tiny file and finds nothing wrong. */
export function fakePackaging(over: Partial<Packaging> = {}): Packaging {
  return {
    sheet: (timeline) =>
      Promise.resolve({
        title: timeline.case.name,
        madeOn: 'Written today',
        opening: [],
        facts: [{ label: 'Saved items', value: '2', code: false }],
        accounts: null,
        acted: [],
        pattern: '',
        chart: null,
        sections: [
          {
            id: 'happened',
            heading: 'What happened',
            lines: [
              {
                id: 'a',
                at: '2026-10-03',
                day: null,
                when: '3 Oct',
                text: 'Saved a video',
                quote: 'He laughed',
                facts: [],
                save: null,
              },
            ],
            empty: '',
          },
        ],
        people: '',
        impact: 'I slept badly',
        peopleHeading: 'People',
        impactHeading: 'What it did to me',
        gaps: [],
      }),
    preview: () =>
      Promise.resolve({
        ok: true,
        value: {
          contains: ['1 picture'],
          aboutYou: ['Your time zone'],
          staysHome: ['The page itself'],
          parts: [{ itemId: sampleId(1), role: 'picture', about: null, sha256: 'a'.repeat(64), goes: true }],
          log: [],
        },
      }),
    build: ({ itemIds }) =>
      Promise.resolve({
        ok: true,
        value: {
          file: new Blob(['zip']),
          name: 'files-2026-11-20.zip',
          itemIds,
          number: shortNumber('package', 'c'.repeat(64)),
          sha256: 'c'.repeat(64),
          fileSha256: 'd'.repeat(64),
        },
      }),
    digest: () => Promise.resolve('e'.repeat(64)),
    verify: () =>
      Promise.resolve({
        kind: 'unchanged',
        items: 1,
        files: 9,
        itemsKept: 0,
        unconfirmed: [],
        withheld: 1,
        logKept: 0,
        entriesKept: 0,
        signedByOthers: 0,
        profile: 'trusted',
        signature: 'none',
        covers: 'nothing',
        named: { number: shortNumber('package', 'a'.repeat(64)), packageId: sampleId(900) },
        tagManifestSha256: 'b'.repeat(64),
        keySha256: null,
      }),
    madeHere: () => Promise.resolve({ kind: 'never' }),
    ...over,
  };
}

/** A timeline of these items and log lines. */
export function timelineOf(
  items: readonly ItemSummary[],
  log: readonly LogEntry[] = [],
  over: Partial<CaseTimeline['case']> = {},
): CaseTimeline {
  const entries: TimelineEntry[] = [
    ...items.map((item) => ({ at: item.savedUtc, kind: 'item' as const, item })),
    ...log.map((entry) => ({ at: entry.writtenUtc, kind: 'log' as const, entry })),
  ];
  return { case: sampleCase(over), entries, told: NO_ACCOUNTS_TOLD, unreadable: 0, newer: 0, putAway: [] };
}

/** Overrides for a library with one case. */
export function oneCase(timeline: CaseTimeline, over: FakeOverrides = {}): FakeOverrides {
  return {
    ...over,
    cases: {
      listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary({ case: timeline.case })] }),
      timeline: () => Promise.resolve({ ok: true, value: timeline }),
      ...over.cases,
    },
  };
}

interface Shown extends FakeServices {
  readonly screen: Screen;
  /** How often the print window was asked for. */
  readonly printed: () => number;
}

/** Shows the library. */
export async function showLibrary(
  over: FakeOverrides = {},
  start: Start = {},
  packaging: Packaging = fakePackaging(),
  backups: Backups | null = null,
): Promise<Shown> {
  const fake = fakeServices(over);
  let prints = 0;
  const screen = await show(
    <LibraryApp
      start={start}
      onPrint={() => {
        prints += 1;
      }}
      help={(back) => (
        <button type="button" onClick={back}>
          Back from help
        </button>
      )}
      packaging={packaging}
      backups={backups}
    />,
    fake.services,
  );
  return { ...fake, screen, printed: () => prints };
}

/** The case of the sample data. */
export const CASE_ID = sampleId(500);
