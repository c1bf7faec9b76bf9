import { joiningOf } from '../../domain/case-joining';
import { newCase, type CaseAccount } from '../../domain/case-matching';
import type { Case } from '../../domain/case';
import { ok, type Result } from '../../domain/result';
import type { ChangePorts } from './change-ports';
import type { VaultFailure } from '../vault-port';

/** Where a log line goes: the id of its case, and the case itself where it has to be opened with it. */
export interface CaseForLog {
  readonly caseId: string;
  readonly open: Case | undefined;
}

/** What a log line is about, as far as the person or the page told. */
export interface LogSubject {
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly platform: { readonly id: string; readonly name: string };
  readonly account: { readonly authorId: string | null; readonly authorHandle: string | null } | null;
}

/** The case asked for, else that of the item  else that of the account, else a new one. */
export async function caseForLog(
  { vault, ids, clock }: ChangePorts,
  subject: LogSubject,
): Promise<Result<CaseForLog, VaultFailure>> {
  if (subject.caseId !== null) return ok({ caseId: subject.caseId, open: undefined });
  if (subject.itemId !== null) {
    const item = await vault.caseOf(subject.itemId);
    if (item.ok) return ok({ caseId: item.value.caseId, open: undefined });
  }
  const account: CaseAccount = {
    platformId: subject.platform.id,
    platformName: subject.platform.name,
    authorId: subject.account?.authorId ?? null,
    authorHandle: subject.account?.authorHandle ?? null,
  };
  const fresh = () => newCase(ids.next(), account, clock.now().utc);
  if (!(await vault.canRead())) {
    // Which cases there are lies sealed. The vault keeps the line and joins it to the case of this account later.
    const open = fresh();
    return ok({ caseId: open.id, open });
  }
  const cases = await vault.listCases();
  if (!cases.ok) return cases;
  // Newest activity first: after a split the case the person is busy with is taken.
  const nowUtc = clock.now().utc;
  const found = cases.value.find(
    ({ case: of, lastUtc }) => joiningOf(of.account, account, { lastUtc, nowUtc }) === 'joins',
  );
  if (found !== undefined) return ok({ caseId: found.case.id, open: undefined });
  const open = fresh();
  return ok({ caseId: open.id, open });
}
