import { ANSWERS, type Case, type LogEntry } from '../../domain/case';
import { knownWord } from '../../domain/known-word';
import type { ItemSummary } from '../../domain/item';
import type { Translator } from '../../words/translate';
import type { SheetFact, SheetLine, SheetSectionId } from './sheet-model';
import { isolated } from '../clean/isolate';
import { visibleLine } from '../clean/safe-text';
import { shownAddress } from '../files/subject-file';

/** Characters of a page's title, an address and an account that one line of the sheet has room for. */
const ROOM = { title: 64, address: 140, account: 60 };

/** What is needed to write a line of the log in words. */
export interface LogContext {
  /** The log as it is handed over. */
  readonly shown: readonly LogEntry[];
  /** Ids of reports that have an answer, handed over or not: nobody may read "no answer" only because the answer stays home. */
  readonly answered: ReadonlySet<string>;
}

/** The line of a save. The account stands at the top of the sheet; a line names it only where it is another one. */
export function savedLine(item: ItemSummary, number: string | null, of: Case, t: Translator): SheetLine {
  return {
    id: item.id,
    at: item.savedUtc,
    when: t.date(item.savedUtc, 'both'),
    text: savedWords(item, of, t),
    quote: item.note,
    item: number,
    facts: [
      ...fact(t('package.fact.title'), item.kind === 'page' ? item.title : null, { room: ROOM.title, as: 'quoted' }),
      ...address(item.address, t),
    ],
  };
}

function savedWords(item: ItemSummary, of: Case, t: Translator): string {
  if (item.kind !== 'page') return t(item.kind === 'written' ? 'package.line.written' : 'package.line.file');
  const kind = t.stored('package.kind', item.pageKind);
  if (
    item.authorHandle !== null &&
    item.authorHandle === of.account?.authorHandle &&
    item.platformName === of.account.platformName
  )
    return t('package.line.savedSame', { kind });
  const account =
    item.authorHandle === null ? t('package.fact.notFound') : shortened(visibleLine(item.authorHandle), ROOM.account);
  return t('package.line.saved', {
    kind,
    platform: isolated(item.platformName ?? t('package.platform.none')),
    account: isolated(account),
  });
}

/** The lines of a log entry, each with the part of the sheet it stands in. */
export function logLines(
  entry: LogEntry,
  at: string,
  item: string | null,
  context: LogContext,
  t: Translator,
): readonly (readonly [SheetSectionId, SheetLine])[] {
  const line = (text: string, quote: string, facts: readonly SheetFact[] = [], day?: string | null): SheetLine => ({
    id: entry.id,
    at,
    when: typeof day === 'string' ? t.date(day) : t.date(at, 'both'),
    text,
    quote,
    facts,
    item,
  });
  switch (entry.kind) {
    case 'diary':
      return [['happened', line(t('package.line.diary'), entry.words, [], entry.happenedOn)]];
    case 'note':
      return [['happened', line(t('package.line.note'), entry.words)]];
    case 'report': {
      const platform = isolated(entry.platformName);
      const sent = line(t('package.line.report', { platform }), '', [
        ...fact(t('package.fact.reason'), entry.reason),
        ...fact(t('package.fact.number'), entry.number, { code: true }),
        ...address(entry.address, t),
      ]);
      if (context.answered.has(entry.id)) return [['did', sent]];
      return [
        ['did', sent],
        ['answered', line(t('package.line.noAnswer', { platform, date: t.date(entry.sentUtc) }), '')],
      ];
    }
    case 'answer': {
      const report = context.shown.find((other) => other.kind === 'report' && other.id === entry.reportId);
      const platform = report?.kind === 'report' ? report.platformName : t('package.platform.none');
      const number = report?.kind === 'report' ? report.number : null;
      return [
        [
          'answered',
          line(
            answerWords(entry.answer, { platform: isolated(platform), date: t.date(entry.answeredOn) }, t),
            entry.words,
            fact(t('package.fact.number'), number, { code: true }),
            entry.answeredOn,
          ),
        ],
      ];
    }
    case 'contact': {
      const number = fact(t('package.fact.number'), entry.number, { code: true });
      const contacted = line(t.stored('package.contact', entry.with), entry.words, number, entry.on);
      return number.length === 0
        ? [['did', contacted]]
        : [
            ['did', contacted],
            ['references', { ...contacted, quote: '' }],
          ];
    }
    case 'action':
      return [
        [
          'did',
          line(
            t('package.line.action', { action: actionWords(entry.action, t), platform: isolated(entry.platformName) }),
            '',
            address(entry.address, t),
          ),
        ],
      ];
  }
}

/** The tools of a platform have words of ours; anything else is shown as it was logged. */
function actionWords(action: string, t: Translator): string {
  const key = `package.action.${action}`;
  return t.has(key) ? t(key) : isolated(action);
}

function address(of: string | null, t: Translator): SheetFact[] {
  return fact(t('package.fact.address'), shownAddress(of), { room: ROOM.address, code: true, as: 'bare' });
}

/** `room`: characters that fit; without it the value stays whole, such as a number to quote. */
function fact(
  label: string,
  value: string | null,
  how: { readonly room?: number; readonly code?: boolean; readonly as?: 'quoted' | 'bare' } = {},
): SheetFact[] {
  if (value === null || value.trim() === '') return [];
  const short = how.room === undefined ? value : shortened(visibleLine(value), how.room);
  return [
    {
      label,
      value,
      code: how.code ?? false,
      ...(how.as === undefined ? {} : { as: how.as }),
      ...(how.room === undefined || short === visibleLine(value) ? {} : { short }),
    },
  ];
}

/** The beginning, without a letter or an emoji cut in half. */
function shortened(line: string, room: number): string {
  // A letter may be many signs long; nobody's name is that much longer than it looks.
  const start = line.slice(0, room * 12);
  const letters = [...new Intl.Segmenter().segment(start)];
  return letters.length <= room && start.length === line.length
    ? line
    : `${letters
        .slice(0, room - 1)
        .map(({ segment }) => segment)
        .join('')
        .trimEnd()}…`;
}

/** What the platform answered; an answer that only another version of Beside has words for stands as it was stored. */
function answerWords(
  stored: string,
  values: { readonly platform: string; readonly date: string },
  t: Translator,
): string {
  const answer = knownWord(ANSWERS, stored);
  return answer === null ? stored : t(`package.answer.${answer}`, values);
}
