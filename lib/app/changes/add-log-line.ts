import type { NewLogEntry } from '../../domain/case';
import { ok } from '../../domain/result';
import type { CaseForLog } from './case-for-log';
import type { Changed, ChangePorts } from './change-ports';

/** Stores a line and answers with its id and case. */
export async function addLogLine({ vault }: ChangePorts, entry: NewLogEntry, open?: CaseForLog['open']): Changed {
  const added = await vault.addLog(entry, open);
  return added.ok ? ok({ id: entry.id, caseId: entry.caseId }) : added;
}
