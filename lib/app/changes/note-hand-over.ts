import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** The longest detail of a log entry is 2,000 characters: this many ids fit beside the rest. */
const IDS_LISTED = 48;

/**
 * Notes in the log that a package was made: for whom, of which items, its digest (of the tag manifest) and that of the file. The same
 * package is noted once. Where this fails the file was made all the same: the person has it, and the log does not say so.
 */
export async function noteHandOver({ vault }: ChangePorts, change: ChangeOf<'note-hand-over'>): Changed {
  const listed = change.itemIds.slice(0, IDS_LISTED);
  const more = change.itemIds.length - listed.length;
  const items = `${change.itemIds.length} items: ${listed.join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  const detail = `${change.profile}; sha256 ${change.packageSha256}; file sha256 ${change.fileSha256}; ${items}`;
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
