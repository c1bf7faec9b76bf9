import type { CaseTimeline, LogEntry, TimelineEntry } from '../../domain/case';
import type { Moment } from '../../domain/item';
import type { Translator } from '../../words/translate';
import { factsOf, nameOf } from './case-facts';
import type { Profile } from '../choose/package-request';
import { goesInLog, type LogChoice } from '../choose/log-choice';
import { logLines, savedLine } from './sheet-lines';
import { localDay } from '../files/time';

/** The parts of the sheet, in reading order. */
export const SHEET_SECTIONS = ['happened', 'did', 'answered', 'references'] as const;
export type SheetSectionId = (typeof SHEET_SECTIONS)[number];

/** A label with a value. `code`: an address or a number, shown left to right and never as a link. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
  readonly code: boolean;
  /** Whether the value speaks for itself on paper: `quoted` words, or a `bare` address. Others are shown behind their label. */
  readonly as?: 'quoted' | 'bare';
  /** What is shown where the whole value would fill the paper; tables and saves hold it whole. */
  readonly short?: string;
}

/** One line of the sheet. All texts are safe to show as text in any direction. */
export interface SheetLine {
  readonly id: string;
  /** ISO time or day it is sorted by. */
  readonly at: string;
  readonly when: string;
  readonly text: string;
  /** Words of the person or of the platform; may have line breaks. */
  readonly quote: string;
  readonly facts: readonly SheetFact[];
  /** Number of the save in the package (`001`), or null. */
  readonly item: string | null;
}

export interface SheetSection {
  readonly id: SheetSectionId;
  readonly heading: string;
  readonly lines: readonly SheetLine[];
  /** Shown where there are no lines. */
  readonly empty: string;
}

/** The printable sheet of a case as data: a component or `caseSheetHtml` shows it. */
export interface CaseSheet {
  readonly title: string;
  readonly madeOn: string;
  /** Sentences for whoever reads it, before anything else; often none. */
  readonly opening: readonly string[];
  readonly facts: readonly SheetFact[];
  readonly sections: readonly SheetSection[];
  /** In the person's own words; empty where not filled in. */
  readonly people: string;
  readonly impact: string;
  readonly peopleHeading: string;
  readonly impactHeading: string;
  /** What cannot be shown, such as saves that could not be opened. */
  readonly gaps: readonly string[];
}

/** Who it is for, what the sheet leaves out, and the numbers the saves have in a package. */
export interface SheetOptions extends LogChoice {
  readonly now: Moment;
  /** Who reads it; some readers get a few opening words. */
  readonly profile?: Profile;
}

/** Builds the sheet from the timeline, oldest first. Pure. */
export function buildCaseSheet(timeline: CaseTimeline, t: Translator, options: SheetOptions): CaseSheet {
  const shown = timeline.entries
    .filter((entry) => isShown(entry, options))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const context = {
    shown: logOf(shown),
    answered: new Set(logOf(timeline.entries).flatMap((entry) => (entry.kind === 'answer' ? [entry.reportId] : []))),
  };
  const lines: Readonly<Record<SheetSectionId, SheetLine[]>> = { happened: [], did: [], answered: [], references: [] };
  for (const entry of shown) {
    const number = options.numbers?.get(entry.kind === 'item' ? entry.item.id : (entry.entry.itemId ?? '')) ?? null;
    if (entry.kind === 'item')
      lines.happened.push(
        savedLine(
          options.hideNotesOf?.has(entry.item.id) === true ? { ...entry.item, note: '' } : entry.item,
          number,
          timeline.case,
          t,
        ),
      );
    else for (const [section, line] of logLines(entry.entry, entry.at, number, context, t)) lines[section].push(line);
  }
  const cut = Object.values(lines).some((section) =>
    section.some((line) => line.facts.some((fact) => fact.short !== undefined)),
  );
  return {
    title: nameOf(timeline.case, t),
    madeOn: t('package.sheet.madeOn', { date: t.date(localDay(options.now)) }),
    opening: options.profile === 'school' ? [t('package.sheet.opening.school'), t('package.sheet.opening.talk')] : [],
    facts: factsOf(timeline.case, shown, t),
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
