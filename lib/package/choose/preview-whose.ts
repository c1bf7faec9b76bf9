import { affectedOf } from '../../domain/affected-accounts';
import type { CaseTimeline } from '../../domain/case';
import { actsOfCase } from '../../domain/seen-acts';
import { isolated } from '../clean/isolate';
import { affectedAmong, affectedName, TELLS_WHO } from '../sheet/affected-facts';
import type { Profile } from './package-request';
import { accountsOfCase, goingAccounts, type PlannedItem } from './plan-package';
import { line, type PreviewLine } from './preview-line';

/**
 * What a package says of whose account it is that this happens to: of the one that the case is about, of those whose acts go, and of those on
 * whose pages these stand.
 */
export function whoseLines(
  timeline: CaseTimeline,
  profile: Profile,
  items: readonly PlannedItem[],
): readonly PreviewLine[] {
  const acts = actsOfCase([], timeline.told, accountsOfCase(timeline));
  const ofCase = affectedOf(timeline.told, timeline.case.account);
  return affectedAmong([ofCase, ...goingAccounts(items).map(acts.affectedOf)]).map((account) => {
    const named = { account: isolated(affectedName(account)) };
    if (account.whose === 'mine') return line('you.account', named);
    return account.who.trim() === '' || !TELLS_WHO[profile]
      ? line('you.helped', named)
      : line('you.helpedWho', { ...named, who: isolated(account.who) });
  });
}
