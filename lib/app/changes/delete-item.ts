import { ok } from '../../domain/result';
import type { Changed, ChangeOf, ChangePorts } from './change-ports';

/** Deletes an item. That it was there, and that it was deleted, stays in the log. */
export async function deleteItem({ vault }: ChangePorts, change: ChangeOf<'delete-item'>): Changed {
  const deleted = await vault.deleteItem(change.itemId, change.why);
  return deleted.ok ? ok({ id: change.itemId, caseId: null }) : deleted;
}
