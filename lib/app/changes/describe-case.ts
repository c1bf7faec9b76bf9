import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';
import { findCase } from './find-case';

/** Names a case and describes people and impact in the person's own words. */
export async function describeCase({ vault }: ChangePorts, change: ChangeOf<'describe-case'>): Changed {
  const found = await findCase(vault, change.caseId);
  if (!found.ok) return found;
  const described = { ...found.value, name: change.name, people: change.people, impact: change.impact };
  const put = await vault.putCase(described, {
    action: 'case-changed',
    itemId: null,
    caseId: change.caseId,
    detail: 'described',
  });
  return put.ok ? ok({ id: change.caseId, caseId: change.caseId }) : put;
}
