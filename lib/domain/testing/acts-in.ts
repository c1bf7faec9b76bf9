/** Acts of saves for tests of what is counted over them. */
import type { ItemSummary } from '../item';
import { peopleOf, type PersonInCase } from '../people';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from '../records/accounts-told';
import type { LogEntry } from '../records/log-entry';
import { actsOfCase, type CaseActs } from '../seen-acts';

/** What accounts did in these saves. */
export function actsIn(items: readonly ItemSummary[], told: AccountsTold = NO_ACCOUNTS_TOLD): CaseActs {
  return actsOfCase(items, told);
}

/** Who acted in them. */
export function peopleIn(items: readonly ItemSummary[], log: readonly LogEntry[] = []): readonly PersonInCase[] {
  return peopleOf(actsIn(items), log);
}

/** The person says that these accounts on Clips are theirs, or, with `who`, those of somebody they help. */
export function toldOf(
  ...accounts: readonly { readonly handle?: string; readonly accountId?: string; readonly who?: string }[]
): AccountsTold {
  return {
    ...NO_ACCOUNTS_TOLD,
    affected: [
      {
        platformId: 'clips',
        platformName: 'Clips',
        answeredUtc: '2026-11-20T09:00:00.000Z',
        accounts: accounts.map(({ handle = null, accountId = null, who }) => ({
          accountId,
          handle,
          name: null,
          whose: who === undefined ? 'mine' : 'helped',
          who: who ?? '',
        })),
      },
    ],
  };
}
