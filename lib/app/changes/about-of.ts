import type { NewLogEntry } from '../../domain/case';
import type { ChangeOf } from '../../domain/change';

type About = Pick<Extract<NewLogEntry, { kind: 'action' }>, 'account' | 'actId'>;

/** Whom and what a line of the log is about, as it is stored. */
export function aboutOf({ account, actId }: Pick<ChangeOf<'log-action'>, 'account' | 'actId'>): About {
  return {
    account:
      account === null ? null : { accountId: account.authorId, handle: account.authorHandle, name: account.name },
    actId,
  };
}
