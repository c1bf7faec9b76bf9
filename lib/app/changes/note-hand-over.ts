import { ok } from '../../domain/result';
import type { Changed, ChangeOf, ChangePorts } from './change-ports';

/** The longest detail of a log entry is 2,000 characters: this many ids fit beside the rest. */
const IDS_LISTED = 48;

/** Notes in the log that a package was made: for whom, of which items, and its digest. */
export async function noteHandOver({ vault }: ChangePorts, change: ChangeOf<'note-hand-over'>): Changed {
  const listed = change.itemIds.slice(0, IDS_LISTED);
  const more = change.itemIds.length - listed.length;
  const items = `${change.itemIds.length} items: ${listed.join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  const detail = `${change.profile}; sha256 ${change.packageSha256 ?? 'not known'}; ${items}`;
  const noted = await vault.note({ action: 'handed-over', itemId: null, caseId: change.caseId, detail });
  return noted.ok ? ok({ id: null, caseId: change.caseId }) : noted;
}
