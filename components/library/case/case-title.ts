import type { Case } from '../../../lib/domain/case';
import { isAmong, type PersonInCase } from '../../../lib/domain/people';
import type { Translator } from '../../../lib/words/translate';
import { caseName } from '../../shared/case-name';
import { isolated, shownText } from '../../shared/shown-text';
import { actorName } from '../items/item-name';

/**
 * What an opened case is called. One that nobody named, and in which its own account did nothing (the owner of the video under which
 * others wrote), is called after those who did.
 */
export function caseTitle(t: Translator, shown: Case, people: readonly PersonInCase[]): string {
  const first = people[0];
  if (shownText(shown.name) !== '' || first === undefined || isAmong(shown.account, people)) return caseName(t, shown);
  const who = isolated(actorName(first));
  const where = isolated(shownText(first.platformName, 60));
  return people.length === 1
    ? t('common.case.account', { who, where })
    : t.count('library.case.others', people.length - 1, { who, where });
}
