import type { DayChart } from '../../domain/day-chart';
import type { PersonInCase } from '../../domain/people';
import type { ActMoment } from '../../domain/seen-acts';
import type { Translator } from '../../words/translate';
import { visibleLine } from '../clean/safe-text';
import { shownPerson } from './case-facts';
import type { SheetAccounts, SheetChart } from './sheet-model';

/** The columns of the table, without the account that each row begins with; words under `package.accounts.<name>`. */
const COLUMNS = ['account', 'platform', 'acts', 'first', 'last', 'reported', 'answered'] as const;

/** The accounts that acted, counted. One account stands in the rows at the top; none has no table either. */
export function accountsOf(people: readonly PersonInCase[], ofNobody: number, t: Translator): SheetAccounts | null {
  if (people.length < 2) return null;
  return {
    heading: t.count('package.sheet.accounts', people.length),
    columns: COLUMNS.map((name) => t(`package.accounts.${name}`)),
    rows: people.map((person) => ({
      who: shownPerson(person),
      id: person.accountId,
      cells: [
        visibleLine(person.platformName),
        t.number(person.acts),
        momentWords(person.first, t),
        momentWords(person.last, t),
        t.number(person.reported),
        t.number(person.answered),
      ],
    })),
    note: [t('package.accounts.note'), ...(ofNobody > 0 ? [t.count('package.accounts.nobody', ofNobody)] : [])].join(
      ' ',
    ),
  };
}

/** When an act was done; where that is not known exactly, when it was saved, and that it is this. */
export function momentWords({ utc, exact }: ActMoment, t: Translator): string {
  const date = t.date(utc, 'both');
  return exact ? date : t('package.accounts.saved', { date });
}

/** The chart in words and numbers. */
export function chartOf(chart: DayChart | null, t: Translator): SheetChart | null {
  if (chart === null) return null;
  const months = chart.columns.some((column) => column.length === 7);
  const columns = chart.columns.map((column) => (months ? column : t.date(column)));
  return {
    heading: t('package.chart.heading'),
    columns,
    tableColumns: [t('package.chart.account'), t(months ? 'package.chart.months' : 'package.chart.days')],
    rows: chart.rows.map(({ person, counts, undated }) => ({
      who: shownPerson(person),
      counts,
      words: [
        ...counts.flatMap((count, at) =>
          count === 0 ? [] : [t('package.chart.cell', { day: columns[at] ?? '', count: t.number(count) })],
        ),
        ...(undated === 0 ? [] : [t('package.chart.undated', { count: t.number(undated) })]),
      ].join('; '),
    })),
  };
}
