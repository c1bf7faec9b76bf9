/** What the person says of whose account it is that this happens to, as it is printed: always as something they say, never as a finding. */
import type { AffectedAccount } from '../../domain/affected-accounts';
import type { CaseActs } from '../../domain/seen-acts';
import type { Translator } from '../../words/translate';
import type { Profile } from '../choose/package-request';
import { isolated } from '../clean/isolate';
import { visibleLine } from '../clean/safe-text';
import type { SheetFact } from './sheet-model';

/** Whether a reader learns who it is that the person helps. A school gets no more than that it is somebody. */
export const TELLS_WHO: Readonly<Record<Profile, boolean>> = { trusted: true, official: true, school: false };

/** The accounts that this happens to, as far as they are in a case. `ofCase`: the one that the case is about. */
export function affectedIn(
  { ofAffected, affectedOf }: CaseActs,
  ofCase: AffectedAccount | null,
): readonly AffectedAccount[] {
  return affectedAmong([
    ofCase,
    ...ofAffected.map(({ item, act }) => affectedOf({ platformId: item.platformId, ...act })),
  ]);
}

/** Each of these accounts once. */
export function affectedAmong(accounts: readonly (AffectedAccount | null)[]): readonly AffectedAccount[] {
  const known = new Map(accounts.flatMap((one) => (one === null ? [] : [[JSON.stringify(one), one] as const])));
  return [...known.values()];
}

/** A row for each of these accounts. `tellsWho`: whether the reader learns whose it is, where it is not the person's own. */
export function affectedFacts(
  accounts: readonly AffectedAccount[],
  tellsWho: boolean,
  t: Translator,
): readonly SheetFact[] {
  return accounts.map((account) => ({
    label: t('package.fact.affected'),
    value: t('package.affected.row', {
      account: isolated(affectedName(account)),
      platform: isolated(visibleLine(account.platformName)),
      whose: whoseWords(account, tellsWho, t),
    }),
    code: false,
  }));
}

/** What such an account is called. */
export function affectedName({ handle, accountId, name }: AffectedAccount): string {
  return visibleLine(handle ?? accountId ?? name ?? '');
}

function whoseWords({ whose, who }: AffectedAccount, tellsWho: boolean, t: Translator): string {
  if (whose === 'mine') return t('package.affected.mine');
  return who.trim() === '' || !tellsWho
    ? t('package.affected.helped')
    : t('package.affected.helpedWho', { who: isolated(visibleLine(who)) });
}
