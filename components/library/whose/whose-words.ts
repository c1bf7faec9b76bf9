import { WHOSE, type AffectedAccount, type Whose } from '../../../lib/domain/affected-accounts';
import { knownWord } from '../../../lib/domain/known-word';
import type { Translator } from '../../../lib/words/translate';
import { isolated, shownText } from '../../shared/shown-text';

/** Whose it is, as it is written today. A word that only a newer Beside knows is that of somebody else: never taken for the person's own. */
export function knownWhose(stored: string): Whose {
  return knownWord(WHOSE, stored) ?? 'helped';
}

/** Whose an account is, in words: "yours", "of my daughter". */
export function whoseWords({ whose, who }: Pick<AffectedAccount, 'whose' | 'who'>, t: Translator): string {
  if (whose === 'mine') return t('library.whose.mine');
  const shown = shownText(who, 100);
  return shown === '' ? t('library.whose.helped') : t('library.whose.helped-who', { who: isolated(shown) });
}
