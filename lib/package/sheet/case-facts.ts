import type { Case, TimelineEntry } from '../../domain/case';
import { isAmong, type PersonInCase } from '../../domain/people';
import type { Translator } from '../../words/translate';
import type { SheetAccounts, SheetFact } from './sheet-model';
import { isolated } from '../clean/isolate';
import { visibleLine } from '../clean/safe-text';

/**
 * The name of a case as it is printed: its own, or the account and platform it was opened for. A case is not called after an account that
 * did nothing in it, such as the owner of the video under which others wrote.
 */
export function nameOf(each: Case, people: readonly PersonInCase[], t: Translator): string {
  if (each.name.trim() !== '') return visibleLine(each.name);
  const first = people[0];
  if (first !== undefined && !isAmong(each.account, people)) {
    const who = isolated(shownPerson(first));
    return people.length === 1
      ? [who, visibleLine(first.platformName)].join(', ')
      : t.count('package.sheet.others', people.length - 1, { who, platform: isolated(first.platformName) });
  }
  const account = each.account;
  if (account === null) return t('package.sheet.unnamed');
  return [account.authorHandle ?? account.authorId ?? '', account.platformName]
    .filter((piece) => piece !== '')
    .map(visibleLine)
    .join(', ');
}

/** The rows at the top of the sheet: who and where, from when to when, how much. Of several accounts there is a table instead. */
export function factsOf(
  each: Case,
  people: readonly PersonInCase[],
  entries: readonly TimelineEntry[],
  t: Translator,
): readonly SheetFact[] {
  const times = entries.map((entry) => entry.at);
  const saves = entries.filter((entry) => entry.kind === 'item').length;
  const reports = entries.filter((entry) => entry.kind === 'log' && entry.entry.kind === 'report').length;
  const only = people.length === 1 ? people[0] : undefined;
  const [account, accountId, platform] =
    only !== undefined
      ? [only.handle ?? only.name ?? '', only.accountId ?? '', only.platformName]
      : people.length > 1
        ? ['', '', '']
        : [each.account?.authorHandle ?? '', each.account?.authorId ?? '', each.account?.platformName ?? ''];
  const rows: readonly (readonly [string, string, boolean])[] = [
    [t('package.fact.account'), account, true],
    [t('package.fact.accountId'), accountId, true],
    [t('package.fact.platform'), platform, false],
    [t('package.fact.from'), times.length === 0 ? '' : t.date(times[0] ?? ''), false],
    [t('package.fact.until'), times.length === 0 ? '' : t.date(times.at(-1) ?? ''), false],
    [t('package.fact.saves'), t.number(saves), false],
    [t('package.fact.reports'), t.number(reports), false],
  ];
  return rows.filter(([, value]) => value.trim() !== '').map(([label, value, code]) => ({ label, value, code }));
}

/** The accounts that acted, counted. One account stands in the rows at the top; none has no table either. */
export function accountsOf(people: readonly PersonInCase[], ofNobody: number, t: Translator): SheetAccounts | null {
  if (people.length < 2) return null;
  return {
    heading: t.count('package.sheet.accounts', people.length),
    columns: (['account', 'platform', 'acts', 'first', 'last'] as const).map((name) => t(`package.accounts.${name}`)),
    rows: people.map((person) => ({
      who: shownPerson(person),
      id: person.accountId,
      cells: [
        visibleLine(person.platformName),
        t.number(person.acts),
        t.date(person.firstSavedUtc, 'both'),
        t.date(person.lastSavedUtc, 'both'),
      ],
    })),
    note: [t('package.accounts.note'), ...(ofNobody > 0 ? [t.count('package.accounts.nobody', ofNobody)] : [])].join(
      ' ',
    ),
  };
}

function shownPerson(person: PersonInCase): string {
  return visibleLine(person.handle ?? person.name ?? person.accountId ?? '');
}
