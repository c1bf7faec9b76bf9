import type { Translator } from '../../words/translate';
import type { CaseSheet } from '../sheet/sheet-model';
import type { NumberedItem } from '../choose/package-request';
import { cleanTitle } from '../clean/clean-title';
import { csvFile } from './csv';
import type { Bytes } from '../bag/bytes';
import type { ItemPlan } from '../choose/plan-item';
import { actsOf, idOfAct, isUnderPage, ownWords, placeOwner, type Act, type ActAccount } from '../../domain/act';
import type { PersonInCase } from '../../domain/people';
import type { ActMoment, CaseActs } from '../../domain/seen-acts';
import { shownPerson } from '../sheet/case-facts';
import { shownAddress } from '../../domain/address-privacy';
import { gapWords } from '../sheet/gap-words';
import { sourceOfTime, wordsGaps } from '../sheet/act-words';
import { localTime, savedMoment } from './time';

/** `timeline.csv`: every line of the sheet, oldest first. */
export function timelineTable(sheet: CaseSheet, t: Translator): Bytes {
  const head = (['time', 'part', 'what', 'words', 'details', 'save'] as const).map((column) =>
    t(`package.column.${column}`),
  );
  const rows = sheet.sections
    .filter((section) => section.id !== 'references')
    .flatMap((section) => section.lines.map((line) => ({ section, line })))
    .toSorted((a, b) => a.line.at.localeCompare(b.line.at))
    .map(({ section, line }) => [
      line.day ?? line.at,
      section.heading,
      plain(line.text),
      line.quote,
      line.facts.map((fact) => `${fact.label}: ${fact.table ?? fact.value}`).join('; '),
      line.save?.number ?? '',
    ]);
  return csvFile([head, ...rows]);
}

/** The columns of `items.csv`; words under `package.column.<name>`. */
const COLUMNS = [
  'save',
  'kind',
  'savedUtc',
  'savedLocal',
  'platform',
  'page',
  'address',
  'title',
  'account',
  'accountName',
  'accountId',
  'actWords',
  'wordsGaps',
  'owner',
  'affected',
  'postId',
  'posted',
  'postedUtc',
  'postedHow',
  'taken',
  'missing',
  'note',
  'id',
  'check',
] as const;

/** The rows of a save in `items.csv`: one for each act, or one where it has none. What stays home takes local time and note with it. */
export function itemRows(
  { number, item }: NumberedItem,
  plan: ItemPlan,
  affectedOf: CaseActs['affectedOf'],
  t: Translator,
): readonly (readonly string[])[] {
  const acts = actsOf(item.record);
  return (acts.length === 0 ? [undefined] : acts).map((act) => rowOf(act, { number, item }, plan, affectedOf, t));
}

function rowOf(
  act: Act | undefined,
  { number, item }: NumberedItem,
  plan: ItemPlan,
  affectedOf: CaseActs['affectedOf'],
  t: Translator,
): readonly string[] {
  const { record } = item;
  const { place, surroundings } = record;
  const owner = placeOwner(record);
  const under = isUnderPage(act);
  const saved = plan.tellsSaver ? savedMoment(record) : null;
  const row: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    save: number,
    kind: record.kind,
    savedUtc: record.times.done,
    savedLocal: saved === null ? '' : localTime(saved),
    platform: place?.platform?.name ?? surroundings?.platform?.name ?? act?.by?.platformName ?? '',
    page: act?.kind ?? place?.kind ?? surroundings?.pageKind ?? '',
    address: shownAddress(surroundings?.canonical ?? surroundings?.address ?? place?.at ?? act?.address ?? null) ?? '',
    title: cleanTitle(surroundings?.title ?? null) ?? '',
    account: act?.by?.handle ?? '',
    accountName: act?.by?.name ?? '',
    accountId: act?.by?.accountId ?? '',
    actWords: under ? (act?.words ?? '') : '',
    wordsGaps: under && act !== undefined ? wordsGaps(act, t) : '',
    owner: owner?.handle ?? owner?.name ?? '',
    affected: [
      ...(isAffected(act?.by ?? null, affectedOf) ? [t('package.affected.wrote')] : []),
      ...(isAffected(owner, affectedOf) ? [t('package.affected.page')] : []),
    ].join('; '),
    postId: idOfAct(act, place) ?? '',
    posted: act?.shownTime ?? act?.day ?? '',
    postedUtc: act?.exactUtc ?? '',
    postedHow: act === undefined ? '' : sourceOfTime(act.timeHow, t),
    taken: record.parts.map((part) => t.stored('package.role', part.role)).join('; '),
    missing: [
      ...record.notTaken.map((gap) => `${t.stored('package.role', gap.what)}: ${gapWords(gap, t, 'package')}`),
      ...(record.version === 1 && record.kind === 'page' ? [t('package.item.older')] : []),
    ].join('; '),
    note: plan.tellsNotes ? ownWords(record) : '',
    id: record.id,
    check: item.recordSha256,
  };
  return COLUMNS.map((column) => row[column]);
}

function isAffected(account: ActAccount | null, affectedOf: CaseActs['affectedOf']): boolean {
  return account !== null && affectedOf(account) !== null;
}

/** `items.csv` from its rows. */
export function itemsTable(rows: readonly (readonly string[])[], t: Translator): Bytes {
  return csvFile([COLUMNS.map((column) => t(`package.column.${column}`)), ...rows]);
}

/** The columns of `accounts.csv`; words under `package.accounts.<name>`. */
const ACCOUNT_COLUMNS = [
  'account',
  'accountId',
  'platform',
  'acts',
  'firstUtc',
  'firstHow',
  'lastUtc',
  'lastHow',
  'reported',
  'answered',
] as const;

/** `accounts.csv`: the accounts that acted, those with most first; every number is counted from what goes. */
export function accountsTable(people: readonly PersonInCase[], t: Translator): Bytes {
  const how = ({ exact }: ActMoment) => t(exact ? 'package.accounts.ofAct' : 'package.accounts.ofSave');
  const rows = people.map((person) => {
    const row: Readonly<Record<(typeof ACCOUNT_COLUMNS)[number], string>> = {
      account: shownPerson(person),
      accountId: person.accountId ?? '',
      platform: person.platformName,
      acts: String(person.acts),
      firstUtc: person.first.utc,
      firstHow: how(person.first),
      lastUtc: person.last.utc,
      lastHow: how(person.last),
      reported: String(person.reported),
      answered: String(person.answered),
    };
    return ACCOUNT_COLUMNS.map((column) => row[column]);
  });
  return csvFile([ACCOUNT_COLUMNS.map((column) => t(`package.accounts.${column}`)), ...rows]);
}

/** A sentence without the isolates around names: a table shows one value a cell. */
function plain(sentence: string): string {
  return sentence.replace(/[\u2068\u2069]/g, '');
}
