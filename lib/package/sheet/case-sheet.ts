import type { CaseTimeline, LogEntry, TimelineEntry } from '../../domain/case';
import type { Moment } from '../../domain/item';
import { inUtc } from '../../words/in-utc';
import type { Translator } from '../../words/translate';
import type { AccountSigns } from '../../domain/account-keys';
import { affectedOf } from '../../domain/affected-accounts';
import { actsOfNobody, peopleOf } from '../../domain/people';
import { actsOfCase } from '../../domain/seen-acts';
import { computerClock, utcClock } from '../../domain/local-clock';
import { dayChart } from '../../domain/day-chart';
import { patternOf } from '../../domain/pattern';
import { accountsOf, chartOf } from './account-table';
import { affectedFacts, affectedIn, TELLS_WHO } from './affected-facts';
import { factsOf, printedCaseName } from './case-facts';
import { patternWords } from './pattern-words';
import type { Profile } from '../choose/package-request';
import { goesInLog, type LogChoice } from '../choose/log-choice';
import { SHEET_SECTIONS, type CaseSheet, type SheetLine, type SheetSectionId } from './sheet-model';
import { logLines, savedLines } from './sheet-lines';
import { localDay } from '../files/time';

/** Who it is for, what the sheet leaves out, and the numbers the saves have in a package. */
export interface SheetOptions extends LogChoice {
  readonly now: Moment;
  /** Who reads it; some readers get a few opening words. */
  readonly profile?: Profile;
  /** The zone that its times are told in, where the reader may know it. */
  readonly zone?: string;
  /** Whether its times are told in UTC, because the reader must not learn where the saver is. */
  readonly inUtc?: boolean;
  /** All accounts of the case, where the timeline tells of some of it only. */
  readonly accounts?: readonly AccountSigns[];
}

/** Builds the sheet from the timeline, oldest first. Days and hours are those of this computer's clock, as in all its times, unless these are told in UTC. */
export function buildCaseSheet(timeline: CaseTimeline, given: Translator, options: SheetOptions): CaseSheet {
  const [t, clock] = options.inUtc === true ? [inUtc(given), utcClock] : [given, computerClock];
  const shown = timeline.entries
    .filter((entry) => isShown(entry, options))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const items = shown.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
  const log = logOf(shown);
  const answers = logOf(timeline.entries).filter(({ kind }) => kind === 'answer');
  // An answer that stays home is never told as none.
  const acts = actsOfCase(items, timeline.told, options.accounts);
  const people = peopleOf(acts, [...log.filter(({ kind }) => kind !== 'answer'), ...answers]);
  const ofNobody = actsOfNobody(acts);
  const affected = affectedOf(timeline.told, timeline.case.account);
  const context = {
    shown: log,
    answered: new Set(answers.flatMap((entry) => (entry.kind === 'answer' ? [entry.reportId] : []))),
  };
  const lines: Readonly<Record<SheetSectionId, SheetLine[]>> = { happened: [], did: [], answered: [], references: [] };
  for (const entry of shown) {
    const number = options.numbers?.get(entry.kind === 'item' ? entry.item.id : (entry.entry.itemId ?? '')) ?? null;
    if (entry.kind === 'item')
      lines.happened.push(
        ...savedLines(
          options.hideNotesOf?.has(entry.item.id) === true ? { ...entry.item, note: '' } : entry.item,
          number,
          {
            single: people.length === 1 && ofNobody === 0,
            isAffected: (act) => acts.affectedOf({ platformId: entry.item.platformId, ...act }) !== null,
          },
          t,
        ),
      );
    else for (const [section, line] of logLines(entry.entry, entry.at, number, context, t)) lines[section].push(line);
  }
  const cut = Object.values(lines).some((section) =>
    section.some((line) => line.facts.some((fact) => fact.short !== undefined)),
  );
  return {
    title: printedCaseName(timeline.case, people, affected, t),
    madeOn: [
      t(options.inUtc === true ? 'package.sheet.madeOnUtc' : 'package.sheet.madeOn', {
        date: t.date(options.inUtc === true ? options.now.utc.slice(0, 10) : localDay(options.now)),
      }),
      ...(options.zone === undefined ? [] : [t('package.sheet.zone', { zone: options.zone })]),
    ].join(' '),
    opening: options.profile === 'school' ? [t('package.sheet.opening.school'), t('package.sheet.opening.talk')] : [],
    facts: factsOf(
      timeline.case,
      people,
      {
        ofCase: affected,
        rows: affectedFacts(affectedIn(acts, affected), TELLS_WHO[options.profile ?? 'official'], t),
      },
      shown,
      t,
    ),
    accounts: accountsOf(people, ofNobody, t),
    acted: people,
    pattern: patternWords(patternOf(acts, log, clock), t),
    chart: people.length < 2 ? null : chartOf(dayChart(acts, people, clock), t),
    sections: SHEET_SECTIONS.filter((id) => id !== 'references' || lines.references.length > 0).map((id) => ({
      id,
      heading: t(`package.sheet.${id}`),
      lines: lines[id],
      empty: t(`package.sheet.${id}.empty`),
    })),
    people: timeline.case.people,
    impact: timeline.case.impact,
    peopleHeading: t('package.sheet.people'),
    impactHeading: t('package.sheet.impact'),
    gaps: [
      ...(timeline.unreadable > 0 ? [t.count('package.gap.unreadable', timeline.unreadable)] : []),
      ...(cut ? [t('package.sheet.cut')] : []),
    ],
  };
}

/** The lines of the log in a timeline. */
export function logOf(entries: readonly TimelineEntry[]): readonly LogEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : []));
}

function isShown(entry: TimelineEntry, options: SheetOptions): boolean {
  if (entry.kind === 'item') return entry.item.state === 'kept' && (options.numbers?.has(entry.item.id) ?? true);
  return goesInLog(entry.entry, options);
}
