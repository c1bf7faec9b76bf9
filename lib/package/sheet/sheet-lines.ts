import { ANSWERS, PAST_ANSWERS, type LogEntry } from '../../domain/case';
import { knownWord } from '../../domain/known-word';
import { isUnderPage } from '../../domain/act';
import type { ItemSummary, ListedAct } from '../../domain/item';
import type { Translator } from '../../words/translate';
import { timeFacts, wordsGaps } from './act-words';
import type { SheetFact, SheetLine, SheetSectionId } from './sheet-model';
import { isolated } from '../clean/isolate';
import { cleanTitle } from '../clean/clean-title';
import { visibleLine } from '../clean/safe-text';
import { shownAddress } from '../../domain/address-privacy';
import { utcTime } from '../files/time';

/** Characters of a comment, a page's title, an address and an account that one line of the sheet has room for. */
const ROOM = { words: 280, title: 64, address: 140, account: 60 };

/** What is needed to write a line of the log in words. */
export interface LogContext {
  /** The log as it is handed over. */
  readonly shown: readonly LogEntry[];
  /** Ids of reports that have an answer, handed over or not: nobody may read "no answer" only because the answer stays home. */
  readonly answered: ReadonlySet<string>;
}

/** What is known of the accounts of a case when one of its saves is told. */
interface ToldAccounts {
  /** One account did all of it and stands at the top; then only what somebody wrote under another page is told with its account. */
  readonly single: boolean;
  /** Whether the act is that of an account that this happens to. */
  readonly isAffected: (act: ListedAct) => boolean;
}

/** The lines of a save, one for each act: who did what. */
export function savedLines(
  item: ItemSummary,
  number: string | null,
  accounts: ToldAccounts,
  t: Translator,
): readonly SheetLine[] {
  const acts = item.acts.length === 0 ? [undefined] : item.acts;
  return acts.map((act, index) => savedLine(item, act, index, number, accounts, t));
}

function savedLine(
  item: ItemSummary,
  act: ListedAct | undefined,
  index: number,
  number: string | null,
  accounts: ToldAccounts,
  t: Translator,
): SheetLine {
  const words = act !== undefined && isUnderPage(act) ? act : null;
  return {
    id: index === 0 ? item.id : `${item.id} ${index + 1}`,
    at: item.savedUtc,
    day: null,
    when: t.date(item.savedUtc, 'both'),
    text: savedWords(item, act, accounts, t),
    // The note is about the save: it stands with its first act.
    quote: index === 0 ? item.note : '',
    save: numbered(number, t),
    facts: [
      ...fact(t('package.fact.commentWords'), words?.words ?? null, { room: ROOM.words, as: 'quoted' }),
      ...fact(t('package.fact.wordsGaps'), words === null ? null : wordsGaps(words, t)),
      ...(act === undefined ? [] : timeFacts(act, t, (utc) => t.date(utc, 'both'))),
      ...fact(t('package.fact.under'), words === null ? null : item.placeOwner, { room: ROOM.account }),
      ...fact(t('package.fact.title'), item.kind === 'page' ? cleanTitle(item.title) : null, {
        room: ROOM.title,
        ...(words === null ? { as: 'quoted' as const } : {}),
      }),
      ...address(item.address, t),
    ],
  };
}

function savedWords(item: ItemSummary, act: ListedAct | undefined, accounts: ToldAccounts, t: Translator): string {
  if (item.kind === 'written' || item.kind === 'file')
    return t(item.kind === 'written' ? 'package.line.written' : 'package.line.file');
  const kind = t.stored('package.kind', act?.kind ?? item.pageKind);
  const who = act?.handle ?? act?.name ?? null;
  const affected = act !== undefined && accounts.isAffected(act);
  if (accounts.single && !affected && who !== null && !isUnderPage(act)) return t('package.line.savedSame', { kind });
  return t(affected ? 'package.line.savedAffected' : 'package.line.saved', {
    kind,
    platform: isolated(item.platformName ?? t('package.platform.none')),
    account: isolated(who === null ? t('package.fact.notFound') : shortened(visibleLine(who), ROOM.account)),
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
    day: day ?? null,
    when: typeof day === 'string' ? t.date(day) : t.date(at, 'both'),
    text,
    quote,
    // What is told of an earlier day was not written on it.
    facts: typeof day === 'string' ? [...facts, ...writtenOn(entry.writtenUtc, t)] : facts,
    save: numbered(item, t),
  });
  switch (entry.kind) {
    case 'diary':
      return [['happened', line(t('package.line.diary'), entry.words, [], entry.happenedOn)]];
    case 'note':
      return [['happened', line(t('package.line.note'), entry.words)]];
    case 'report': {
      const platform = isolated(entry.platformName);
      const sent = line(t('package.line.report', { platform }), '', [
        ...aboutFacts(entry, t),
        ...fact(t('package.fact.door'), entry.door == null ? null : t.stored('package.door', entry.door)),
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
            [...aboutFacts(entry, t), ...address(entry.address, t)],
          ),
        ],
      ];
  }
}

function writtenOn(utc: string, t: Translator): SheetFact[] {
  return [{ label: t('package.fact.writtenOn'), value: t.date(utc, 'both'), code: false, table: utcTime(utc) }];
}

/** Whom and what a report, a block or a mute was about. Lines of version 1 do not say. */
function aboutFacts({ account, actId }: Extract<LogEntry, { kind: 'report' | 'action' }>, t: Translator): SheetFact[] {
  return [
    ...fact(t('package.fact.account'), account?.handle ?? account?.name ?? null, { room: ROOM.account, code: true }),
    ...fact(t('package.fact.accountId'), account?.accountId ?? null, { code: true }),
    ...fact(t('package.fact.id'), actId ?? null, { room: ROOM.account, code: true }),
  ];
}

function numbered(number: string | null, t: Translator): SheetLine['save'] {
  return number === null ? null : { number, label: t('package.sheet.save', { number }) };
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
  const answer = knownWord([...ANSWERS, ...PAST_ANSWERS], stored);
  return answer === null ? stored : t(`package.answer.${answer}`, values);
}
