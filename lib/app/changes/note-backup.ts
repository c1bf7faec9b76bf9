import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Notes in the log that a backup was kept, so that the saves since can be counted. */
export async function noteBackup({ vault }: ChangePorts, change: ChangeOf<'note-backup'>): Changed {
  const detail = `saves ${String(change.saves)}`;
  const noted = await vault.note({ action: 'backed-up', itemId: null, caseId: null, detail });
  return noted.ok ? ok({ id: null, caseId: null }) : noted;
}
