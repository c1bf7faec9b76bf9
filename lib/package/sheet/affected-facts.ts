/** What the person says of whose account it is that this happens to, as it is printed: always as something they say, never as a finding. */
import type { AffectedAccount } from '../../domain/affected-accounts';
import type { Translator } from '../../words/translate';
import { isolated } from '../clean/isolate';
import { visibleLine } from '../clean/safe-text';
import type { SheetFact } from './sheet-model';

/** A row for each of these accounts. `tellsWho`: whether the reader learns whose it is, where it is not the person's own. */
export function affectedFacts(
  accounts: readonly AffectedAccount[],
  tellsWho: boolean,
  t: Translator,
): readonly SheetFact[] {
  return accounts.map((account) => ({
    label: t('package.fact.affected'),
    value: t('package.affected.row', {
      account: isolated(visibleLine(account.handle ?? account.accountId ?? account.name ?? '')),
      platform: isolated(visibleLine(account.platformName)),
      whose: whoseWords(account, tellsWho, t),
    }),
    code: false,
  }));
}

function whoseWords({ whose, who }: AffectedAccount, tellsWho: boolean, t: Translator): string {
  if (whose === 'mine') return t('package.affected.mine');
  return who.trim() === '' || !tellsWho
    ? t('package.affected.helped')
    : t('package.affected.helpedWho', { who: isolated(visibleLine(who)) });
}
