import type { CaseTimeline, LogEntry, TimelineEntry } from '../domain/case';
import type { ItemSummary, Moment } from '../domain/item';
import type { Translator } from '../words/translate';
import { factsOf, nameOf } from './case-facts';
import { isolated } from './isolate';
import { shownAddress } from './subject-file';
import { localDay } from './time';

/** The parts of the sheet, in reading order. */
export const SHEET_SECTIONS = ['happened', 'did', 'answered', 'references'] as const;
export type SheetSectionId = (typeof SHEET_SECTIONS)[number];

/** A label with a value. `code`: an address or a number, shown left to right and never as a link. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
  readonly code: boolean;
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

/** What the sheet leaves out, and the numbers the saves have in a package. */
export interface SheetOptions {
  readonly now: Moment;
  readonly leaveOutLog?: ReadonlySet<string>;
  /** Item id -> number. Where given, saves without a number are left out. */
  readonly numbers?: ReadonlyMap<string, string>;
  /** Ids of saves whose notes stay home with their record. */
  readonly hideNotesOf?: ReadonlySet<string>;
}

/** Builds the sheet from the timeline, oldest first. Pure. */
export function buildCaseSheet(timeline: CaseTimeline, t: Translator, options: SheetOptions): CaseSheet {
  const shown = timeline.entries.filter((entry) => isShown(entry, options)).toSorted((a, b) => a.at.localeCompare(b.at));
  const log = shown.flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : []));
  const lines: Readonly<Record<SheetSectionId, SheetLine[]>> = { happened: [], did: [], answered: [], references: [] };
  for (const entry of shown) {
    const number = options.numbers?.get(entry.kind === 'item' ? entry.item.id : (entry.entry.itemId ?? '')) ?? null;
    if (entry.kind === 'item') lines.happened.push(savedLine(options.hideNotesOf?.has(entry.item.id) === true ? { ...entry.item, note: '' } : entry.item, entry.at, number, t));
    else addLogLine(lines, entry.entry, entry.at, number, log, t);
  }
  return {
    title: nameOf(timeline.case, t),
    madeOn: t('package.sheet.madeOn', { date: t.date(localDay(options.now)) }),
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
    gaps: timeline.unreadable > 0 ? [t.count('package.gap.unreadable', timeline.unreadable)] : [],
  };
}

function isShown(entry: TimelineEntry, options: SheetOptions): boolean {
  if (entry.kind === 'item') return entry.item.state === 'kept' && (options.numbers?.has(entry.item.id) ?? true);
  if (options.leaveOutLog?.has(entry.entry.id) === true) return false;
  // A note belongs to its save: it stays home with it.
  if (entry.entry.kind !== 'note' || options.numbers === undefined) return true;
  const itemId = entry.entry.itemId ?? '';
  return options.numbers.has(itemId) && options.hideNotesOf?.has(itemId) !== true;
}

function savedLine(item: ItemSummary, at: string, number: string | null, t: Translator): SheetLine {
  const account = item.authorHandle ?? t('package.fact.notFound');
  const kind = t.dynamic(`package.kind.${item.pageKind}`);
  const text =
    item.kind === 'written' ? t('package.line.written')
    : item.kind === 'file' ? t('package.line.file')
    : t('package.line.saved', { kind, platform: isolated(item.platformName ?? t('package.platform.none')), account: isolated(account) });
  return {
    id: item.id, at, when: t.date(at, 'both'), text, quote: item.note, item: number,
    facts: [
      ...fact(t('package.fact.title'), item.kind === 'page' ? item.title : null),
      ...fact(t('package.fact.address'), shownAddress(item.address), true),
    ],
  };
}

function addLogLine(into: Readonly<Record<SheetSectionId, SheetLine[]>>, entry: LogEntry, at: string, item: string | null, log: readonly LogEntry[], t: Translator): void {
  const line = (text: string, quote: string, facts: readonly SheetFact[] = [], day?: string | null): SheetLine => ({
    id: entry.id, at, when: typeof day === 'string' ? t.date(day) : t.date(at, 'both'), text, quote, facts, item,
  });
  switch (entry.kind) {
    case 'diary':
      into.happened.push(line(t('package.line.diary'), entry.words, [], entry.happenedOn));
      return;
    case 'note':
      into.happened.push(line(t('package.line.note'), entry.words));
      return;
    case 'report':
      into.did.push(line(t('package.line.report', { platform: isolated(entry.platformName) }), '', [
        ...fact(t('package.fact.reason'), entry.reason), ...fact(t('package.fact.address'), shownAddress(entry.address), true), ...fact(t('package.fact.number'), entry.number, true),
      ]));
      if (!log.some((other) => other.kind === 'answer' && other.reportId === entry.id)) {
        into.answered.push(line(t('package.line.noAnswer', { platform: isolated(entry.platformName), date: t.date(entry.sentUtc) }), ''));
      }
      return;
    case 'answer': {
      const report = log.find((other) => other.kind === 'report' && other.id === entry.reportId);
      const platform = report?.kind === 'report' ? report.platformName : t('package.platform.none');
      into.answered.push(line(t(`package.answer.${entry.answer}`, { platform: isolated(platform) }), entry.words, [
        ...fact(t('package.fact.number'), report?.kind === 'report' ? report.number : null, true),
      ], entry.answeredOn));
      return;
    }
    case 'contact':
      into.did.push(line(t(`package.contact.${entry.with}`), entry.words, fact(t('package.fact.number'), entry.number, true), entry.on));
      if (entry.number.trim() !== '') into.references.push(line(t(`package.contact.${entry.with}`), '', fact(t('package.fact.number'), entry.number, true), entry.on));
      return;
    case 'action':
      into.did.push(line(t('package.line.action', { action: actionWords(entry.action, t), platform: isolated(entry.platformName) }), '', fact(t('package.fact.address'), shownAddress(entry.address), true)));
      return;
  }
}

/** The tools of a platform have words of ours; anything else is shown as it was logged. */
function actionWords(action: string, t: Translator): string {
  return t.has(`package.action.${action}`) ? t.dynamic(`package.action.${action}`) : isolated(action);
}

function fact(label: string, value: string | null, code = false): SheetFact[] {
  return value === null || value.trim() === '' ? [] : [{ label, value, code }];
}
