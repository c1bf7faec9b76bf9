import { backupDetail } from '../../domain/backup-note';
import type { ChangeOf } from '../../domain/change';
import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';

/** Notes in the log that the person kept a backup, and how far it goes, so that the saves that are not in it can be counted. */
export async function noteBackup({ vault }: ChangePorts, change: ChangeOf<'note-backup'>): Changed {
  const noted = await vault.note({ action: 'backed-up', itemId: null, caseId: null, detail: backupDetail(change) });
  return noted.ok ? ok({ id: null, caseId: null }) : noted;
}
