import type { Case, TimelineEntry } from '../../domain/case';
import type { Translator } from '../../words/translate';
import type { SheetFact } from './sheet-model';
import { visibleLine } from '../clean/safe-text';

/** The name of a case as it is printed: its own, or the account and platform it was opened for. */
export function nameOf(each: Case, t: Translator): string {
  if (each.name.trim() !== '') return visibleLine(each.name);
  const account = each.account;
  if (account === null) return t('package.sheet.unnamed');
  return [account.authorHandle ?? account.authorId ?? '', account.platformName]
    .filter((piece) => piece !== '')
    .map(visibleLine)
    .join(', ');
}

/** The rows at the top of the sheet: who and where, from when to when, how much. */
export function factsOf(each: Case, entries: readonly TimelineEntry[], t: Translator): readonly SheetFact[] {
  const times = entries.map((entry) => entry.at);
  const saves = entries.filter((entry) => entry.kind === 'item').length;
  const reports = entries.filter((entry) => entry.kind === 'log' && entry.entry.kind === 'report').length;
  const rows: readonly (readonly [string, string, boolean])[] = [
    [t('package.fact.account'), each.account?.authorHandle ?? '', true],
    [t('package.fact.accountId'), each.account?.authorId ?? '', true],
    [t('package.fact.platform'), each.account?.platformName ?? '', false],
    [t('package.fact.from'), times.length === 0 ? '' : t.date(times[0] ?? ''), false],
    [t('package.fact.until'), times.length === 0 ? '' : t.date(times.at(-1) ?? ''), false],
    [t('package.fact.saves'), t.number(saves), false],
    [t('package.fact.reports'), t.number(reports), false],
  ];
  return rows.filter(([, value]) => value.trim() !== '').map(([label, value, code]) => ({ label, value, code }));
}
