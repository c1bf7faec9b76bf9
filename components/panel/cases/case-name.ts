import type { Case } from '../../../lib/domain/case';
import type { Translator } from '../../../lib/words/translate';
import { displayHandle } from '../subject/subject';

/** What a case is called: the person's own name for it, else its account, else the day it began. */
export function caseName(t: Translator, shown: Case): string {
  if (shown.name.trim() !== '') return shown.name;
  const handle = shown.account?.authorHandle ?? null;
  if (shown.account !== null && handle !== null)
    return t('log.case.account', { who: displayHandle(handle), where: shown.account.platformName });
  return t('log.case.opened', {
    where: shown.account?.platformName ?? t('log.case.unnamed'),
    day: t.date(shown.openedUtc),
  });
}
