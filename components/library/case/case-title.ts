import type { AffectedAccount } from '../../../lib/domain/affected-accounts';
import type { Case } from '../../../lib/domain/case';
import { caseNaming } from '../../../lib/domain/case-naming';
import type { PersonInCase } from '../../../lib/domain/people';
import type { Translator } from '../../../lib/words/translate';
import { caseName } from '../../shared/case-name';
import { isolated, shownText } from '../../shared/shown-text';
import { personName } from '../items/item-name';

/** What an opened case is called: as in every list, but after those who acted where its own account did nothing in it. */
export function caseTitle(
  t: Translator,
  shown: Case,
  people: readonly PersonInCase[],
  affected: AffectedAccount | null,
): string {
  const naming = caseNaming(shown, people, affected);
  if (naming.kind !== 'people') return caseName(t, shown, affected);
  const who = isolated(personName(naming.first));
  const where = isolated(shownText(naming.first.platformName, 60));
  return naming.others === 0
    ? t('common.case.account', { who, where })
    : t.count('library.case.others', naming.others, { who, where });
}
