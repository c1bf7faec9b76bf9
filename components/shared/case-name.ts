import type { AffectedAccount } from '../../lib/domain/affected-accounts';
import type { Case } from '../../lib/domain/case';
import { caseNaming } from '../../lib/domain/case-naming';
import type { Translator } from '../../lib/words/translate';
import { UNKNOWN_TIME } from '../../lib/domain/timeline-time';
import { atHandle, isolated, shownText } from './shown-text';

/**
 * What a case is called on every screen: the person's name for it, else its account, else its platform and the day it was opened.
 * One line, cut, without characters that hide or turn text. What came to an account that this happens to is not called after that account.
 */
export function caseName(t: Translator, shown: Case, affected: AffectedAccount | null): string {
  const naming = caseNaming(shown, [], affected);
  switch (naming.kind) {
    case 'own':
      return shownText(naming.name, 120);
    case 'affected':
      return affectedName(t, naming.account);
    case 'account': {
      const where = shownText(naming.account.platformName, 60);
      if (where === '') return t('common.case.opened', { day: t.date(shown.openedUtc) });
      const who = atHandle(naming.account.authorHandle ?? '');
      return who === ''
        ? t('common.case.platform', { where, day: t.date(shown.openedUtc) })
        : t('common.case.account', { who, where });
    }
    case 'people':
    case 'nothing':
      return shown.openedUtc === UNKNOWN_TIME
        ? t('common.case.no-name')
        : t('common.case.opened', { day: t.date(shown.openedUtc) });
  }
}

/** What a case is called that is about what came to an account that this happens to. */
export function affectedName(t: Translator, account: AffectedAccount): string {
  const where = shownText(account.platformName, 60);
  const who = shownText(account.who, 60);
  if (account.whose === 'mine') return t('common.case.mine', { where });
  return who === '' ? t('common.case.helped', { where }) : t('common.case.helped-who', { where, who: isolated(who) });
}
