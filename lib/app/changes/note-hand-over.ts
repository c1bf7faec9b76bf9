import { handOverDetail } from '../../domain/hand-over-note';
import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/**
 * Notes in the log that a package was made: for whom, of which items, its number, its digest (of the tag manifest) and that of the file. The
 * same package is noted once. Where this fails the file was made all the same: the person has it, and the log does not say so.
 */
export async function noteHandOver({ vault }: ChangePorts, change: ChangeOf<'note-hand-over'>): Changed {
  const detail = handOverDetail({ ...change, number: change.packageNumber });
  if (await isNoted(vault, change.caseId, detail)) return ok({ id: null, caseId: change.caseId });
  const noted = await vault.note({ action: 'handed-over', itemId: null, caseId: change.caseId, detail });
  return noted.ok ? ok({ id: null, caseId: change.caseId }) : noted;
}

/** The digest is that of the whole file, so an entry with the same detail is of the same package, noted before an answer was lost. */
async function isNoted(vault: ChangePorts['vault'], caseId: string, detail: string): Promise<boolean> {
  const custody = await vault.custody();
  return (
    custody.ok &&
    custody.value.some(({ body }) => body?.action === 'handed-over' && body.caseId === caseId && body.detail === detail)
  );
}
