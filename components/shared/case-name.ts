import type { Case } from '../../lib/domain/case';
import type { Translator } from '../../lib/words/translate';
import { UNKNOWN_TIME } from '../../lib/domain/timeline-time';
import { atHandle, shownText } from './shown-text';

/**
 * What a case is called on every screen: the person's name for it, else its account, else its platform and the day it was opened.
 * One line, cut, without characters that hide or turn text.
 */
export function caseName(t: Translator, shown: Case): string {
  const name = shownText(shown.name, 120);
  if (name !== '') return name;
  if (shown.openedUtc === UNKNOWN_TIME && shown.account === null) return t('common.case.no-name');
  const day = t.date(shown.openedUtc);
  const where = shownText(shown.account?.platformName ?? '', 60);
  if (where === '') return t('common.case.opened', { day });
  const who = atHandle(shown.account?.authorHandle ?? '');
  return who === '' ? t('common.case.platform', { where, day }) : t('common.case.account', { who, where });
}
