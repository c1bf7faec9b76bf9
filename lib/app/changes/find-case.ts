import type { Case } from '../../domain/case';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure, VaultReader } from '../vault-port';

/** A case as it is now; `not-found` where there is none or it was merged into another. */
export async function findCase(
  vault: Pick<VaultReader, 'listCases'>,
  caseId: string,
): Promise<Result<Case, VaultFailure>> {
  const cases = await vault.listCases();
  if (!cases.ok) return cases;
  const found = cases.value.find((summary) => summary.case.id === caseId);
  return found === undefined ? fail('not-found') : ok(found.case);
}
