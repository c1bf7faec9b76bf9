import type { OpenedItem } from '../../app/ports';
import type { Translator } from '../../words/translate';
import type { CaseSheet } from '../sheet/sheet-model';
import type { NumberedItem } from '../choose/package-request';
import { csvFile } from './csv';
import type { Bytes } from '../bag/bytes';
import type { ItemPlan } from '../choose/plan-item';
import { actsOf, placeOwner } from '../../domain/act';
import { shownAddress } from './subject-file';
import { localTime } from './time';

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
      line.at,
      section.heading,
      plain(line.text),
      line.quote,
      line.facts.map((fact) => `${fact.label}: ${fact.value}`).join('; '),
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
  'owner',
  'postId',
  'posted',
  'taken',
  'missing',
  'note',
  'id',
  'check',
] as const;

/** One row of `items.csv`. A record that stays home takes the saver's local time and note with it. */
export function itemRow({ number, item }: NumberedItem, plan: ItemPlan, t: Translator): readonly string[] {
  const { record } = item;
  const act = actsOf(record)[0];
  const owner = placeOwner(record);
  const row: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    save: number,
    kind: record.kind,
    savedUtc: record.saved.utc,
    savedLocal: plan.record ? localTime(record.saved) : '',
    platform: record.platform?.name ?? '',
    page: act?.kind ?? record.pageKind,
    address: shownAddress(record.canonicalAddress ?? record.address) ?? '',
    title: record.title ?? '',
    account: act?.by?.handle ?? '',
    accountName: act?.by?.name ?? '',
    accountId: act?.by?.accountId ?? '',
    actWords: act?.kind === 'comment' ? (act.words ?? '') : '',
    owner: owner?.handle ?? owner?.name ?? '',
    postId: value(item, 'id'),
    posted: value(item, 'postedAt'),
    taken: record.parts.map((part) => t.stored('package.role', part.role)).join('; '),
    missing: record.missing
      .map((part) => `${t.stored('package.role', part.role)}: ${t.stored('package.missing', part.reason)}`)
      .join('; '),
    note: plan.record ? record.note : '',
    id: record.id,
    check: item.recordSha256,
  };
  return COLUMNS.map((column) => row[column]);
}

/** `items.csv` from its rows. */
export function itemsTable(rows: readonly (readonly string[])[], t: Translator): Bytes {
  return csvFile([COLUMNS.map((column) => t(`package.column.${column}`)), ...rows]);
}

function value(item: OpenedItem, name: 'id' | 'postedAt'): string {
  return item.record.facts?.[name]?.value ?? '';
}

/** A sentence without the isolates around names: a table shows one value a cell. */
function plain(sentence: string): string {
  return sentence.replace(/[\u2068\u2069]/g, '');
}
