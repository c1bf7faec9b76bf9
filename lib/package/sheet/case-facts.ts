import type { AffectedAccount } from '../../domain/affected-accounts';
import type { Case, TimelineEntry } from '../../domain/case';
import { caseNaming } from '../../domain/case-naming';
import type { PersonInCase } from '../../domain/people';
import type { Translator } from '../../words/translate';
import type { SheetFact } from './sheet-model';
import { isolated } from '../clean/isolate';
import { visibleLine } from '../clean/safe-text';

/** The name of a case as it is printed. Characters that turn or hide text are written out, so that whoever reads it sees them. */
export function printedCaseName(
  each: Case,
  people: readonly PersonInCase[],
  affected: AffectedAccount | null,
  t: Translator,
): string {
  const naming = caseNaming(each, people, affected);
  switch (naming.kind) {
    case 'own':
      return visibleLine(naming.name);
    case 'affected':
      return t(naming.account.whose === 'mine' ? 'package.sheet.affected.mine' : 'package.sheet.affected.helped', {
        platform: isolated(visibleLine(naming.account.platformName)),
      });
    case 'people': {
      const who = isolated(shownPerson(naming.first));
      const platform = naming.first.platformName;
      return naming.others === 0
        ? [who, visibleLine(platform)].join(', ')
        : t.count('package.sheet.others', naming.others, { who, platform: isolated(platform) });
    }
    case 'account': {
      const { authorHandle, authorId, platformName } = naming.account;
      return [authorHandle ?? authorId ?? '', platformName]
        .filter((piece) => piece !== '')
        .map(visibleLine)
        .join(', ');
    }
    case 'nothing':
      return t('package.sheet.unnamed');
  }
}

/**
 * The rows at the top of the sheet: who and where, from when to when, how much. Of several accounts there is a table instead. `affected`: the
 * accounts that this happens to, as the person says; they stand in rows of their own and never as the account that acted.
 */
export function factsOf(
  each: Case,
  people: readonly PersonInCase[],
  affected: { readonly ofCase: AffectedAccount | null; readonly rows: readonly SheetFact[] },
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
      : people.length > 1 || affected.ofCase !== null
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
  return [
    ...affected.rows,
    ...rows.filter(([, value]) => value.trim() !== '').map(([label, value, code]) => ({ label, value, code })),
  ];
}

/** An account as it is printed: handle, else the name shown, else the platform's own id. */
export function shownPerson(person: PersonInCase): string {
  return visibleLine(person.handle ?? person.name ?? person.accountId ?? '');
}
