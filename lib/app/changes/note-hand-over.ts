import { handOverDetail } from '../../domain/hand-over-note';
import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/**
 * Notes in the log what is known of a package: that the browser was asked to keep its file, or that the person says they gave it; for whom, of
 * which items, its number, its digest (of the tag manifest) and that of the file. Each is noted once. Where this fails the file was made all the
 * same: the person has it, and the log does not say so.
 */
export async function noteHandOver({ vault }: ChangePorts, change: ChangeOf<'note-hand-over'>): Changed {
  const detail = handOverDetail({ ...change, number: change.packageNumber });
  if (await isNoted(vault, change, detail)) return ok({ id: null, caseId: change.caseId });
  const noted = await vault.note({ action: change.what, itemId: null, caseId: change.caseId, detail });
  return noted.ok ? ok({ id: null, caseId: change.caseId }) : noted;
}

/** The digest is that of the whole file, so an entry with the same detail is of the same package, noted before an answer was lost. */
async function isNoted(
  vault: ChangePorts['vault'],
  { caseId, what }: ChangeOf<'note-hand-over'>,
  detail: string,
): Promise<boolean> {
  const custody = await vault.custody();
  return (
    custody.ok &&
    custody.value.some(({ body }) => body?.action === what && body.caseId === caseId && body.detail === detail)
  );
}
