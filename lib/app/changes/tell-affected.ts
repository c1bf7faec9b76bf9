import { withAnswer } from '../../domain/affected-accounts';
import type { ChangeOf } from '../../domain/change';
import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';

/** Keeps whose account it is that this happens to, for one platform, in place of what was said before. */
export async function tellAffected({ vault, clock }: ChangePorts, change: ChangeOf<'tell-affected'>): Changed {
  const before = await vault.accountsTold();
  if (!before.ok) return before;
  const { id: platformId, name: platformName } = change.platform;
  const answer = { platformId, platformName, answeredUtc: clock.now().utc, accounts: change.accounts };
  const put = await vault.putAccountsTold(withAnswer(before.value, answer));
  return put.ok ? ok({ id: null, caseId: null }) : put;
}
