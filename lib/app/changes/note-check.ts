import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Notes in the log that everything was checked, and the outcome. */
export async function noteCheck({ vault }: ChangePorts, change: ChangeOf<'note-check'>): Changed {
  const noted = await vault.note({ action: 'checked', itemId: null, caseId: null, detail: change.detail });
  return noted.ok ? ok({ id: null, caseId: null }) : noted;
}
