import type { NewLogEntry } from '../../domain/case';
import { ok } from '../../domain/result';
import type { CaseForLog } from './case-for-log';
import type { Changed, ChangePorts } from './change-ports';

/**
 * Stores a line and answers with its id and case. Idempotent: where the line is there already, because the answer to the same change
 * was lost on its way, nothing is added and the line that is there is answered.
 */
export async function addLogLine({ vault }: ChangePorts, entry: NewLogEntry, open?: CaseForLog['open']): Changed {
  const added = await vault.addLog(entry, open);
  if (added.ok) return ok({ id: entry.id, caseId: added.value.caseId });
  if (added.reason !== 'changed-elsewhere') return added;
  const there = await vault.readLog(entry.id);
  if (there.ok) return there.value.kind === entry.kind ? ok({ id: entry.id, caseId: there.value.caseId }) : added;
  // A vault that cannot read cannot tell what the line says; that its id is taken by a line has to do.
  const place = (await vault.canRead()) ? added : await vault.caseOf(entry.id);
  return place.ok ? ok({ id: entry.id, caseId: place.value.caseId }) : added;
}
