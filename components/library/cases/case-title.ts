import type { Case } from '../../../lib/domain/case';
import type { Translator } from '../../../lib/words/translate';
import { atHandle, shownText } from '../../shared/shown-text';

/** What a case is called: the person's name for it, else the account, else the day it began. */
export function caseTitle(t: Translator, shown: Case): string {
  if (shown.name.trim() !== '') return shownText(shown.name, 120);
  const { account } = shown;
  if (account?.authorHandle != null && account.authorHandle !== '') {
    return t('library.case.account', {
      who: atHandle(account.authorHandle),
      platform: shownText(account.platformName, 60),
    });
  }
  if (account !== null)
    return t('library.case.platform', { platform: shownText(account.platformName, 60), date: t.date(shown.openedUtc) });
  return t('library.case.opened', { date: t.date(shown.openedUtc) });
}
