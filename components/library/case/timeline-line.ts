import { isUnderPage } from '../../../lib/domain/act';
import type { LogEntry, TimelineEntry } from '../../../lib/domain/case';
import type { ItemSummary } from '../../../lib/domain/item';
import { timeLines, wordsGaps } from '../../../lib/package/sheet/act-words';
import type { Translator } from '../../../lib/words/translate';
import { actorName, itemWhat, personName } from '../items/item-name';
import { isolated, shownParagraphs, shownText } from '../../shared/shown-text';

/** What the filter of a timeline can show. */
export const LINE_KINDS = ['all', 'item', 'report', 'answer', 'diary', 'contact', 'action', 'note'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of a timeline in words. `sentence` may hold one `*emphasised*` part and `{places}` for `values`. */
export interface TimelineLine {
  readonly sentence: string;
  readonly values: Readonly<Record<string, string>>;
  /** Facts below the sentence: when, number, next date. */
  readonly about: readonly string[];
  /** What somebody wrote on the page: the words of the act, as they were read there. */
  readonly quote: string;
  /** Longer words of a person or a platform, shown as they were written. */
  readonly words: string;
}

/** The kind of an entry, as the filter names it. */
export function lineKind(entry: TimelineEntry): Exclude<LineKind, 'all'> {
  return entry.kind === 'item' ? 'item' : entry.entry.kind;
}

/** Identity of an entry, for keys and for choosing. */
export function entryId(entry: TimelineEntry): string {
  return entry.kind === 'item' ? entry.item.id : entry.entry.id;
}

/** An entry of the timeline in words. */
export function timelineLine(t: Translator, entry: TimelineEntry): TimelineLine {
  if (entry.kind === 'log') return logLine(t, entry.entry);
  const { item } = entry;
  if (item.state !== 'kept')
    return {
      sentence: t(`library.line.${item.state}`),
      values: {},
      quote: '',
      about: [t.date(entry.at, 'both')],
      words: '',
    };
  if (item.kind === 'written' || item.kind === 'file')
    return {
      sentence: t(`library.line.${item.kind}`),
      values: {},
      quote: '',
      about: [t.date(entry.at, 'both')],
      words: shownText(item.note, 400),
    };
  const act = item.acts[0];
  const about = [
    ...(act === undefined ? [] : [...timeLines(act, t).map((line) => shownText(line, 200)), wordsGaps(act, t)]),
    t('library.line.saved', { when: t.date(entry.at, 'both') }),
    item.partRoles.map((role) => t.stored('library.part', role)).join(', '),
  ];
  return {
    ...whatWasSaved(t, item),
    about: about.filter((part) => part !== ''),
    words: shownText(item.note, 400),
  };
}

/** A comment is told by whoever wrote it; anything else by what was saved. */
function whatWasSaved(t: Translator, item: ItemSummary): Pick<TimelineLine, 'sentence' | 'values' | 'quote'> {
  const act = item.acts[0];
  if (act === undefined || !isUnderPage(act))
    return { sentence: t('library.line.item'), values: { what: itemWhat(t, item) }, quote: '' };
  const who = actorName(act);
  return {
    sentence: t(who === '' ? 'library.line.act-unknown' : 'library.line.act'),
    values: who === '' ? {} : { who: isolated(who) },
    quote: shownText(act.words ?? '', 400),
  };
}

/** A log entry in words. Nobody on a page wrote it: there is nothing to quote. */
export function logLine(t: Translator, entry: LogEntry): TimelineLine {
  return { quote: '', ...wordsOfLog(t, entry) };
}

function wordsOfLog(t: Translator, entry: LogEntry): Omit<TimelineLine, 'quote'> {
  switch (entry.kind) {
    case 'report':
      return {
        sentence: t(entry.reason === '' ? 'library.line.report-bare' : 'library.line.report'),
        values: { platform: shownText(entry.platformName, 60), reason: shownText(entry.reason, 200) },
        about: [
          t.date(entry.sentUtc, 'both'),
          ...whomItIsAbout(t, entry),
          ...(entry.door == null ? [] : [t.stored('package.door', entry.door)]),
          entry.number === ''
            ? t('library.line.no-number')
            : t('library.line.number', { number: shownText(entry.number, 200) }),
          // Its `askAgainUntil` is not shown: older versions counted it from the day of sending, and the time starts with the answer.
          ...(entry.lookAgainOn === null ? [] : [t('library.line.look-again', { date: t.date(entry.lookAgainOn) })]),
        ],
        words: '',
      };
    case 'answer':
      return {
        sentence: t.stored('library.line.answer', entry.answer),
        values: {},
        about: [
          t.date(entry.answeredOn),
          ...(entry.answer === 'refused' ? [t('library.answer.refused-note')] : []),
          ...(entry.askAgainUntil === null ? [] : [t('library.line.ask-again', { date: t.date(entry.askAgainUntil) })]),
        ],
        words: shownParagraphs(entry.words, 5_000),
      };
    case 'diary':
      return {
        sentence: t('library.line.diary'),
        values: {},
        about: [diaryWhen(t, entry.happenedOn, entry.writtenUtc)],
        words: shownParagraphs(entry.words),
      };
    case 'contact':
      return {
        sentence: t.stored('library.line.contact', entry.with),
        values: {},
        about: [
          t.date(entry.on),
          ...(entry.number === '' ? [] : [t('library.line.number', { number: shownText(entry.number, 200) })]),
        ],
        words: shownParagraphs(entry.words, 5_000),
      };
    case 'action':
      return {
        sentence: actionSentence(t, entry.action),
        values: { platform: shownText(entry.platformName, 60) },
        about: [t.date(entry.doneUtc, 'both'), ...whomItIsAbout(t, entry)],
        words: '',
      };
    case 'note':
      return {
        sentence: t('library.line.note'),
        values: {},
        about: [t.date(entry.writtenUtc, 'both')],
        words: shownParagraphs(entry.words),
      };
  }
}

/** The account that was reported, blocked or muted; lines of version 1 do not say. */
function whomItIsAbout(t: Translator, { account }: Extract<LogEntry, { kind: 'report' | 'action' }>): string[] {
  const who = account == null ? '' : personName(account);
  return who === '' ? [] : [t('library.line.about', { who })];
}

function diaryWhen(t: Translator, happenedOn: string | null, writtenUtc: string): string {
  return happenedOn === null
    ? t('library.line.by-hand', { date: t.date(writtenUtc) })
    : t('library.line.happened', { date: t.date(happenedOn), written: t.date(writtenUtc) });
}

function actionSentence(t: Translator, action: string): string {
  const key = `library.line.action.${action}`;
  return t.has(key) ? t(key) : t('library.line.action');
}
